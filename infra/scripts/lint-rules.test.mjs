import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binFolder, root, toolEnv } from './paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @type {[path: string, text: string, rule: string][]} */
const violations = [
  ['server/src/any.ts', 'export const a = (b: any): unknown => b;', 'no-explicit-any'],
  ['server/src/bang.ts', 'export const a = (b: string | null): string => b!;', 'no-non-null-assertion'],
  ['server/src/default.ts', 'export default 1;', 'no-default-export'],
  ['server/src/equal.ts', 'export const a = (b: unknown): boolean => b == 1;', 'eqeqeq'],
  ['server/src/say.ts', "console.log('a');", 'no-console'],
  ['server/src/four.ts', 'export const a = (b: 1, c: 2, d: 3, e: 4): unknown => [b, c, d, e];', 'max-params'],
  ['server/src/long.ts', `export function a(): void {\n${'  void 0;\n'.repeat(60)}}`, 'max-lines-per-function'],
  ['server/src/longer.ts', 'export {};\n'.repeat(351), 'max-lines'],
  ['server/src/types.ts', "import { A } from './any.ts';\nexport const a = (b: A): A => b;", 'consistent-type-imports'],
  ['server/src/round.ts', "import { b } from './trip.ts';\nexport const a = b;", 'no-cycle'],
  ['server/src/trip.ts', "import { a } from './round.ts';\nexport const b = a;", 'no-cycle'],
  ['packages/domain/src/now.ts', 'export const a = Date.now();', 'no-restricted-properties'],
  ['packages/domain/src/dice.ts', 'export const a = Math.random();', 'no-restricted-properties'],
  ['packages/sync/src/timer.ts', 'setTimeout(() => {}, 1);', 'no-restricted-globals'],
  ['packages/sync/src/net.ts', "void fetch('/a');", 'no-restricted-globals'],
  ['packages/protocol/src/env.ts', 'export const a = process.env;', 'no-restricted-globals'],
  ['packages/protocol/src/hidden.ts', 'export const a = globalThis.crypto;', 'no-restricted-globals'],
  ['packages/screening/src/page.ts', 'export const a = document.title;', 'no-restricted-globals'],
  ['client/src/hook.tsx', "import { useState } from 'react';\nexport function A(p: { b: boolean }) {\n  if (p.b) useState(1);\n  return <p />;\n}", 'rules-of-hooks'],
  ['client/src/picture.tsx', 'export const A = () => <img src="a" />;', 'alt-text'],
  ['client/src/html.tsx', "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />;", 'no-danger'],
  ['server/src/only.test.ts', "import { it } from 'vitest';\nit.only('a', () => {});", 'no-focused-tests'],
  ['client/src/skip.test.ts', "import { it } from 'vitest';\nit.skip('a', () => {});", 'no-disabled-tests'],
];

/** @returns {{ filename: string, code: string }[]} */
function findings() {
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [path, text] of violations) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  try {
    execFileSync(join(binFolder, 'oxlint'), ['--format=json'], { cwd: folder, env: toolEnv(process.env) });
    return [];
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return JSON.parse(output).diagnostics;
  }
}

describe('lint', () => {
  const found = findings();
  it.each(violations.map(([path, , rule]) => [rule, path]))('%s is found in %s', (rule, path) => {
    expect(found.filter(({ filename }) => filename === path).map(({ code }) => /\((.*)\)/.exec(code)?.[1])).toContain(rule);
  });
});

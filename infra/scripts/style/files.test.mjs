import { describe, expect, it } from 'vitest';
import { nameProblems, openingProblems, purityProblems, scriptProblems, testProblems } from './files.mjs';

/**
 * @param {string} path
 * @param {string} text
 */
const one = (path, text = '// Says what.\nconst a = 1;\n') => [{ path, text }];

describe('files', () => {
  it.each(['server/src/utils/a.ts', 'client/src/helpers.ts', 'client/src/date-utils.ts', 'packages/domain/src/common/a.ts', 'packages/domain/src/index.ts'])('%s says nothing by its name', (path) => {
    expect(nameProblems(one(path))).toHaveLength(1);
  });

  it('a file that only passes on what others export is one too many', () => {
    expect(nameProblems(one('server/src/parts.ts', "// All.\nexport * from './a.ts';\nexport { b } from './b.ts';\n"))).toHaveLength(1);
    expect(nameProblems(one('server/src/parts.ts', "// One.\nexport { b } from './b.ts';\nexport const c = 1;\n"))).toEqual([]);
  });

  it('opens with one to three lines of comment', () => {
    expect(openingProblems(one('server/src/a.ts', "import { a } from './b.ts';\n"))).toHaveLength(1);
    expect(openingProblems(one('server/src/a.ts', '// 1\n// 2\n// 3\n// 4\nconst a = 1;\n'))).toHaveLength(1);
    expect(openingProblems(one('server/src/a.ts', '// 1\n// 2\n// 3\nconst a = 1;\n'))).toEqual([]);
  });

  it.each(['it.skip(', 'it.only(', 'describe.skip(', 'test.todo(', 'it.concurrent.only(', 'xit(', 'it.skipIf(true)('])('%s is found', (call) => {
    expect(testProblems(one('server/src/a.test.ts', `${call}'a', () => {});\n`))).toHaveLength(1);
  });

  it('an ordinary test is fine', () => {
    expect(testProblems(one('server/src/a.test.ts', "it('skips what it knows', () => {});\nit.each([1])('%s', () => {});\n"))).toEqual([]);
  });

  it.each(['new Date()', 'new Date( )', 'Date()', 'Temporal.Now.instant()'])('%s is a clock', (words) => {
    expect(purityProblems(one('packages/domain/src/a.ts', `// a\nconst a = ${words};\n`))).toHaveLength(1);
    expect(purityProblems(one('packages/domain/src/a.test.ts', `// a\nconst a = ${words};\n`))).toEqual([]);
  });

  it('a date of a given time is no clock', () => {
    expect(purityProblems(one('packages/domain/src/a.ts', '// a\nconst a = new Date(atMs);\nconst b = readDate();\n'))).toEqual([]);
  });

  it('scripts are short', () => {
    expect(scriptProblems(one('infra/scripts/a.mjs', '\n'.repeat(201)))).toHaveLength(1);
  });
});

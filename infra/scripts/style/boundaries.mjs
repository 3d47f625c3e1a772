// Who may import what. Lists of what is allowed, so that whatever nobody thought of is forbidden.
import { posix } from 'node:path';
import { isCode, isTest, lineAt } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */

/**
 * Outside the tests, a file of such a folder imports nothing else from outside its package. `own` stands for whatever its package.json
 * lists that no other line of this table speaks of; a path below a package stands for that file alone.
 * @type {[folder: string, may: string[]][]}
 */
const allowed = [
  ['packages/domain/', ['zod']],
  ['packages/protocol/', ['zod', '@plenary/domain']],
  ['packages/sync/', ['zod', '@plenary/domain', '@plenary/protocol']],
  ['packages/programme/', ['zod', '@plenary/domain', 'own']],
  ['packages/ledger/', ['node:', 'zod', '@plenary/domain', 'own']],
  ['packages/screening/', ['zod', '@plenary/domain', 'own']],
  ['packages/testkit/', ['zod', 'fast-check', 'vitest', '@plenary/domain', '@plenary/protocol', '@plenary/sync']],
  ['server/', ['node:', 'own', '@plenary/domain', '@plenary/protocol', '@plenary/sync', '@plenary/ledger', '@plenary/programme', '@plenary/screening']],
  ['client/src/', ['own', '@plenary/domain', '@plenary/protocol', '@plenary/sync', '@plenary/screening/similar']],
];

/** Libraries that live in certain folders only. */
const homes = Object.entries({
  'socket.io': ['server/src/gateway/'],
  'express': ['server/src/http/'],
  'helmet': ['server/src/http/'],
  'compression': ['server/src/http/'],
  'ioredis': ['server/src/log/', 'server/src/signals/', 'server/src/compose/', 'server/src/access/', 'tests/'],
  'bullmq': ['server/src/jobs/'],
  'cockatiel': ['server/src/jobs/'],
  '@bull-board/api': ['server/src/jobs/', 'server/src/http/'],
  '@bull-board/express': ['server/src/http/'],
  'pino': ['server/src/observe/'],
  'prom-client': ['server/src/observe/'],
  'socket.io-client': ['client/src/connection/', 'server/src/gateway/', 'tests/'],
});

/** Parts of one package that only these folders may import. */
const parts = [
  { of: 'server/src/compose/', by: ['server/src/compose/', 'server/src/main.ts'] },
  { of: 'client/src/faces/', by: ['client/src/app/', 'client/src/main.tsx'] },
];

/** Folders that stay free of React. */
const withoutReact = ['client/src/connection/', 'client/src/store/'];

const importing = /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"\n]+)['"]|(?:^|\n)\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/**
 * @param {Source[]} sources
 * @returns {string[]} problems
 */
export function boundaryProblems(sources) {
  return sources.filter(({ path }) => isCode(path)).flatMap(({ path, text }) =>
    [...text.matchAll(importing)].flatMap((match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      const problem = target.startsWith('.') ? relativeProblem(path, target) : libraryProblem(path, target);
      return problem ? [`${path}:${lineAt(text, match.index + match[0].indexOf(target))} ${problem}`] : [];
    }),
  );
}

/**
 * @param {string} path
 * @param {string} target
 */
function libraryProblem(path, target) {
  const name = target.startsWith('node:') ? 'node:' : target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/');
  if (/^react(?:-|$)/.test(name) && withoutReact.some((folder) => path.startsWith(folder))) return 'imports React; this folder works without it';
  if (path.startsWith('server/') && name === '@plenary/client') return 'imports the client';
  if (path.startsWith('client/') && name === '@plenary/server') return 'imports the server';
  if (isTest(path)) return undefined;
  const home = homes.find(([library]) => library === name)?.[1];
  if (home && !home.some((folder) => path.startsWith(folder))) return `imports ${name}, which lives in ${home.join(', ')} only`;
  const may = allowed.find(([folder]) => path.startsWith(folder))?.[1];
  if (!may || may.includes(name) || may.includes(target)) return undefined;
  const spokenOf = name === 'node:' || name.startsWith('@plenary/');
  return may.includes('own') && !spokenOf ? undefined : `imports ${target}; allowed here: ${may.join(', ')}`;
}

/**
 * @param {string} path
 * @param {string} target
 */
function relativeProblem(path, target) {
  const aim = posix.normalize(posix.join(posix.dirname(path), target));
  // testkit is built on domain, so the package manager cannot also put it below domain's tests.
  if (isTest(path) && packageOf(aim) === 'packages/testkit') return undefined;
  if (packageOf(aim) !== packageOf(path)) return `reaches into ${packageOf(aim)} by path; import it by its name`;
  const face = faceOf(path);
  if (face !== undefined && face === faceOf(aim)) return undefined;
  if (face !== undefined && faceOf(aim) !== undefined) return `imports the face "${faceOf(aim)}"; what faces share lies in ui/`;
  const part = parts.find(({ of }) => aim.startsWith(of));
  if (!part || isTest(path) || part.by.some((folder) => path.startsWith(folder))) return undefined;
  return `imports ${part.of}; only ${part.by.join(', ')} may`;
}

/** @param {string} path */
function packageOf(path) {
  return /^(?:packages\/[^/]+|[^/]+)/.exec(path)?.[0];
}

/** @param {string} path */
function faceOf(path) {
  return /^client\/src\/faces\/([^/]+)\//.exec(path)?.[1];
}

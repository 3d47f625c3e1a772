// The rules of style that the linter cannot hold. Each is one check; by hand: node infra/scripts/check-style.mjs
import { pathToFileURL } from 'node:url';
import { boundaryProblems } from './style/boundaries.mjs';
import { catalogueProblems } from './style/catalogues.mjs';
import { documentProblems } from './style/documents.mjs';
import { nameProblems, openingProblems, purityProblems, scriptProblems, testProblems } from './style/files.mjs';
import { promiseProblems } from './style/promises.mjs';
import { readSources } from './style/sources.mjs';
import { specProblems } from './style/specs.mjs';

/** @type {[title: string, find: (sources: import('./style/sources.mjs').Source[]) => string[]][]} */
const checks = [
  ['Imports go down only, and libraries stay at home', boundaryProblems],
  ['Files have telling names, and none only passes things on', nameProblems],
  ['Files open with what they guarantee', openingProblems],
  ['Pure packages read no clock', purityProblems],
  ['Every test runs', testProblems],
  ['Rules and tests name each other', specProblems],
  ['Promises and tests name each other', promiseProblems],
  ['Documents hold together', documentProblems],
  ['Every language is complete', catalogueProblems],
  ['Scripts are short', scriptProblems],
];

/** @returns {import('./vitest-run.mjs').Result} */
export function checkStyle() {
  const sources = readSources();
  const failed = checks.map(([title, find]) => ({ title, problems: find(sources) })).filter(({ problems }) => problems.length > 0);
  return {
    passed: checks.length - failed.length,
    failed: failed.length,
    messages: failed.map(({ title, problems }) => [`${title}: ${problems.length} times not`, ...problems.map((problem) => `  ${problem}`)].join('\n')),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed, messages } = checkStyle();
  process.stdout.write(`${[...messages, `${passed} passed, ${failed} failed`].join('\n\n')}\n`);
  process.exit(failed > 0 ? 1 : 0);
}

// What a file is called, how it opens, and what a test may not do.
import { isCode, isTest, lineAt } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */

const nameless = /^(?:utils?|helpers?|common|misc|shared|lib)$/;
const maxScriptLines = 200;

/** Names that say nothing, and files that only pass on what others export. @param {Source[]} sources */
export function nameProblems(sources) {
  return sources.filter(({ path }) => isCode(path)).flatMap(({ path, text }) => {
    const words = path.split('/').map((part) => part.split('.')[0] ?? '');
    const vague = words.find((word) => nameless.test(word) || /-(?:utils?|helpers?)$/.test(word));
    const problems = vague ? [`${path} "${vague}" does not say what is inside`] : [];
    if (words.at(-1) === 'index') problems.push(`${path} is an index file; import what you need from where it is`);
    if (isBarrel(text)) problems.push(`${path} only exports what other files define`);
    return problems;
  });
}

/** @param {string} text */
function isBarrel(text) {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();
  return code !== '' && code.replaceAll(/export\s[^;]*?\sfrom\s*['"][^'"]+['"]\s*;?/g, '').trim() === '';
}

/** Files open with one to three lines that say what they guarantee; of tests, their titles say it. @param {Source[]} sources */
export function openingProblems(sources) {
  return sources.filter(({ path }) => isCode(path) && !isTest(path)).flatMap(({ path, text }) => {
    const opening = text.replace(/^#!.*\n/, '');
    if (!/^(?:\/\/ ?\S|\/\*)/.test(opening)) return [`${path} does not open with a comment that says what it guarantees`];
    const lines = opening.startsWith('//') ? opening.split('\n').findIndex((line) => !line.startsWith('//')) : opening.slice(0, opening.indexOf('*/')).split('\n').length;
    return lines > 3 ? [`${path} opens with ${lines} lines of comment; three are enough`] : [];
  });
}

/** @param {Source[]} sources */
export function testProblems(sources) {
  const forbidden = /^\s*(?:(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|(?:xit|xdescribe|fit|fdescribe)\()/gm;
  return sources.filter(({ path }) => isCode(path) && isTest(path)).flatMap(({ path, text }) =>
    [...text.matchAll(forbidden)].map((match) => `${path}:${lineAt(text, match.index + match[0].length)} ${match[0].trim()}: every test runs, always`),
  );
}

/** The start scripts are read by people who have trouble; they are short. @param {Source[]} sources */
export function scriptProblems(sources) {
  return sources
    .filter(({ path, text }) => path.startsWith('infra/scripts/') && text.split('\n').length > maxScriptLines + 1)
    .map(({ path }) => `${path} has more than ${maxScriptLines} lines`);
}

const pure = /^packages\/(?:domain|screening|programme|sync|protocol)\/src\//;

/** Lint sees most clocks and dice; these it cannot see. @param {Source[]} sources */
export function purityProblems(sources) {
  const impure = /\bnew Date\(\s*\)|(?<![.\w])Date\(\s*\)|\bnew Date(?=\s*[;,)])|\bTemporal\.Now\b|\bIntl\.DateTimeFormat\([^)]*\)\.format\(\s*\)/g;
  return sources.filter(({ path }) => pure.test(path) && isCode(path) && !isTest(path)).flatMap(({ path, text }) =>
    [...text.matchAll(impure)].map((match) => `${path}:${lineAt(text, match.index)} ${match[0]} reads a clock; time comes in with the command`),
  );
}

// The numbered rules of every SPEC.md and the titles of the tests beside it name each other.
import { isTest, lineAt } from './sources.mjs';

/** @typedef {import('./sources.mjs').Source} Source */

const id = /\b[A-Z]{1,5}-\d+\b/g;
const rule = /^\s*(?:[-*]\s+)?\*\*([A-Z]{1,5}-\d+)\*\*/gm;
// `it('…'`, and the second call of `it.each(…)('…'`, whatever stands in the first.
const title = /(?:\b(?:it|test|describe)(?:\.\w+)*\(|\)\()\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
const needSpec = ['domain', 'ledger', 'sync', 'programme', 'screening'];

/**
 * @param {Source[]} sources
 * @returns {string[]}
 */
export function specProblems(sources) {
  const specs = sources.filter(({ path }) => /(?:^|\/)SPEC\.md$/.test(path));
  const missing = needSpec.map((name) => `packages/${name}/SPEC.md`).filter((path) => !specs.some((spec) => spec.path === path));
  return [...missing.map((path) => `${path} is missing`), ...specs.flatMap((spec) => problemsOf(spec, sources))];
}

/**
 * @param {Source} spec
 * @param {Source[]} sources
 */
function problemsOf(spec, sources) {
  const folder = spec.path.slice(0, -'SPEC.md'.length);
  const rules = [...spec.text.matchAll(rule)].map((match) => ({ name: match[1] ?? '', line: lineAt(spec.text, match.index + match[0].length) }));
  const families = new Set(rules.map(({ name }) => name.split('-')[0]));
  const tested = sources
    .filter(({ path }) => path.startsWith(folder) && isTest(path))
    .flatMap(({ path, text }) => idsInTitles(text).map(({ name, line }) => ({ name, where: `${path}:${line}` })));
  const names = new Set(tested.map(({ name }) => name));
  const known = new Set(rules.map(({ name }) => name));
  return [
    ...(rules.length === 0 ? [`${spec.path} has no rule like "- **Q-1** …"`] : []),
    ...rules.filter(({ name }, index) => rules.findIndex((other) => other.name === name) !== index).map(({ name, line }) => `${spec.path}:${line} ${name} is there twice`),
    ...rules.filter(({ name }) => !names.has(name)).map(({ name, line }) => `${spec.path}:${line} no test title in ${folder} names ${name}`),
    ...tested.filter(({ name }) => families.has(name.split('-')[0]) && !known.has(name)).map(({ name, where }) => `${where} names ${name}, which ${spec.path} does not have`),
  ];
}

/** @param {string} text */
function idsInTitles(text) {
  return [...text.matchAll(title)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    return [...words.matchAll(id)].map(([name]) => ({ name, line: lineAt(text, match.index) }));
  });
}

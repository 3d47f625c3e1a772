// Each line of docs/durability.md that promises something names a test file and what stands in it, word for word.

/** @typedef {import('./sources.mjs').Source} Source */

const page = 'docs/durability.md';
const file = /`(tests\/[^`]+\.test\.ts)`/;
const literal = /'((?:[^'\\\n]|\\.)+)'/g;

/**
 * @param {Source[]} sources
 * @returns {string[]}
 */
export function promiseProblems(sources) {
  const text = sources.find(({ path }) => path === page)?.text;
  if (text === undefined) return [`${page} is missing`];
  /** @type {string[]} */
  const problems = [];
  let named = '';
  let rows = 0;
  for (const [index, line] of text.split('\n').entries()) {
    named = file.exec(line)?.[1] ?? named;
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 4 || cells[1] === 'promised' || /^-+$/.test(cells[1] ?? '')) continue;
    rows += 1;
    const wrong = whatIsWrong(cells[2] ?? '', sources.find(({ path }) => path === named));
    if (wrong) problems.push(`${page}:${index + 1} ${wrong}`);
  }
  return rows === 0 ? [`${page} promises nothing`] : problems;
}

/**
 * @param {string} cell
 * @param {Source | undefined} test
 */
function whatIsWrong(cell, test) {
  if (!test) return 'names a file that is not there';
  const words = [...new Set([...test.text.matchAll(literal)].map(([, each]) => each ?? ''))].sort((one, other) => other.length - one.length);
  let rest = cell.replace(file, '').replace('same file', '').replaceAll('`', '').trim().replace(/^:\s*/, '');
  let found = 0;
  for (const each of words) {
    if (each.length < 8 || !rest.includes(each)) continue;
    rest = rest.replace(each, '');
    found += 1;
  }
  if (found === 0) return `names nothing that stands in ${test.path}`;
  return /^[\s;]*$/.test(rest) ? '' : `names what does not stand in ${test.path}: ${rest.replaceAll(/^[\s;]+|[\s;]+$/g, '')}`;
}

// Documents hold together: their links lead to a file that is there, no heading stands twice, and each decision has a number of its own.
import { posix } from 'node:path';

/** @typedef {import('./sources.mjs').Source} Source */

const link = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
const decision = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/;
const heading = /^#{1,6} .+$/gm;
const mention = /\bdecision (\d+)\b/g;

/**
 * @param {Source[]} sources
 * @returns {string[]}
 */
export function documentProblems(sources) {
  const documents = sources.filter(({ path }) => path.endsWith('.md'));
  const paths = new Set(sources.flatMap(({ path }) => foldersOf(path)));
  const numbers = documents.flatMap(({ path }) => decision.exec(path)?.[1] ?? []);
  return [
    ...documents.flatMap(({ path, text }) => [...text.matchAll(link)].flatMap(([, to = '']) => (isHere(paths, path, to) ? [] : [`${path} links to ${to}, which is not there`]))),
    ...documents.flatMap(({ path, text }) => [...text.matchAll(mention)].flatMap(([, number = '']) => (numbers.includes(number.padStart(4, '0')) ? [] : [`${path} names decision ${number}, which is not there`]))),
    ...documents.flatMap(({ path, text }) => twice(text.match(heading) ?? []).map((words) => `${path} has the heading "${words}" twice`)),
    ...documents.flatMap(({ path, text }) => whatDecisionLacks(path, text, numbers)),
  ];
}

/** @param {string[]} all */
const twice = (all) => all.filter((one, index) => all.indexOf(one) < index);

/**
 * @param {string} path
 * @returns {string[]} itself and every folder above it
 */
function foldersOf(path) {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * @param {Set<string>} paths
 * @param {string} from
 * @param {string} to
 */
function isHere(paths, from, to) {
  if (/^[a-z]+:/.test(to)) return true;
  return paths.has(posix.join(posix.dirname(from), to).replace(/\/$/, ''));
}

/**
 * @param {string} path
 * @param {string} text
 * @param {string[]} numbers
 * @returns {string[]}
 */
function whatDecisionLacks(path, text, numbers) {
  const number = decision.exec(path)?.[1];
  if (!number) return [];
  const title = `# ${Number(number)}. `;
  return [
    ...(text.startsWith(title) ? [] : [`${path} does not begin with "${title}"`]),
    ...(numbers.filter((each) => each === number).length > 1 ? [`${path} has the number of another decision`] : []),
  ];
}

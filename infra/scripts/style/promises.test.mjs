import { describe, expect, it } from 'vitest';
import { promiseProblems } from './promises.mjs';

const test = { path: 'tests/chaos/a.test.ts', text: "it('loses nothing; not one', () => {});\nit('goes on by itself', () => {});" };

/** @param {string} rows */
const problems = (rows) => promiseProblems([{ path: 'docs/durability.md', text: `| promised | test |\n|---|---|\n${rows}\n` }, test]);

describe('promises and tests', () => {
  it('agree', () => {
    expect(problems('| A | `tests/chaos/a.test.ts`: loses nothing; not one; goes on by itself |\n| B | same file: goes on by itself |')).toEqual([]);
  });

  it.each([
    ['a test that is not there', '| A | `tests/chaos/a.test.ts`: loses everything at once |', /names nothing/],
    ['one of two that is not there', '| A | `tests/chaos/a.test.ts`: goes on by itself; and on and on |', /:3 names what does not stand .* and on and on/],
    ['a file that is not there', '| A | `tests/chaos/b.test.ts`: goes on by itself |', /not there/],
    ['a promise without a test', '| A | `tests/chaos/a.test.ts` |', /names nothing/],
    ['a page without promises', '', /promises nothing/],
  ])('%s is found', (_, rows, message) => {
    expect(problems(rows).join('\n')).toMatch(message);
  });
});

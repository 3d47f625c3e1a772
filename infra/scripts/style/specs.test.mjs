import { describe, expect, it } from 'vitest';
import { specProblems } from './specs.mjs';

/**
 * @param {string} spec
 * @param {string} test
 */
function problems(spec, test) {
  const sources = [
    ...['ledger', 'sync', 'programme', 'screening'].map((name) => ({ path: `packages/${name}/SPEC.md`, text: '- **A-1** a' })),
    ...['ledger', 'sync', 'programme', 'screening'].map((name) => ({ path: `packages/${name}/src/a.test.ts`, text: "it('A-1 a', () => {})" })),
    ...(spec ? [{ path: 'packages/domain/SPEC.md', text: spec }] : []),
    { path: 'packages/domain/src/a.test.ts', text: test },
  ];
  return specProblems(sources);
}

describe('rules and tests', () => {
  it('agree', () => {
    expect(problems('- **Q-1** a\n- **Q-12** b\n', "it('Q-1, Q-12 both', () => {});")).toEqual([]);
  });

  it.each([
    ['a rule without a test', '- **Q-1** a\n- **Q-2** b', "it('Q-1 a', () => {});", /:2 no test title .* Q-2/],
    ['a rule that only a longer number names', '- **Q-1** a', "it('Q-12 a', () => {});", /no test title .* Q-1\n/],
    ['a test of no rule', '- **Q-1** a', "it('Q-1 a', () => {});\nit.each([1])('Q-3 c', () => {});", /a\.test\.ts:2 names Q-3/],
    ['a number used twice', '- **Q-1** a\n- **Q-1** b', "it('Q-1 a', () => {});", /twice/],
    ['no rules at all', 'Words.', '', /no rule/],
    ['no SPEC.md', '', '', /SPEC\.md is missing/],
  ])('%s is found', (_, spec, test, message) => {
    expect(problems(spec, test).join('\n')).toMatch(message);
  });
});

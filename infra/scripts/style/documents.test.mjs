import { describe, expect, it } from 'vitest';
import { documentProblems } from './documents.mjs';

const one = { path: 'docs/decisions/0001-one-log.md', text: '# 1. One log\n\nSee [words](../glossary.md#log), [tests](../../tests/) and [elsewhere](https://example.org/a.md).\n' };
const others = [{ path: 'docs/glossary.md', text: 'Why: decision 1.\n' }, { path: 'tests/chaos/a.test.ts', text: '' }];

describe('documents', () => {
  it('hold together', () => {
    expect(documentProblems([one, ...others])).toEqual([]);
  });

  it.each([
    ['a link to nothing', { path: 'docs/a.md', text: '[b](b.md)' }, /docs\/a\.md links to b\.md/],
    ['a picture that is not there', { path: 'README.md', text: '![b](docs/b.png)' }, /docs\/b\.png/],
    ['a part that stands twice', { path: 'docs/a.md', text: '# A\n\n## Figures\n\nOld.\n\n## Figures\n\nNew.\n' }, /docs\/a\.md has the heading "## Figures" twice/],
    ['a decision that nobody took', { path: 'docs/a.md', text: 'decision 2 says so' }, /names decision 2/],
    ['a number taken twice', { path: 'docs/decisions/0001-two.md', text: '# 1. Two' }, /0001-two\.md has the number of another/],
    ['a title with another number', { path: 'docs/decisions/0002-two.md', text: '# 3. Two' }, /begin with "# 2\. "/],
  ])('%s is found', (_, source, message) => {
    expect(documentProblems([one, ...others, source]).join('\n')).toMatch(message);
  });
});

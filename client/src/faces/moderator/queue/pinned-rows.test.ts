// Which rows of a long list are drawn.
import { describe, expect, it } from 'vitest';
import { withPinned } from './pinned-rows.ts';

describe('the rows that are drawn', () => {
  it('are those in view, and what is pinned with its neighbours, each once and in order', () => {
    expect(withPinned([500, 501], [3], 2000)).toEqual([2, 3, 4, 500, 501]);
    expect(withPinned([5, 6], [6, 7], 2000)).toEqual([5, 6, 7, 8]);
  });

  it('never lie outside the list', () => {
    expect(withPinned([0, 1], [0, -1], 2)).toEqual([0, 1]);
    expect(withPinned([], [9], 10)).toEqual([8, 9]);
    expect(withPinned([3], [], 3)).toEqual([]);
  });
});

// The focus is never lost while there is something to be in focus.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusAfter, stepFrom } from './next-in-focus.ts';

const someIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));

describe('focusAfter', () => {
  it('stays, else takes the follower, else the last', () => {
    expect(focusAfter(['a', 'b', 'c'], ['a', 'b', 'c', 'd'], 'b')).toBe('b');
    expect(focusAfter(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(focusAfter(['a', 'b', 'c'], ['a'], 'b')).toBe('a');
    expect(focusAfter(['a'], [], 'a')).toBeNull();
    expect(focusAfter([], ['x', 'y'], null)).toBe('x');
  });

  it('is always on something of a list that has something', () => {
    fc.assert(fc.property(someIds, someIds, fc.option(fc.constantFrom('a', 'b', 'z')), (before, after, focused) => {
      const next = focusAfter(before, after, focused);
      expect(after.length === 0 ? next === null : next !== null && new Set<string | null>(after).has(next)).toBe(true);
    }));
  });
});

describe('stepFrom', () => {
  it('goes on and back, stays at the ends, and starts at the first', () => {
    expect(stepFrom(['a', 'b'], 'a', 1)).toBe('b');
    expect(stepFrom(['a', 'b'], 'b', 1)).toBe('b');
    expect(stepFrom(['a', 'b'], 'a', -1)).toBe('a');
    expect(stepFrom(['a', 'b'], null, -1)).toBe('a');
    expect(stepFrom([], 'a', 1)).toBeNull();
  });
});

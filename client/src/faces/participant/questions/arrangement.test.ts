import { expect, it } from 'vitest';
import { emptyArrangement, extend, laidAgainst, layOut } from './arrangement.ts';

const laid = layOut(emptyArrangement, ['a', 'b', 'c']);

it('holds new things back and counts them', () => {
  expect(laidAgainst(laid, ['d', 'a', 'b', 'e', 'c'])).toEqual({ waiting: 2, isStale: true });
});

it('knows when its order is no longer the true one, or something is gone', () => {
  expect(laidAgainst(laid, ['b', 'a', 'c'])).toEqual({ waiting: 0, isStale: true });
  expect(laidAgainst(laid, ['a', 'c'])).toEqual({ waiting: 0, isStale: true });
  expect(laidAgainst(laid, ['a', 'b', 'c'])).toEqual({ waiting: 0, isStale: false });
});

it('marks what came when the reader asked for it, and only then', () => {
  expect(layOut(laid, ['d', 'a', 'b', 'c'], true)).toEqual({ order: ['d', 'a', 'b', 'c'], fresh: ['d'] });
  expect(layOut(laid, ['d', 'a', 'b', 'c']).fresh).toEqual([]);
});

it('adds at its end what was fetched, and keeps back what came by itself', () => {
  const ids = ['new', 'a', 'b', 'c', 'd', 'e'];
  const longer = extend(laid, ids, new Set(['d', 'e', 'a', 'elsewhere']));
  expect(longer.order).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(laidAgainst(longer, ids).waiting).toBe(1);
  expect(extend(longer, ids, new Set(['d']))).toBe(longer);
});

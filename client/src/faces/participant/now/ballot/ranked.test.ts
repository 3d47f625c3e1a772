import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved, placed, type Move } from './ranked.ts';

it('puts next at the end, moves by one place, stops at the ends, takes out', () => {
  expect(placed(['a'], 'b')).toEqual(['a', 'b']);
  expect(moved(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 'out')).toEqual(['a', 'c']);
});

it('never has an option twice, and never loses one that was not taken out', () => {
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), move: fc.constantFrom<Move | 'put'>('up', 'down', 'out', 'put') });
  fc.assert(fc.property(fc.array(step), (steps) => {
    let order: string[] = [];
    const held = new Set<string>();
    for (const { id, move } of steps) {
      if (move === 'put') held.add(id);
      else if (!held.has(id)) continue;
      else if (move === 'out') held.delete(id);
      order = move === 'put' ? placed(order, id) : moved(order, id, move);
      expect(order.toSorted()).toEqual([...held].toSorted());
    }
  }));
});

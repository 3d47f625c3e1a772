// Flags keep the promises of the data type.
import { describe, expect, it } from 'vitest';
import { mergeRanges, seen } from './flag.ts';

describe('flag', () => {
  it('SCR-2: ranges are sorted, merged where they touch, and never empty', () => {
    expect(mergeRanges([{ start: 5, end: 7 }, { start: 1, end: 3 }, { start: 3, end: 4 }, { start: 9, end: 9 }])).toEqual([{ start: 1, end: 4 }, { start: 5, end: 7 }]);
  });

  it('SCR-2: at most fifty ranges, and no flag without any', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ start: index * 2, end: index * 2 + 1 }));
    expect(seen('script', 'control', many)[0]?.ranges).toHaveLength(50);
    expect(seen('script', 'control', [])).toEqual([]);
  });
});

// What a histogram says of its values.
import { describe, expect, it } from 'vitest';
import { between, Histogram, quantile } from './histogram.ts';

describe('a histogram', () => {
  const filled = (values: readonly number[]): Histogram => {
    const histogram = new Histogram([1, 10, 100]);
    for (const value of values) histogram.add(value);
    return histogram;
  };

  it('counts a value in the first step that it does not pass, and what passes all in a last place', () => {
    expect(filled([0, 1, 1.1, 10, 100, 101, 5000]).read()).toEqual({ steps: [1, 10, 100], counts: [2, 2, 1, 2], sum: 5213.1, count: 7 });
  });

  it('tells the step under which a share of the values lies; nothing when there were none', () => {
    const read = filled([...Array.from({ length: 98 }, () => 1), 50, 50]).read();
    expect([quantile(read, 0.5), quantile(read, 0.98), quantile(read, 0.99)]).toEqual([1, 1, 100]);
    expect(quantile(filled([500]).read(), 0.5)).toBe(100);
    expect(quantile(filled([]).read(), 0.99)).toBeNull();
  });

  it('tells what came between two readings, and a reading stays as it was', () => {
    const histogram = filled([1, 1]);
    const earlier = histogram.read();
    histogram.add(50);
    expect(between(earlier, histogram.read())).toEqual({ steps: [1, 10, 100], counts: [0, 0, 1, 0], sum: 50, count: 1 });
  });
});

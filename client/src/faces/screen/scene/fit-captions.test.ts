import { describe, expect, it } from 'vitest';
import { fitCaptions } from './fit-captions.ts';

const measure = (text: string): number => text.length * 0.5;
const how = { sizePx: 20, measure };

describe('captions in their place', () => {
  it('stand there in whole lines, the newest last', () => {
    const texts = ['one two three four five six', 'seven eight'];
    // Ten em wide: nineteen letters; three lines high.
    expect(fitCaptions(texts, { width: 200, height: 80 }, how).map(({ of, text }) => [of, text])).toEqual([[0, 'one two three four'], [0, 'five six'], [1, 'seven eight']]);
    expect(fitCaptions(texts, { width: 200, height: 60 }, how).map(({ text }) => text)).toEqual(['five six', 'seven eight']);
  });

  it('hold a word that is longer than a line, and nothing where there is no room', () => {
    const rows = fitCaptions(['x'.repeat(50)], { width: 200, height: 400 }, how);
    expect(rows.map(({ text }) => text).join('')).toBe('x'.repeat(50));
    expect(rows.every(({ text }) => text.length <= 19)).toBe(true);
    expect(fitCaptions(['one'], { width: 200, height: 10 }, how)).toEqual([]);
  });
});

// Rules A-*: texts are found again by their number, whatever they are and however many come and go.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashKeys, hashText } from './text-hash.ts';
import { TextIndex } from './text-index.ts';

const anyTexts = fc.array(fc.oneof(fc.constantFrom('', 'a', 'b', 'aa'), fc.string({ unit: 'binary', maxLength: 200 })), { maxLength: 300, size: 'max' });

describe('text index', () => {
  it('A-28 gives each text the next number once, and finds it by its text as a Map would', () => {
    fc.assert(fc.property(anyTexts, fc.integer(), (texts, seed) => {
      const index = new TextIndex(seed);
      const map = new Map<string, number>();
      for (const text of texts) {
        expect(index.placeOf(text)).toBe(map.get(text) ?? -1);
        if (!map.has(text)) map.set(text, map.size);
        expect(index.placeFor(text)).toBe(map.get(text));
      }
      expect(index.texts()).toEqual([...map.keys()]);
      expect(index.size).toBe(map.size);
    }));
  });

  it('A-28 a replaced text is forgotten and all others are still found', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(), { maxLength: 300, size: 'max' }), fc.integer(), (count, replaced, seed) => {
      const index = new TextIndex(seed);
      const texts = Array.from({ length: count }, (_, nth) => `text-${nth}`);
      for (const text of texts) index.placeFor(text);
      replaced.forEach((any, nth) => {
        const place = any % count;
        const old = texts[place] ?? '';
        texts[place] = `later-${nth}`;
        index.replace(place, texts[place]);
        expect(index.placeOf(old)).toBe(-1);
      });
      expect(texts.map((text) => index.placeOf(text))).toEqual(texts.map((_, place) => place));
    }));
  });

  it('A-28 texts that meet under one seed are apart under another', () => {
    const upper = (text: string, seed: number): number => hashText(text, hashKeys(seed)) >>> 20;
    const meeting: string[] = [];
    for (let nth = 0; meeting.length < 40; nth += 1) if (upper(`id-${nth}`, 1) === 7) meeting.push(`id-${nth}`);
    expect(new Set(meeting.map((text) => upper(text, 2))).size).toBeGreaterThan(30);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWords, type Cloud, type CloudBox, type CloudWord } from './place-words.ts';

const measure = (text: string): number => text.length * 0.54;
const hd: CloudBox = { width: 1326, height: 640, minPx: 36, measure };

const letters = fc.array(fc.constantFrom(...'abcdefghij م移-', '👩‍👩‍👧'), { minLength: 1, maxLength: 40 }).map((chars) => chars.join('').trim() || 'a');
const words = fc.uniqueArray(fc.record({ text: letters, count: fc.integer({ min: 1, max: 5000 }) }), { selector: ({ text }) => text, maxLength: 40 });
const box = fc.record({ width: fc.integer({ min: 500, max: 3600 }), height: fc.integer({ min: 300, max: 1700 }), minPx: fc.integer({ min: 16, max: 72 }), measure: fc.constant(measure) });

function expectSound(cloud: Cloud, given: readonly CloudWord[], { width, height, minPx }: CloudBox): void {
  expect(cloud.words.length + cloud.left).toBe(given.length);
  for (const word of cloud.words) {
    expect(word.px).toBeGreaterThanOrEqual(minPx);
    expect(word.x - word.width / 2).toBeGreaterThanOrEqual(-0.01);
    expect(word.y - word.height / 2).toBeGreaterThanOrEqual(-0.01);
    expect(word.x + word.width / 2).toBeLessThanOrEqual(width + 0.01);
    expect(word.y + word.height / 2).toBeLessThanOrEqual(height + 0.01);
    for (const line of word.lines) expect(measure(line) * word.px).toBeLessThanOrEqual(word.width);
  }
  const overlapping = cloud.words.flatMap((a, index) => cloud.words.slice(index + 1).filter((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.1 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 0.1));
  expect(overlapping).toEqual([]);
}

it('never lays a word over another, out of its box or below the smallest size, whatever comes and however it grows', () => {
  fc.assert(fc.property(words, words, box, (first, second, place) => {
    const before = placeWords(first, place);
    expectSound(before, first, place);
    expectSound(placeWords(second, place, before), second, place);
  }), { numRuns: 60 });
});

it('stands the same for the same words', () => {
  fc.assert(fc.property(words, box, (given, place) => {
    expect(placeWords(given, place)).toEqual(placeWords(given, place));
  }), { numRuns: 20 });
});

const some: readonly CloudWord[] = ['skills', 'safety', 'family', 'work', 'rights', 'health'].map((text, index) => ({ text, count: 10 - index }));
const spotsOf = ({ words: placed }: Cloud) => new Map(placed.map(({ text, x, y }) => [text, { x, y }]));

it('draws the more frequent larger', () => {
  const sizes = placeWords([{ text: 'often', count: 100 }, { text: 'sometimes', count: 30 }, { text: 'once', count: 1 }], hd).words.map(({ px }) => px);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(3);
});

it('keeps every word in its place while all grow', () => {
  const before = placeWords(some, hd);
  const after = placeWords(some.map(({ text, count }) => ({ text, count: count * 3 })), hd, before);
  expect(spotsOf(after)).toEqual(spotsOf(before));
});

it('keeps the words that stand when another one comes', () => {
  const before = placeWords(some, hd);
  const after = placeWords([...some, { text: 'newcomer', count: 1 }], hd, before);
  for (const [text, spot] of spotsOf(before)) expect(spotsOf(after).get(text)).toEqual(spot);
});

it('leaves rare words out rather than frequent ones', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ text: `a rather long word ${index}`, count: 60 - index }));
  const { words: placed, left } = placeWords(many, hd);
  expect(left).toBeGreaterThan(0);
  const shown = new Set(placed.map(({ text }) => text));
  expect(many.slice(0, 10).every(({ text }) => shown.has(text))).toBe(true);
});

it('breaks a phrase that is too wide for the box', () => {
  const narrow: CloudBox = { width: 400, height: 600, minPx: 36, measure };
  const { words: placed, left } = placeWords([{ text: 'portability of social rights for everyone', count: 3 }], narrow);
  expect(left).toBe(0);
  expect(placed[0]?.lines.length).toBeGreaterThan(1);
});

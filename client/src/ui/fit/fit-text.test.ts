import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, measureText, type Measure } from './break-lines.ts';
import { fitText, hallMaxChars, heightOf, shortenToFit } from './fit-text.ts';

// About what the hall's font measures: ideographs are square, the rest half as wide, capitals and m a little more.
const measure: Measure = (text) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : /[A-Zmw]/.test(char) ? 0.7 : 0.47), 0);
const hd = { width: 1300, height: 880 };
const how = { minPx: 36, maxPx: 150, leading: 1.22, tightLeading: 1.12, maxChars: hallMaxChars, measure };
const words = 'Regular pathways must be open to people in vulnerable situations as well; what will States do about recognition of skills? ';
const longest = words.repeat(5).slice(0, 500);
const written = (text: string): string => text.split(/\s+/).join('');
const shown = (lines: readonly { text: string }[]): string => written(lines.map((line) => line.text).join(''));

describe('fitText', () => {
  it('fits the longest question on a hall screen without going below the smallest size', () => {
    for (const box of [hd, { width: 2600, height: 1760 }, { width: 984, height: 1500 }]) {
      const minPx = box.height > 1000 ? (box.width > 2000 ? 72 : 64) : 36;
      const fitted = fitText(longest, box, { ...how, minPx, maxPx: minPx * 4 });
      expect(fitted.isWithinLimits).toBe(true);
      expect(heightOf(fitted.lines, fitted.sizePx, fitted.leading)).toBeLessThanOrEqual(box.height);
    }
  });

  it('shows a short question as large as it may be', () => {
    expect(fitText('Why?', hd, how).sizePx).toBe(150);
  });

  it('lets a question grow until the next size would not fit', () => {
    const { sizePx } = fitText(longest, hd, how);
    const lines = breakLines(measureText(longest, measure), { widthEm: hd.width / (sizePx + 1), maxChars: 40 });
    expect(heightOf(lines, sizePx + 1, how.leading)).toBeGreaterThan(hd.height);
  });

  it('gives up line breaks of the author before it gives up size', () => {
    const shouted = 'No\n\n'.repeat(120);
    const fitted = fitText(shouted, hd, how);
    expect(fitted.isWithinLimits).toBe(true);
    expect(fitted.lines.every((line) => line.text.length > 20 || line.endsParagraph)).toBe(true);
  });

  it('keeps paragraphs where there is room', () => {
    const { lines } = fitText('One.\n\nTwo.', hd, how);
    expect(lines.map((line) => [line.text, line.endsParagraph])).toEqual([['One.', true], ['Two.', true]]);
  });

  it('makes a few lines about equally long', () => {
    const { lines } = fitText('How will recognition of skills work across borders in practice', { width: 1300, height: 300 }, how);
    const lengths = lines.map((line) => line.text.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(12);
  });

  it('says so when nothing helps, and still fits', () => {
    const fitted = fitText(longest, { width: 200, height: 100 }, how);
    expect(fitted.isWithinLimits).toBe(false);
    expect(heightOf(fitted.lines, fitted.sizePx, fitted.leading)).toBeLessThanOrEqual(100);
  });

  it('never loses a character, never a line over its width or 40 characters, never over its height', () => {
    const char = fc.constantFrom(...'abc mW é-/\n 移民؟ م', '👩‍👩‍👧', '。');
    fc.assert(fc.property(fc.array(char, { maxLength: 500 }), fc.integer({ min: 100, max: 2000 }), fc.integer({ min: 50, max: 2000 }), (chars, width, height) => {
      const text = chars.join('');
      const { lines, sizePx, leading } = fitText(text, { width, height }, how);
      expect(shown(lines)).toBe(written(text));
      if (sizePx > 1) expect(heightOf(lines, sizePx, leading)).toBeLessThanOrEqual(height);
      const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
      for (const line of lines) {
        const count = [...graphemes.segment(line.text)].length;
        expect(count).toBeLessThanOrEqual(hallMaxChars);
        if (count > 1) expect(measure(line.text) * sizePx).toBeLessThanOrEqual(width);
      }
    }));
  });
});

describe('breakLines', () => {
  const broken = (text: string, maxChars: number): string[] => breakLines(measureText(text, measure), { widthEm: 1000, maxChars }).map((line) => line.text + line.after);

  it('joins its lines back into the text', () => {
    expect(broken(words.trim(), 24).join('')).toBe(`${words.trim()} `);
  });

  it('breaks after hyphens and slashes, and long words between graphemes', () => {
    expect(broken('people-centred pathways', 10)).toEqual(['people-', 'centred ', 'pathways ']);
    expect(broken('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl ']);
  });

  it('breaks between ideographs, but never before a closing mark', () => {
    expect(broken('移民的未来。好', 5)).toEqual(['移民的未', '来。好 ']);
  });
});

describe('in places too low for the whole', () => {
  const low = { width: 980, height: 420 };

  it('shortens at a word, says that there is more, and then fits at the smallest size', () => {
    const text = shortenToFit(longest, low, how);
    expect(text).toMatch(/\S …$/);
    expect(longest.startsWith(text.slice(0, -2))).toBe(true);
    expect(fitText(text, low, how).isWithinLimits).toBe(true);
    expect(shortenToFit('Why us?', low, how)).toBe('Why us?');
  });

  it('keeps words whole at large sizes', () => {
    const { lines } = fitText('Intergovernmental coordination', { width: 984, height: 1500 }, { ...how, minPx: 64, maxPx: 256 });
    expect(lines.map((line) => line.text)).toEqual(['Intergovernmental', 'coordination']);
  });
});

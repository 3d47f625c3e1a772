// Rules A-*: how human text is cleaned.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isReadable } from './text.ts';

const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('\r', '\n', '\u0301', 'e', '\u0000', '\u2028', '\ud83d', ' ')) });

describe('text', () => {
  it('A-13 clean text is well formed, composed, trimmed, free of control characters, and stays as it is when cleaned again', () => {
    fc.assert(fc.property(anyText, (raw) => {
      const text = cleanText(raw);
      expect(cleanText(text)).toBe(text);
      expect(text.isWellFormed()).toBe(true);
      expect(text.normalize('NFC')).toBe(text);
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/[^\n\P{Cc}]|\n{3}|[\u2028\u2029]|[\u{E0000}-\u{E007F}]/u);
    }), { numRuns: 500 });
  });

  it('A-14 what scripts and emoji need stays: joiners, direction marks, every letter', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', '👩‍👩‍👧', '\u200fשלום', '你好？', 'A\n\nB']) expect(cleanText(text)).toBe(text);
  });

  it('A-15 a text is readable when it holds a letter, a number, a mark of punctuation or a symbol', () => {
    expect(['a', '١', '?', '📊', '好'].map(isReadable)).toEqual([true, true, true, true, true]);
    expect(['', ' ', '\u200d', '\u200e\u200f', '\u0301', '\ufe0f'].map(isReadable)).toEqual([false, false, false, false, false, false]);
  });
});

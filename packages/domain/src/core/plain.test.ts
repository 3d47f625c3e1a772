// Rule A-40: text in which nothing is invisible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from './plain.ts';

const awkward = fc.string({ unit: fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('\u200C', '\u200D', '\uFE0F', '\u202E', '\u2066', '\u034F', '\u00AD', '\u2800', '\u3164', 'e', '\u0301', '\u0327', '❤', '👩', '🏽', '1', '(', ' ', '\n', 'م', 'ی', 'क', '\u094D', 'ᄀ', 'ᅡ'),
) });

describe('plain text', () => {
  it('A-40 has nothing invisible, nothing that turns text around, no tower of marks, and stays as it is', () => {
    fc.assert(fc.property(awkward, (raw) => {
      const text = plainText(raw);
      expect(plainText(text)).toBe(text);
      expect(plainLine(plainLine(raw))).toBe(plainLine(raw));
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/(?!\u200C|\u200D|\uFE0F|\n)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]|\p{M}{5}|^\s|\s$/u);
    }), { numRuns: 2000 });
  });

  it('A-40 keeps what scripts and emoji need', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', '👩‍👩‍👧', '❤️‍🔥', '👍🏽', 'עִבְרִית', 'Việt Nam', '你好？', 'A\n\nB']) expect(plainText(text)).toBe(text);
  });

  it('A-40 takes out marks of direction, hidden characters and joiners that join nothing', () => {
    expect(plainText('\u202Eevil\u202C \u2066x\u2069\u200F')).toBe('evil x');
    expect(plainText('a\u200Bb\u00ADc\u2060d\uFEFF')).toBe('abcd');
    expect([plainText('\u200D \u200C'), plainText('\u3164\u115F'), plainText('\u2800\u2800'), plainText('\uFE0F')]).toEqual(['', '', '', '']);
    expect(plainText(`Z${'\u0335'.repeat(39)}algo`)).toBe('Z\u0335\u0335\u0335\u0335algo');
    expect(plainText(`${'\u202E'.repeat(10_000)}a`)).toBe('a');
  });
});

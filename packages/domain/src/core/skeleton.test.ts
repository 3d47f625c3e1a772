// Rule A-41: texts that look the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonOf } from './skeleton.ts';

const unseen = ['\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}', '\u{AD}', '\u{200E}', '\u{200F}', '\u{61C}', '\u{202A}', '\u{202E}\u{202C}', '\u{2066}\u{2069}', '\u{FE0E}', '\u{FE0F}', '\u{34F}', '\u{180E}', '\u{E0100}', '\u{E0041}'];

describe('texts that look the same', () => {
  it('A-41 have one skeleton, whatever invisible stands in them and where', () => {
    const placed = fc.record({ text: fc.constantFrom('Housing first', 'Réforme', 'Жильё', '住房优先', 'سكن للجميع', 'आवास', 'บ้าน'), what: fc.constantFrom(...unseen.slice(0, 1), ...unseen.slice(3)), at: fc.nat(20) });
    fc.assert(fc.property(placed, ({ text, what, at }) => {
      expect(skeletonOf(text.slice(0, at) + what + text.slice(at))).toBe(skeletonOf(text));
    }));
    for (const each of unseen) expect(skeletonOf(`Ho${each}using`)).toBe('housing');
  });

  it.each([
    ['Housing first', 'housing  \n FIRST\u{A0}'], ['Re\u{301}forme', 'Réforme'], ['ﬁnance', 'finance'], ['Ｙｅｓ', 'Yes'], ['ﺳﻜﻦ', 'سكن'], ['A\u{3164}', 'A'], ['A\u{2800}B', 'A B'],
    ['❤\u{FE0F}', '❤'], ['دا\u{200C}ر', 'دار'], ['سك\u{200D}ن', 'سكن'], ['می\u{200C}\u{200C}خواهم', 'می\u{200C}خواهم'], ['Yes\u{200D}', 'Yes'],
  ])('A-41 “%s” and “%s” have one skeleton', (one, other) => expect(skeletonOf(one)).toBe(skeletonOf(other)));

  it.each([
    ['👨\u{200D}👩\u{200D}👧', '👨👩👧'], ['👩🏽\u{200D}⚕\u{FE0F}', '👩🏽⚕\u{FE0F}'], ['👍🏽', '👍🏿'], ['می\u{200C}خواهم', 'میخواهم'], ['क्\u{200D}ष', 'क्ष'], ['10 m²', '10 m2'], ['①', '1'], ['½', '12'],
    ['año', 'ano'], ['co op', 'coop'], ['+1', '−1'], ['🇫🇷', '🇩🇪'], ['A', 'А́'],
  ])('A-41 “%s” and “%s” look different', (one, other) => expect(skeletonOf(one)).not.toBe(skeletonOf(other)));

  it('A-41 a skeleton has none but itself, and is empty where nothing can be seen', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(skeletonOf(skeletonOf(text))).toBe(skeletonOf(text));
    }));
    expect(['', ' \n', '\u{200B}\u{2800}\u{AD}', '\u{202E}\u{202C}'].map(skeletonOf)).toEqual(['', '', '', '']);
  });
});

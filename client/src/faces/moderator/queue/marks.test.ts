// Marks stand where screening saw something, and never change the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagKinds, type Flag } from '@plenary/domain/question/flags';
import { kindsOf, labelsOf, piecesOf, writtenIn } from './marks.ts';

const flag = fc.record({
  kind: fc.constantFrom(...flagKinds),
  ranges: fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })), { maxLength: 4 }),
});

describe('piecesOf', () => {
  it('marks each range, and both kinds where two overlap', () => {
    const flags: Flag[] = [{ kind: 'link', ranges: [{ start: 4, end: 8 }] }, { kind: 'email', ranges: [{ start: 6, end: 10 }] }];
    expect(piecesOf('see abcdefgh', flags)).toMatchObject([
      { text: 'see ', kinds: [] }, { text: 'ab', kinds: ['link'] }, { text: 'cd', kinds: ['link', 'email'] }, { text: 'ef', kinds: ['email'] }, { text: 'gh', kinds: [] },
    ]);
  });

  it('joins neighbours of one kind', () => {
    const flags: Flag[] = [{ kind: 'shouting', ranges: [{ start: 0, end: 3 }] }, { kind: 'shouting', ranges: [{ start: 3, end: 6 }] }];
    expect(piecesOf('WHY???', flags)).toMatchObject([{ text: 'WHY???', kinds: ['shouting'] }]);
  });

  it('gives the text again whatever the flags say', () => {
    fc.assert(fc.property(fc.string({ maxLength: 25 }), fc.array(flag, { maxLength: 5 }), (text, flags) => {
      const pieces = piecesOf(text, flags);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text.length > 0)).toBe(true);
    }));
  });
});

describe('kindsOf', () => {
  it('names each kind once', () => {
    expect(kindsOf([{ kind: 'script', ranges: [] }, { kind: 'link', ranges: [] }, { kind: 'script', ranges: [] }])).toEqual(['script', 'link']);
  });
});

describe('labelsOf', () => {
  it('gives what a classifier outside said, each once, and no other detail', () => {
    const flags: Flag[] = [
      { kind: 'script', ranges: [], detail: 'bidi-control' },
      { kind: 'classifier', ranges: [], detail: 'threat' }, { kind: 'classifier', ranges: [], detail: 'hate' }, { kind: 'classifier', ranges: [], detail: 'threat' },
    ];
    expect(labelsOf('classifier', flags)).toEqual(['threat', 'hate']);
    expect(labelsOf('script', flags)).toEqual([]);
  });
});

describe('writtenIn', () => {
  it('says as screening saw it, else as the author says, else nothing', () => {
    const seen: Flag = { kind: 'language', detail: 'ar', ranges: [] };
    expect(writtenIn({ language: 'en', desk: { flags: [seen] } })).toBe('ar');
    expect(writtenIn({ language: 'en', desk: { flags: [] } })).toBe('en');
    expect(writtenIn({ language: null })).toBeNull();
  });
});

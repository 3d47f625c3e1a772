// Length: what is too little or too much to be a question.
import { describe, expect, it } from 'vitest';
import { screenLength } from './length.ts';

const details = (text: string): (string | undefined)[] => screenLength(text).map((flag) => flag.detail);

describe('length', () => {
  it.each(['', '   ', '???', '2024', '👍👍'])('SCR-10: %j has no words', (text) => {
    expect(details(text)).toEqual(['no-words']);
  });

  it.each(['Why?', 'Quoi ?', '¿Qué?', 'لماذا؟', '什么？'])('SCR-11: %j is too short', (text) => {
    expect(details(text)).toEqual(['too-short']);
  });

  it.each(['Who pays for this?', 'Qui paiera ?', '¿Y los niños?', 'من سيدفع التكاليف؟', '为什么没有资金？', '왜 안 됩니까?'])('SCR-11: %j is long enough', (text) => {
    expect(details(text)).toEqual([]);
  });

  it('SCR-12: past 800 characters the rest is marked, counting an emoji as one', () => {
    const text = `${'🌍 Who pays? '.repeat(100)}`;
    expect(screenLength(text)).toEqual([{ kind: 'length', detail: 'very-long', ranges: [{ start: Array.from(text).slice(0, 800).join('').length, end: text.length }], score: 1 }]);
    expect(details('Who pays for it? '.repeat(47))).toEqual([]);
  });

  it('SCR-13: a character held down is marked where it stands', () => {
    const text = 'Whyyyyyyy do we still wait?';
    expect(screenLength(text)).toEqual([{ kind: 'length', detail: 'repeated-character', ranges: [{ start: 2, end: 9 }], score: 1 }]);
    expect(details('Is it 1000000000 or ......... what?')).toEqual([]);
  });
});

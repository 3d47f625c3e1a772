// Rules P-53 to P-59: word clouds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOneForm, expectRecount, expectSameInAnyOrder, type Kind } from '../../../../../testkit/src/kind-laws.ts';
import { writtenText } from '../../../../../testkit/src/written.ts';
import type { Asked } from '../kind.ts';
import { cloudRules } from './rules.ts';
import type { CloudSetup } from './setup.ts';
import { cloudResultSchema } from './shape.ts';

const poll = (words: number): Asked<CloudSetup> => ({ options: 0, setup: { kind: 'cloud', words } });
const read = (...words: string[]) => cloudRules.readBallot(poll(3), { words });
const keptOf = (...words: string[]): readonly string[] => {
  const ballot = read(...words);
  return typeof ballot === 'string' ? [ballot] : ballot.kept;
};
/** What ballots come to, each with one word. */
const resultOf = (...words: string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) for (const [mark, times] of cloudRules.marksOf(poll(1), [word])) counts.set(mark, (counts.get(mark) ?? 0) + times);
  return cloudRules.resultOf(poll(1), counts, words.length);
};
const entryOf = (word: string) => [...cloudRules.marksOf(poll(1), [word])].map(([mark]) => cloudRules.entryOf?.(mark))[0];

const kind: Kind<CloudSetup, { words: string[] }, readonly string[], unknown> = {
  rules: cloudRules,
  asked: fc.integer({ min: 1, max: 5 }).map(poll),
  ballotFor: ({ setup }) => fc.record({ words: fc.array(writtenText, { minLength: 1, maxLength: setup.words }) }),
};

describe('word cloud', () => {
  it('P-53 asks for 1 to 5 words of each', () => {
    expect(new Set([0, 6, -1, 1.5, Number.NaN, Infinity].map((words) => cloudRules.readSetup(poll(words))))).toEqual(new Set(['words-invalid']));
    expect([1, 5].map((words) => cloudRules.readSetup(poll(words)))).toEqual([1, 5].map((words) => poll(words).setup));
  });

  it('P-54 a ballot holds no more words than asked for, each of 40 characters at most, in which there is something to read', () => {
    expect(read('hope', 'work permits', 'éducation')).toEqual({ kept: ['hope', 'work permits', 'éducation'] });
    expect([read('a1', 'b1', 'c1', 'd1'), read(...Array.from({ length: 1000 }, () => 'hope'))]).toEqual(['too-many-words', 'too-many-words']);
    // Punctuation before a letter took a time that grew with the square of its length: nothing of a word that is too long is looked at.
    expect([read('!'.repeat(41)), read(`a${'!'.repeat(19_998)}a`)]).toEqual(['word-too-long', 'word-too-long']);
    expect([read('x'.repeat(41)), read('hope', 'x'.repeat(10_000)), read('x'.repeat(40))]).toEqual(['word-too-long', 'word-too-long', { kept: ['x'.repeat(40)] }]);
    const empty = ['', ' ', '\u0000', '\u200d', '\u202E\u202C', '\u2800', '\u3164', '...', '\u0301', '?!', '\ud83d\u0000'.slice(1)];
    expect(new Set([read(), ...empty.map((word) => read(word)), ...empty.map((word) => read('hope', word))])).toEqual(new Set(['word-empty']));
    expectOneForm(kind);
  });

  it('P-55 a word that is nothing but an article, a preposition or a conjunction is empty; phrases keep theirs', () => {
    expect(['The', 'of', ' «de» ', 'Les', 'por', 'في', 'إلى', '的', 'или'].map((word) => read(word))).toEqual(Array.from({ length: 9 }, () => 'word-empty'));
    const taken = ['the right to stay', 'freedom of movement', 'no', 'sí', 'oui', 'да', '是', 'لا', 'us', 'nous', 'or', 'UN', 'A', 'В', '好', 'علي', 'C#', 'año', '❤️', '42'];
    for (const word of taken) expect(read(word)).toEqual({ kept: [word] });
  });

  it('P-56 nothing in a word is invisible or turns other text around', () => {
    expect(keptOf('\u202Eevil\u202C', '\u2066hope\u2069\u200B', 'wo\u00ADrk\u2060\u0007')).toEqual(['evil', 'hope', 'work']);
    expect(keptOf('two\nlines\t and  more')).toEqual(['two lines and more']);
    expect(keptOf('می‌خواهم', '👩‍👩‍👧')).toEqual(['می‌خواهم', '👩‍👩‍👧']);
    expect(keptOf(`${'\u202E'.repeat(9_990)}word`)).toEqual(['word']);
  });

  it.each([
    ['Éducation', 'education'], ['HOPE!', '“hope”'], ['ﬁnance', 'finance'], ['Ｗork', 'work'], ['مَهَارَات', 'مهارات'], ['إدارة', 'اداره'], ['یک', 'يك'],
    ['Труд', 'труд.'], ['«ёлка»', 'елка'], ['¿esperanza?', 'Esperanza'], ['希望。', '希望'], ['well‑being', 'well-being'], ['l’accueil', "l'accueil"], ['می‌خواهم', 'میخواهم'],
    ['#migration', 'Migration'], ['❤️', '❤'], ['work  permits', 'Work permits'],
  ])('P-57 %s and %s are one word, which counts once in a ballot', (one, other) => {
    expect(entryOf(one)).toBe(entryOf(other));
    expect(keptOf(one, other, one)).toHaveLength(1);
    expect(resultOf(one, other).different).toBe(1);
  });

  it('P-57 C and C#, 50 and 50%, hope and hopes are different words', () => {
    expect(resultOf('C', 'C#', '50', '50%', 'hope', 'hopes').different).toBe(6);
  });

  it('P-58 how many ballots hold each word is what a recount gives, whatever ballots come and change', () => {
    expectRecount(kind);
    expectSameInAnyOrder(kind);
  });

  it('P-59 shows the sixty most frequent words, each as most wrote it, and tells how many different ones there are', () => {
    const result = resultOf('hope', 'Work', 'Hope', 'hope', 'work');
    expect(result).toEqual({ words: [{ text: 'hope', count: 3 }, { text: 'Work', count: 2 }], different: 2 });
    expect(cloudResultSchema.parse(result)).toEqual(result);
    const many = resultOf(...Array.from({ length: 70 }, (_, index) => `w${index}`), 'w69');
    expect([many.words.length, many.different, many.words[0], many.words[1]]).toEqual([60, 70, { text: 'w69', count: 2 }, { text: 'w0', count: 1 }]);
    expect(resultOf()).toEqual({ words: [], different: 0 });
  });

  it('P-59 a word is judged as it is counted', () => {
    expect(entryOf('“Éducation”')).toBe('education');
  });
});

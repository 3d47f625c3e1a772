// Rule A-35: finding words as people write them.
import { describe, expect, it } from 'vitest';
import { holdsWords, wordsIn } from './search.ts';

const finds = (query: string, text: string): boolean => holdsWords({ text }, wordsIn(query));

describe('a search', () => {
  it('A-35 finds each word, whole or in part, in any order', () => {
    expect(finds('migrant skill', 'How are the skills of migrants seen?')).toBe(true);
    expect(finds('migrant wages', 'How are the skills of migrants seen?')).toBe(false);
  });

  it.each([
    ['MIGRACION', 'La migración laboral'],
    ['élèves', 'les eleves'],
    ['مهارات', 'المَهَارَات'],
    ['الى', 'إلى أين'],
    ['مدينه', 'مدينة'],
    ['یک', 'يك'],
    ['移民', '关于移民的问题'],
    ['ﬁle', 'a file'],
    ['труд', 'Трудовая миграция'],
  ])('A-35 finds %s in %s', (query, text) => expect(finds(query, text)).toBe(true));

  it('A-35 looks for nothing in what holds neither letter nor number, and sees a text that was edited', () => {
    expect(wordsIn(' ?! … ')).toEqual([]);
    expect(wordsIn('a b a c d e f g h i j')).toHaveLength(8);
    const question = { text: 'before' };
    expect(holdsWords(question, ['before'])).toBe(true);
    question.text = 'after';
    expect(holdsWords(question, ['before'])).toBe(false);
  });
});

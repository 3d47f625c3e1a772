import { expect, it } from 'vitest';
import { inTwoTongues } from './two-tongues.ts';

const texts = [{ en: 'Skills', fr: 'Compétences' }, { en: 'Visas', fr: 'Visas' }];
const how = { languages: ['en', 'fr'], second: 'fr' };

it('short texts stand in both languages, and once where both say the same', () => {
  expect(inTwoTongues(texts, how)).toEqual([{ en: '\u2068Skills\u2069 · \u2068Compétences\u2069' }, { en: 'Visas' }]);
});

it('stay as they are where one of them is long or has no second language, where they are many, and on a screen of one language', () => {
  for (const more of [{ en: 'A very long option indeed', fr: 'Une option très longue' }, { en: 'Alone' }]) {
    const all = [...texts, more];
    expect(inTwoTongues(all, how)).toBe(all);
  }
  const many = Array.from({ length: 7 }, () => texts[0] ?? {});
  expect(inTwoTongues(many, how)).toBe(many);
  expect(inTwoTongues(texts, { ...how, second: undefined })).toBe(texts);
  expect(inTwoTongues(texts, { languages: ['fr'], second: 'fr' })).toBe(texts);
});

// Profanity in three languages, disguised or not, and the words of other languages and of this field that resemble it.
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { screenProfanity } from './profanity.ts';

const marked = (text: string, language?: string): string[] =>
  screenProfanity(text, language).flatMap((flag) => flag.ranges.map(({ start, end }) => text.slice(start, end)));

describe('profanity', () => {
  it.each([
    ['This whole panel is bullshit', 'en', ['bullshit']],
    ['Why do you motherfuckers do nothing?', 'en', ['motherfuckers']],
    ['Vous êtes tous des connards et des salauds', 'fr', ['connards', 'salauds']],
    ['Ferme ta gueule, Monsieur le Président', 'fr', ['Ferme ta gueule']],
    ['Quel con, ce ministre !', 'fr', ['con']],
    ['Son unos cabrones y unos gilipollas', 'es', ['cabrones', 'gilipollas']],
    ['Vete a la mierda con tus promesas', 'es', ['Vete a la mierda']],
    ['Menudo coño de política para los niños', 'es', ['coño']],
    ['All these wetbacks should go home', 'en', ['wetbacks']],
  ])('SCR-70: %j (%s) is marked', (text, language, words) => {
    expect(marked(text, language)).toEqual(words);
  });

  it.each([
    ['sh1t happens at borders', ['sh1t']],
    ['What the fuuuuuck is this', ['fuuuuuck']],
    ['Why the f u c k do we wait?', ['f u c k']],
    ['fu\u200Bck the panel', ['fu\u200Bck']],
    ['f\u00FCck the panel', ['fück']],
    ['ｆｕｃｋ the panel', ['ｆｕｃｋ']],
    ['fuсk the panel', ['fuсk']],
    ['P.u.t.a.i.n, pourquoi rien ?', ['P.u.t.a.i.n']],
    ['m*rde alors', ['m*rde']],
    ['c0nnards, vous tous', ['c0nnards']],
    ['una m1erd@ de política', ['m1erd@']],
    ['🌍🌍 merde 🌍', ['merde']],
  ])('SCR-71: %j is seen through, and marked as written', (text, words) => {
    expect(marked(text)).toEqual(words);
  });

  it.each([
    ['¿Quién trabaja con los migrantes negros del Cono Sur?', 'es'],
    ['He wants a bite of the cake, with the salt on the side', 'en'],
    ['salop och slut', 'sv'],
    ['Das ist mit dem Ass ein dicker Fisch', 'de'],
    ['pros and con of the negro spirituals', 'en'],
    ['Le cours de chant commence en retard, avec un assistant', 'fr'],
    ['Magna cum laude in Culham', 'en'],
    ['Trabajamos con el Cul-de-sac', 'es'],
  ])('SCR-72: %j (%s) is innocent in its language', (text, language) => {
    expect(marked(text, language)).toEqual([]);
  });

  it('SCR-72: the words of the text outweigh the declared language', () => {
    expect(marked('¿Con quién trabajan los Estados y por qué?', 'fr')).toEqual([]);
    expect(marked('Les ministres sont des cons, et vous ?', 'en')).toEqual(['cons']);
  });

  it.each([['merde', 'en'], ['putain', 'ar'], ['fuck', 'zh'], ['hijo de puta', 'fr'], ['shit', undefined]])('SCR-73: %j is plain in any language (%s)', (text, language) => {
    expect(marked(text, language)).toEqual([text]);
  });

  it.each(['Scunthorpe, Penistone, Essex and Sussex', 'class assessment of assets by the assembly', 'Hancock, Dickens and Cockburn', 'Nigerians, Nigériens, Niger and niggardly aid', 'the shiitake of Matsushita', 'Kutai in East Nusa Tenggara, who asks?', 'Ms. Fu, Mr. Fagerholm, Prof. Fackler, Assyrians and assorted others', 'docs/util if (key = 1) s/ut fsck', '455 people in 5417 tents', 'rape as a weapon of war; sex workers; anal cancer; a dyke; Dick Marty; tit for tat', 'il constitue un accul, un calcul, des cultures, une vasque', 'computación, disputa, reputación, cultura, penalización', 'a * b * c and f***'])(
    'SCR-74: nothing in %j',
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );

  it.each(conferenceSentences)('SCR-74: nothing in $text', ({ text, language }) => {
    expect(marked(text, language)).toEqual([]);
  });
});

// The language of a text: told of when it is surely not the declared one, and the one by whose lists words are judged.
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { languageOf, screenLanguage } from './language.ts';
import { spokenSentences } from './spoken-sentences.ts';

const spoken = Object.entries(spokenSentences).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
const told = (text: string, declared: string | undefined) => screenLanguage(text, declared).map(({ detail }) => detail);

describe('language', () => {
  it.each([...spoken, ...conferenceSentences])('SCR-15: nothing is said of $text, which is $language as declared', ({ text, language }) => {
    expect(told(text, language)).toEqual([]);
    expect(told(text, `${language}-XX`)).toEqual([]);
  });

  it.each([
    ['كيف ستحمي الدول حقوق المهاجرين على الحدود، وما دور المدن؟', 'en', 'ar'],
    ['你们能否确认工作许可会在冬天之前续期？', 'en', 'zh'],
    ['Можете ли вы подтвердить, что разрешения на работу продлят до зимы?', 'en', 'ru'],
    ['Pouvez-vous confirmer que les permis de travail seront renouvelés avant l’hiver ?', 'en-GB', 'fr'],
    ['¿Alguien aquí está dispuesto a hablar de la detención de familias?', 'fr', 'es'],
    ['Can you confirm that work permits will be renewed before winter?', 'es', 'en'],
    ['Podem confirmar que as autorizações de trabalho serão renovadas antes do inverno?', 'es', 'pt'],
    ['کدام شهرها درهای خود را به روی کودکان بدون مدرک باز کرده‌اند؟', 'ar', 'fa'],
  ])('SCR-15: %s, declared as %s, is told to be in %s', (text, declared, language) => {
    expect(told(text, declared)).toEqual([language]);
  });

  it('SCR-15: it is surer of far languages than of near ones', () => {
    const sure = (text: string, declared: string): number | undefined => screenLanguage(text, declared)[0]?.score;
    expect(sure('Podem confirmar que as autorizações de trabalho serão renovadas antes do inverno?', 'es')).toBe(0.7);
    expect(sure('Podem confirmar que as autorizações de trabalho serão renovadas antes do inverno?', 'en')).toBe(0.9);
  });

  it('SCR-16: no other language is ever named than the one that it is, but Malay for Indonesian', () => {
    for (const { text, language } of [...spoken, ...conferenceSentences]) {
      for (const declared of ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'pt', 'de', 'fa', 'uk']) {
        if (declared !== language) expect([[], [language === 'id' ? 'ms' : language]]).toContainEqual(told(text, declared));
      }
    }
  });

  it.each([
    ['Merci beaucoup !', 'en'], ['¿Y los niños?', 'fr'], ['为什么？', 'en'], ['Ouagadougou, Niamey, N’Djamena, Bamako, Nouakchott, Dakar?', 'en'], ['IOM UNHCR ILO OHCHR UNICEF UNODC?', 'fr'],
    ['What does the Fonds d’aide à l’intégration des réfugiés do for people in Bujumbura?', 'en'], ['Que pense IOM du Global Compact for Safe, Orderly and Regular Migration ?', 'fr'],
    ['Is the Plan Nacional de Acogida de Migrantes y Refugiados funded?', 'en'], ['How to translate «los niños migrantes no acompañados que llegan a la frontera sur» into English?', 'en'],
    ['السلام عليكم. Why are visas refused to my parents in Khartoum and Omdurman?', 'en'], ['Merci beaucoup, shukran, thank you : quand parlerons-nous des enfants ?', 'fr'],
    ['Who are Ana María Fernández, Jean-Baptiste Nkurunziza and Nguyễn Văn An?', 'en'], ['Quick q: pls say smth abt visa 4 studs thx', 'en'], ['¿Visa humanitaria digital transnacional regional?', 'es'],
    ['Why are families waiting so long? Pourquoi les familles attendent-elles si longtemps ?', 'en'], ['Why are families waiting so long? Pourquoi les familles attendent-elles si longtemps ?', 'es'],
  ])('SCR-17: %j (%s) is short, mixed, or full of names: nothing is said', (text, declared) => {
    expect(told(text, declared)).toEqual([]);
  });

  it.each([undefined, '', 'sw', 'ht', 'tlh', 'x-private', '-'])('SCR-18: nothing is said where %j was declared, which the detector does not know', (declared) => {
    expect(told('Can you confirm that work permits will be renewed before winter?', declared)).toEqual([]);
  });
});

describe('languageOf', () => {
  it('SCR-72: words outweigh the declared language where they are plain', () => {
    expect(languageOf('Who will pay for the children?', 'fr')).toBe('en');
    expect(languageOf('Comment les villes vont-elles payer pour nous ?', 'es-MX')).toBe('fr');
    expect(languageOf('Los niños del barrio, ¿con quién viven?', undefined)).toBe('es');
    expect(languageOf('Кто заплатит за детей?', 'en')).toBe('ru');
  });

  it('SCR-72: otherwise the declared language counts', () => {
    expect(languageOf('Visa?', 'fr-CH')).toBe('fr');
    expect(languageOf('', undefined)).toBeUndefined();
    expect(languageOf('12:30?', '')).toBeUndefined();
    expect(languageOf('Ni sehemu gani ya bajeti inayokwenda kwa jamii?', 'sw')).toBe('sw');
  });
});

// The order of wishes: explicit, identity, browser, English; never a language that the event does not offer.
import { expect, it } from 'vitest';
import { chooseLanguage, offeredLanguages } from './choose-language.ts';

it('takes the explicit choice before everything else', () => {
  expect(chooseLanguage({ explicit: 'es', identity: 'fr', browser: ['en'] })).toBe('es');
});

it('takes the language of the identity before the browser', () => {
  expect(chooseLanguage({ identity: 'fr', browser: ['es'] })).toBe('fr');
});

it('takes the first of the wishes of the browser that exists, whatever its region', () => {
  expect(chooseLanguage({ browser: ['de-CH', 'FR-ch', 'en'] })).toBe('fr');
});

it('falls back to English when nothing fits', () => {
  expect(chooseLanguage({ explicit: 'xx', browser: ['de', 'ja'] })).toBe('en');
  expect(chooseLanguage({ browser: [] })).toBe('en');
});

it('skips wishes that the event does not offer', () => {
  expect(chooseLanguage({ explicit: 'es', browser: ['fr'], event: ['en', 'fr'] })).toBe('fr');
});

it('takes the first language of an event that does not speak English', () => {
  expect(chooseLanguage({ browser: ['en'], event: ['es', 'fr'] })).toBe('fr');
});

it('offers all catalogues while the event is unknown, and English to an event in languages without catalogues', () => {
  expect(offeredLanguages()).toEqual(['en', 'fr', 'es']);
  expect(offeredLanguages(['pt', 'es-419'])).toEqual(['es']);
  expect(offeredLanguages(['pt'])).toEqual(['en']);
});

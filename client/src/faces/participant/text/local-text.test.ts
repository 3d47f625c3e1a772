import { expect, it } from 'vitest';
import { chooseText } from './local-text.ts';

it('takes the page’s language and says nothing more', () => {
  expect(chooseText({ en: 'Opening', fr: 'Ouverture' }, 'fr')).toEqual({ text: 'Ouverture', lang: undefined });
});

it('falls back to English, then to any language, and names it', () => {
  expect(chooseText({ fr: 'Ouverture', en: 'Opening' }, 'es')).toEqual({ text: 'Opening', lang: 'en' });
  expect(chooseText({ ar: 'الافتتاح', en: ' ' }, 'es')).toEqual({ text: 'الافتتاح', lang: 'ar' });
});

it('is empty where there is no text', () => {
  expect(chooseText({}, 'en').text).toBe('');
});

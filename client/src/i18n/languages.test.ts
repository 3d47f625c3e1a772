// Direction and locale of languages.
import { describe, expect, it } from 'vitest';
import { directionOf, formatLocaleOf, isLanguage } from './languages.ts';

describe('direction', () => {
  it.each([
    ['en', 'ltr'],
    ['fr-CH', 'ltr'],
    ['ar', 'rtl'],
    ['AR-eg', 'rtl'],
    ['fa_IR', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['arn', 'ltr'],
    ['', 'ltr'],
  ])('%s is %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));
});

it('knows a language only by its exact code', () => {
  expect(isLanguage('fr')).toBe(true);
  expect(isLanguage('fr-CH')).toBe(false);
});

it('writes English dates the British way', () => expect(formatLocaleOf('en')).toBe('en-GB'));

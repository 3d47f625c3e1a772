// The language of a text: by its words, else as declared.
import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

const guess = (text: string, declared?: string): string | undefined => languageOf(text.toLowerCase().match(/\p{L}+/gu) ?? [], declared);

describe('languageOf', () => {
  it('SCR-72: enough small words outweigh the declared language', () => {
    expect(guess('Who will pay for the children?', 'fr')).toBe('en');
    expect(guess('Comment les villes vont-elles payer pour nous ?', 'es-MX')).toBe('fr');
    expect(guess('Los niños del barrio, ¿con quién viven?', undefined)).toBe('es');
  });

  it('SCR-72: otherwise the declared language counts, if it is one of the three', () => {
    expect(guess('Migration?', 'fr-CH')).toBe('fr');
    expect(guess('Migration?', 'ar')).toBeUndefined();
    expect(guess('', undefined)).toBeUndefined();
    expect(guess('Migration?', '')).toBeUndefined();
  });

  it('SCR-72: a language of its own needs more to be doubted', () => {
    expect(guess('Come si fa con le quote per una città?', 'it')).toBeUndefined();
    expect(guess('Why would the States do that to us, and who will pay?', 'it')).toBe('en');
  });
});

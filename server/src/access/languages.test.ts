// Languages: one's own choice first, then the browser's order by weight; nonsense is left out.
import { describe, expect, it } from 'vitest';
import { languagesOf } from './languages.ts';

describe('languages of a person', () => {
  it('puts the choice first', () => expect(languagesOf('es', 'fr;q=0.8, en')).toEqual(['es', 'en', 'fr']));
  it('orders by weight', () => expect(languagesOf(null, 'en;q=0.2, fr;q=0.9, de;q=0')).toEqual(['fr', 'en']));
  it('leaves out what is no language', () => expect(languagesOf(null, '*, <script>;q=1, ,;;')).toEqual([]));
  it('gives nothing for nothing', () => expect(languagesOf(null, undefined)).toEqual([]));
});

// Catalogues are compiled whole, and a broken message names its key.
import { expect, it } from 'vitest';
import { compileCatalogue } from './compile-catalogues.ts';

it('keeps the tree of keys and leaves plain words as they are', () => {
  expect(compileCatalogue({ a: { b: 'Words' } }, 'x')).toEqual({ a: { b: 'Words' } });
});

it('names the key of a message that is no ICU', () => {
  expect(() => compileCatalogue({ a: { b: '{count, plural, one {x}' } }, 'fr/ui')).toThrow('fr/ui.a.b');
});

it('refuses what is neither words nor a group', () => {
  expect(() => compileCatalogue({ a: 3 }, 'fr/ui')).toThrow('fr/ui.a');
});

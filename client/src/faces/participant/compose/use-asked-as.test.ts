import { expect, it } from 'vitest';
import { askedAs } from './use-asked-as.ts';

it('goes by the wish of who has a name, where the event allows both', () => {
  expect([askedAs('both', 'Ana', true), askedAs('both', 'Ana', false)].map(({ anonymous }) => anonymous)).toEqual([true, false]);
  expect(askedAs('both', null, false)).toEqual({ anonymous: true, isNameMissing: false });
});

it('goes by the event where it allows only one of them, and says when a name is missing for that', () => {
  expect(askedAs('anonymous', 'Ana', false)).toEqual({ anonymous: true, isNameMissing: false });
  expect(askedAs('named', 'Ana', true)).toEqual({ anonymous: false, isNameMissing: false });
  expect(askedAs('named', null, true)).toEqual({ anonymous: false, isNameMissing: true });
});

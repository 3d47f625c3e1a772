import { expect, it } from 'vitest';
import { placeName } from './place-name.ts';

it('is the city of the address, else of the zone', () => {
  expect(placeName({ place: 'Centre International de Conférences, Geneva', timeZone: 'Europe/Zurich' })).toBe('Geneva');
  expect(placeName({ place: '', timeZone: 'America/New_York' })).toBe('New York');
  expect(placeName(undefined)).toBeUndefined();
});

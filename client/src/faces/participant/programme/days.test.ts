import { expect, it } from 'vitest';
import { daysOf } from './days.ts';

it('groups by day and keeps the order', () => {
  const sessions = [{ id: 'a', day: 'Mon' }, { id: 'b', day: 'Mon' }, { id: 'c', day: 'Tue' }];
  expect(daysOf(sessions, ({ day }) => day).map(([day, of]) => [day, of.map(({ id }) => id)])).toEqual([['Mon', ['a', 'b']], ['Tue', ['c']]]);
});

import { expect, it } from 'vitest';
import { chooseGroup, chooseRole, emptyDraft, newGroup, noGroup, problemIn, requestOf } from './link-draft.ts';

const named = { ...emptyDraft, label: ' Juror 1 ' };

it('gives a participant a group that only a link gives, for one person unless something else was said', () => {
  expect(chooseRole(emptyDraft, 'participant', ['jury'])).toMatchObject({ group: 'jury', seats: '1' });
  expect(chooseRole({ ...emptyDraft, seats: '5' }, 'participant', [])).toMatchObject({ group: newGroup, seats: '5' });
});

it('gives staff no group, and panellists one if they should have one', () => {
  expect(chooseRole({ ...emptyDraft, group: 'jury' }, 'host', ['jury']).group).toBe(noGroup);
  expect(chooseRole(emptyDraft, 'panellist', ['jury']).group).toBe(noGroup);
  expect(chooseGroup(emptyDraft, noGroup).seats).toBe('');
});

it('says what is missing', () => {
  expect(problemIn(emptyDraft)).toBe('nameless');
  expect(problemIn(named)).toBeNull();
  expect(problemIn({ ...named, group: newGroup, words: { en: ' ' } })).toBe('groupless');
  expect(problemIn({ ...named, group: newGroup, words: { fr: 'Jury' } })).toBeNull();
  for (const seats of ['0', '-1', '1.5', '1001', 'all']) expect(problemIn({ ...named, seats })).toBe('seatsWrong');
});

it('asks for what was chosen and nothing else', () => {
  expect(requestOf(named, noGroup)).toEqual({ role: 'moderator', label: 'Juror 1', validHours: 72 });
  expect(requestOf({ ...named, role: 'participant', seats: ' 3 ' }, 'jury')).toEqual({ role: 'participant', label: 'Juror 1', validHours: 72, group: 'jury', seats: 3 });
});

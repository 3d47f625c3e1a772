// Rules E-10 and E-11: groups that only a link gives, and groups that a host adds.
import { describe, expect, it } from 'vitest';
import { createEmptyHall, createHall, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
import { serialiseState } from '../serialise.ts';
import { restoreState, takeSnapshot } from '../snapshot.ts';

const { ana, moderator, panellist, host, screen, system } = people;
const jury = { id: 'jury', label: { en: 'Jury', fr: 'Jury' }, reserved: true } as const;

describe('groups', () => {
  const add = (hall: Hall, label: Record<string, string>) => codeOf(hall.send(host, { type: 'event.addGroup', label }));

  it('E-10 everyone sees which group is reserved, and one that is not says nothing of it', () => {
    const hall = createEmptyHall();
    hall.did(system, { ...twoRooms, groups: [...twoRooms.groups, jury] });
    for (const audience of ['participant', 'moderator', 'screen'] as const) {
      expect(seenAs(hall.state, 'event:two-rooms', audience)).toMatchObject({ groups: [{ id: 'states', label: { en: 'States' } }, jury] });
    }
    expect(serialiseState(createHall().state)).not.toContain('reserved');
    expect(serialiseState(restoreState(takeSnapshot(hall.state)))).toBe(serialiseState(hall.state));
  });

  it('E-11 a host adds a group, reserved or not, and everyone sees it at the end of the list', () => {
    const hall = createHall();
    const { group } = hall.did(host, { type: 'event.addGroup', label: { en: '  The\njury ', fr: '\u200d' }, reserved: true });
    const other = hall.did(host, { type: 'event.addGroup', label: { fr: 'Invités' } })['group'];
    const groups = [{ id: 'states', label: { en: 'States' } }, { id: group, label: { en: 'The jury' }, reserved: true }, { id: other, label: { fr: 'Invités' } }];
    for (const audience of ['participant', 'moderator', 'screen'] as const) expect(seenAs(hall.state, 'event:two-rooms', audience)).toMatchObject({ groups });
    expect(group).not.toBe(other);
  });

  it('E-11 only a host adds groups', () => {
    const hall = createHall();
    for (const actor of [ana, panellist, moderator, screen, system]) expect(codeOf(hall.send(actor, { type: 'event.addGroup', label: { en: 'Mine' } }))).toBe('role-not-allowed');
  });

  it('E-11 a group has words of 80 characters at most, and a name of its own in each language', () => {
    const hall = createHall();
    expect(add(hall, {})).toBe('group-name-empty');
    expect(add(hall, { en: ' \u200d ' })).toBe('group-name-empty');
    expect(add(hall, { en: 'x'.repeat(81) })).toBe('group-name-too-long');
    expect(add(hall, { en: ' states ' })).toBe('group-exists');
    expect(add(hall, { fr: 'States', en: 'x'.repeat(80) })).toBe('accepted');
    expect(add(hall, { en: 'States of mind' })).toBe('accepted');
  });

  it('E-11 there are 60 groups at most', () => {
    const hall = createHall();
    for (let nth = 1; nth < 60; nth += 1) expect(add(hall, { en: `Group ${nth}` })).toBe('accepted');
    expect(add(hall, { en: 'One more' })).toBe('too-many-groups');
  });
});

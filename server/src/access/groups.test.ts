import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupProblem, heldGroup, openGroups } from './groups.ts';
import { actorOf, type KeptIdentity } from './identities.ts';

const states = { id: 'states', label: { en: 'States' } };
const jury = { id: 'jury', label: { en: 'Jury' }, reserved: true } as const;
const groups = [states, jury];
const nobody = { group: null };
const juror = { group: 'jury', groupByLink: true } as const;
const identity: KeptIdentity = { person: 'p1', role: 'participant', group: null, mode: null, language: null, screen: null, invitation: null };

it('lets somebody choose an open group, none, and none that is reserved or unknown', () => {
  expect([undefined, null, 'states', 'jury', 'nowhere'].map((wanted) => groupProblem(groups, nobody, wanted))).toEqual([null, null, null, 'group-reserved', 'group-unknown']);
});

it('keeps a group that came with a link as it is', () => {
  expect([undefined, 'jury', null, 'states', 'nowhere'].map((wanted) => groupProblem(groups, juror, wanted))).toEqual([null, null, 'group-by-link', 'group-by-link', 'group-by-link']);
  const state = { group: 'states', groupByLink: true } as const;
  expect([groupProblem(groups, state, 'states'), groupProblem(groups, state, null)]).toEqual([null, 'group-by-link']);
});

it('counts a reserved group only for those whose link gave it, also where something else is kept of them', () => {
  expect([heldGroup(groups, { group: 'jury' }), heldGroup(groups, juror), heldGroup(groups, { group: 'states' }), heldGroup([], { group: 'states' })]).toEqual([null, 'jury', 'states', 'states']);
  expect(actorOf({ ...identity, group: 'jury' }, { groups }).group).toBeNull();
  expect(actorOf({ ...identity, ...juror }, { groups }).group).toBe('jury');
});

it('never lets choices alone end in a reserved group', () => {
  const wanted = fc.constantFrom(undefined, null, 'states', 'jury', 'nowhere');
  fc.assert(fc.property(fc.array(wanted), (choices) => {
    let held: { group: string | null } = nobody;
    for (const choice of choices) if (groupProblem(groups, held, choice) === null) held = { group: choice === undefined ? held.group : choice };
    expect(held.group).not.toBe('jury');
  }));
});

it('offers open groups only', () => {
  expect(openGroups(groups)).toEqual([states]);
});

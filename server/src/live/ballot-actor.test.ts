// What the log learns of a voter: enough to count the ballot where it belongs, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@plenary/domain/core/roles';
import { electorateOf } from '@plenary/domain/poll/electorates';
import type { Poll } from '@plenary/domain/poll/state';
import { ballotActor } from './ballot-actor.ts';

const groups = ['states', 'diaspora', 'youth', 'press'];
const panellist: Actor = { id: 'p', role: 'panellist', group: 'youth', mode: 'remote', language: 'fr' };
/** Only what decides on who may vote where. */
const poll = (more: Partial<Pick<Poll, 'electorates' | 'split'>>): Poll => ({ electorates: [], split: null, ...more }) as Partial<Poll> as Poll;
const body = (more: { groups?: string[]; roles?: Actor['role'][] }) => ({ id: 'e', label: {}, groups: [], roles: [], weight: 50, ...more });

const someone: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('p'), role: fc.constantFrom('participant', 'panellist'), group: fc.constantFrom(null, ...groups), mode: fc.constantFrom(null, 'room', 'remote'), language: fc.constantFrom(null, 'fr'),
});
const bodies = fc.array(fc.record({ groups: fc.subarray(groups), roles: fc.subarray<Actor['role']>(['participant', 'panellist']) }).map(body), { maxLength: 4 });
const split = fc.constantFrom<Poll['split']>(null, { by: 'group', seenBy: 'staff', live: false }, { by: 'mode', seenBy: 'staff', live: false });

describe('a voter in the log', () => {
  it('is counted where they belong, whoever votes where', () => {
    fc.assert(fc.property(someone, bodies, split, (actor, electorates, by) => {
      const told = ballotActor(actor, 'NAME', poll({ electorates, split: by }));
      expect(electorateOf({ electorates }, told)).toBe(electorateOf({ electorates }, actor));
      if (by?.by === 'group') expect(told.group).toBe(actor.group);
      if (by?.by === 'mode') expect(told.mode).toBe(actor.mode);
    }));
  });

  it('is the same for all who are counted alike', () => {
    fc.assert(fc.property(someone, someone, bodies, (one, other, electorates) => {
      const [first, second] = [one, other].map((actor) => ballotActor(actor, 'NAME', poll({ electorates })));
      fc.pre(first?.role === second?.role && electorateOf({ electorates }, one) === electorateOf({ electorates }, other));
      const viaRole = [one, other].map((actor) => electorateOf({ electorates }, { ...actor, group: null }) === electorateOf({ electorates }, actor));
      fc.pre(viaRole[0] === viaRole[1]);
      expect(first).toEqual(second);
    }));
  });

  it('has neither group, nor place, language or role where the poll asks for none', () => {
    expect(ballotActor(panellist, 'NAME', poll({}))).toEqual({ id: 'NAME', role: 'participant', group: null, mode: null, language: null });
    expect(ballotActor(panellist, 'NAME', undefined)).toEqual({ id: 'NAME', role: 'participant', group: null, mode: null, language: null });
  });

  it('has the first group of their body instead of their own, and a role only where roles count', () => {
    expect(ballotActor(panellist, 'NAME', poll({ electorates: [body({ groups: ['states', 'youth'] })] }))).toMatchObject({ role: 'participant', group: 'states' });
    expect(ballotActor(panellist, 'NAME', poll({ electorates: [body({ roles: ['panellist'] })] }))).toMatchObject({ role: 'panellist', group: null });
  });

  it('is let into no poll by a role that was taken from them', () => {
    expect(ballotActor({ ...panellist, role: 'moderator' }, 'NAME', poll({})).role).toBe('moderator');
  });
});

// Rules A-*: the same log gives the same bytes, on every node and after every stop.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, draft, writing } from '../../testkit/src/bodies.ts';
import { createBusyHall, createEmptyHall, replayLog } from '../../testkit/src/hall.ts';
import { people } from '../../testkit/src/people.ts';
import { twoRooms } from '../../testkit/src/programme.ts';
import { play, randomSteps } from '../../testkit/src/random-steps.ts';
import { serialiseState } from './serialise.ts';
import { restoreState, takeSnapshot } from './snapshot.ts';
import { emptyState, type EventState } from './state.ts';

const hash = (state: EventState): string => createHash('sha256').update(serialiseState(state)).digest('hex');

describe('serialise', () => {
  it('A-16 a replay of the same log gives the same bytes', () => {
    fc.assert(fc.property(randomSteps(150), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      expect(hash(replayLog(hall.log))).toBe(hash(hall.state));
    }), { numRuns: 60 });
  });

  it('A-17 a state that was written, read and carried on is the same as one that never stopped', () => {
    fc.assert(fc.property(randomSteps(120), fc.nat(), (steps, cut) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      const at = cut % (hall.log.length + 1);
      const stopped = replayLog(hall.log.slice(0, at));
      const before = serialiseState(stopped);
      const taken = takeSnapshot(stopped);
      // What changes after the taking does not show in it.
      replayLog(hall.log.slice(at), stopped);
      const read = restoreState(taken, 7);
      expect(serialiseState(read)).toBe(before);
      expect(hash(replayLog(hall.log.slice(at), read))).toBe(hash(hall.state));
    }), { numRuns: 60 });
  });

  it('A-17 so is one in which a poll of the days before there were kinds was written anew as one of a kind', () => {
    const hall = createEmptyHall();
    hall.did(people.system, { ...twoRooms, pollKinds: undefined });
    const poll = String(hall.did(people.moderator, draft())['poll']);
    hall.did(people.moderator, { type: 'poll.rewrite', poll, writing: writing({ title: { en: 'In order?', fr: 'Dans quel ordre ?' }, setup: { kind: 'ranking', method: 'borda' }, results: 'closed' }) });
    hall.did(people.moderator, { type: 'poll.open', poll });
    hall.did(people.ana, casts(poll, { order: ['c', 'a', 'b'] }));
    const read = restoreState(takeSnapshot(hall.state));
    expect(serialiseState(read)).toBe(serialiseState(hall.state));
    expect(read.polls.get(poll)).toEqual(hall.state.polls.get(poll));
    expect(hall.state.polls.get(poll)?.now).toMatchObject({ shown: null, fresh: 1 });
    expect(hall.state.polls.get(poll)?.first).toBeUndefined();
  });

  it('A-17 so is one in which something of a screen came, went and came again, wherever it was stopped', () => {
    const hall = createBusyHall();
    const wall = String(hall.did(people.moderator, { type: 'screen.pair', name: 'Right wall', room: 'big-room' })['screen']);
    hall.did(people.moderator, { type: 'screen.show', screen: wall, scene: { kind: 'welcome' } });
    hall.did(people.moderator, { type: 'screen.cue', screen: wall, scene: { kind: 'now' } });
    hall.did(people.moderator, { type: 'screen.cover', room: 'big-room' });
    for (const at of hall.log.keys()) {
      const read = restoreState(takeSnapshot(replayLog(hall.log.slice(0, at))));
      expect([at, serialiseState(replayLog(hall.log.slice(at), read)) === serialiseState(hall.state)]).toEqual([at, true]);
    }
  });

  it('A-18 an empty state is written and read too', () => {
    const read = restoreState(takeSnapshot(emptyState()));
    expect(read).toEqual(emptyState());
    expect(serialiseState(read)).toBe(serialiseState(emptyState()));
  });

  it('A-29 parts that do not belong together are no state', () => {
    const parts = takeSnapshot(createBusyHall().state);
    for (const wrong of [{ ...parts, head: '{}' }, { ...parts, texts: parts.texts.slice(1) }, { ...parts, numbers: [] }]) {
      expect(() => restoreState(wrong)).toThrow(Error);
    }
  });
});

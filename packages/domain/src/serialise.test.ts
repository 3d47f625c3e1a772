// Rules A-*: the same log gives the same bytes, on every node and after every stop.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusyHall, replayLog } from '../../testkit/src/hall.ts';
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

// Rules A-*: the same log gives the same bytes, on every node and after every stop.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusyHall, replayLog } from '../../testkit/src/hall.ts';
import { play, randomSteps } from '../../testkit/src/random-steps.ts';
import { deserialiseState, serialiseState } from './serialise.ts';
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
      const written = serialiseState(replayLog(hall.log.slice(0, at)));
      const read = deserialiseState(written);
      expect(serialiseState(read)).toBe(written);
      expect(hash(replayLog(hall.log.slice(at), read))).toBe(hash(hall.state));
    }), { numRuns: 60 });
  });

  it('A-18 an empty state is written and read too', () => {
    const read = deserialiseState(serialiseState(emptyState()));
    expect(read).toEqual(emptyState());
    expect(serialiseState(read)).toBe(serialiseState(emptyState()));
  });
});

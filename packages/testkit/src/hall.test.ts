// The kit itself: halls start as they say, and random days are the same for the same seed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseState } from '@plenary/domain/serialise';
import { createBusyHall, createEmptyHall, createHall, replayLog } from './hall.ts';
import { codeOf } from './look.ts';
import { people } from './people.ts';
import { play, randomSteps } from './random-steps.ts';

describe('hall', () => {
  it('opens with the first session of the big room live', () => {
    expect(createHall().state.rooms.get('big-room')?.live).toBe('opening');
    expect(createEmptyHall().state.event).toBeNull();
  });

  it('is in full swing when busy', () => {
    const { state } = createBusyHall();
    const statuses = [...state.questions.values()].map((question) => question.status);
    expect(statuses).toEqual(['onStage', 'live', 'waiting', 'screening']);
    expect([...state.polls.values()].map((poll) => poll.status)).toEqual(['draft', 'open']);
  });

  it('keeps a log that replays to its state', () => {
    const hall = createBusyHall();
    expect(serialiseState(replayLog(hall.log))).toBe(serialiseState(hall.state));
  });

  it('moves its clock only when told', () => {
    const hall = createHall();
    const before = hall.state.atMs;
    hall.did(people.moderator, { type: 'stage.next', room: 'big-room' });
    expect(hall.state.atMs).toBe(before);
    hall.wait(10);
    hall.did(people.moderator, { type: 'stage.next', room: 'big-room' });
    expect(hall.state.atMs).toBe(before + 10);
  });

  it('plays the same random day for the same seed, with much accepted and much refused', () => {
    const day = () => {
      const [steps = []] = fc.sample(randomSteps(400).filter((all) => all.length > 200), { numRuns: 1, seed: 7 });
      const hall = createBusyHall();
      return { outcomes: steps.map((step) => codeOf(play(hall, step))), state: serialiseState(hall.state) };
    };
    const first = day();
    expect(day()).toEqual(first);
    const accepted = first.outcomes.filter((code) => code === 'accepted').length;
    expect(accepted).toBeGreaterThan(50);
    expect(first.outcomes.length - accepted).toBeGreaterThan(50);
  });
});

// Rules P-*: ballots. One for each voter, whatever is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, draft, votes, writing } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, countsOf } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import type { ShortWriting } from './commands.ts';
import { countAnew } from './kinds/rules.ts';
import { optionId } from './kinds/options.ts';
import { askedOf } from './asked.ts';
import { sumOf } from './cells.ts';
import type { Poll } from './state.ts';

const { ana, moderator } = people;

function openPoll(more: Partial<ShortWriting> = {}): { hall: Hall; poll: Poll } {
  const hall = createHall();
  const id = idIn(hall.did(moderator, draft(more)), 'poll');
  hall.did(moderator, { type: 'poll.open', poll: id });
  const poll = hall.state.polls.get(id);
  if (!poll) throw new Error('no poll');
  return { hall, poll };
}

const sorted = (counts: ReadonlyMap<string, number>): [string, number][] => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
const counted = (poll: Poll): [string, number][] => sorted(sumOf(poll.now.cells).counts);
/** What the counts must be, from the ballots alone. */
const recount = (poll: Poll): [string, number][] => sorted(countAnew(askedOf(poll), [...poll.now.votes].map(([, { kept }]) => kept)));

describe('voting', () => {
  it('P-19 a ballot names options of the poll, each once, at least one and no more than allowed', () => {
    const { hall, poll } = openPoll({ choice: 'multiple', maxOptions: 2 });
    const codes = [[], ['a', 'a'], ['d'], ['a', 'b', 'c'], ['a', 'c']].map((options) => codeOf(hall.send(ana, votes(poll.id, ...options))));
    expect(codes).toEqual(['no-option', 'option-repeated', 'option-unknown', 'too-many-options', 'accepted']);
    expect(countsOf(poll)).toEqual([1, 0, 1]);
  });

  it('P-19 takes no other text for an option, whatever its characters', () => {
    const { hall, poll } = openPoll();
    const known = new Set(poll.options.map((_, index) => optionId(index)));
    const letters = Array.from({ length: 300 }, (_, code) => String.fromCharCode(code)).filter((letter) => !known.has(letter));
    for (const letter of [...letters, '', 'aa', 'a ', '🅰']) expect(codeOf(hall.send(ana, votes(poll.id, letter)))).toBe('option-unknown');
    expect([countsOf(poll), poll.now.votes.size]).toEqual([[0, 0, 0], 0]);
  });

  it('P-20 a single choice takes one option', () => {
    const { hall, poll } = openPoll();
    expect(codeOf(hall.send(ana, votes(poll.id, 'a', 'b')))).toBe('too-many-options');
  });

  it('P-21 voting again replaces the ballot; what is refused leaves it as it was', () => {
    const { hall, poll } = openPoll();
    for (const [option, counts] of [['a', [1, 0, 0]], ['b', [0, 1, 0]], ['b', [0, 1, 0]], ['z', [0, 1, 0]]] as const) {
      hall.send(ana, votes(poll.id, option));
      expect(countsOf(poll)).toEqual(counts);
    }
  });

  it('P-21 a ballot that takes the place of another one is told as changed; a first one is not, nor the same again', () => {
    const { hall, poll } = openPoll();
    const changed = [['ana', 'a'], ['ben', 'a'], ['ana', 'a'], ['ana', 'b'], ['ana', 'z'], ['ben', 'c'], ['ana', 'a']].map(([voter = '', option = '']) => {
      hall.send(person(voter), votes(poll.id, option));
      return poll.now.changed;
    });
    expect([changed, poll.now.votes.size]).toEqual([[0, 0, 0, 1, 1, 2, 3], 2]);
  });

  it('P-100 a step is of five voters, and of two of a hundred from three hundred on', () => {
    const hall = createHall();
    const id = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing() }), 'poll');
    hall.did(moderator, { type: 'poll.open', poll: id });
    const poll = hall.state.polls.get(id);
    const steps: number[] = [];
    for (let voter = 1; voter <= 440; voter += 1) {
      const before = poll?.now.step;
      hall.did(person(`voter-${voter}`), casts(id, { options: ['a'] }));
      if (poll?.now.step !== before) steps.push(voter);
    }
    const since = steps.map((at, index) => at - (steps[index - 1] ?? 0));
    expect(since).toEqual(steps.map((at) => (at < 300 ? 5 : Math.floor((2 * at) / 100))));
    expect([since[0], since.at(-1)]).toEqual([5, 8]);
  });

  it('P-22 a poll that was never open is unknown to voters, as if it did not exist', () => {
    const hall = createHall();
    const poll = idIn(hall.did(moderator, draft()), 'poll');
    expect(hall.send(ana, votes(poll, 'a')).outcome).toEqual(hall.send(ana, votes('nowhere', 'a')).outcome);
    expect(codeOf(hall.send(ana, votes(poll, 'a')))).toBe('poll-unknown');
  });

  it('P-23 only participants and panellists vote', () => {
    const { hall, poll } = openPoll();
    for (const actor of [moderator, people.host, people.rapporteur, people.screen, people.system]) {
      expect(codeOf(hall.send(actor, votes(poll.id, 'a')))).toBe('role-not-allowed');
    }
    hall.did(people.panellist, votes(poll.id, 'a'));
  });

  it('P-24 no sequence of commands makes a second ballot for a voter, and counts are what a recount of the ballots gives', () => {
    fc.assert(fc.property(randomSteps(150), (steps) => {
      const hall = createBusyHall();
      const voted = new Map<string, Set<string>>();
      for (const step of steps) {
        play(hall, step);
        const command = hall.log.at(-1)?.command;
        if (command?.body.type === 'poll.vote' || command?.body.type === 'poll.cast') voted.set(command.body.poll, (voted.get(command.body.poll) ?? new Set()).add(command.actor.id));
      }
      for (const poll of hall.state.polls.values()) {
        expect(counted(poll)).toEqual(recount(poll));
        expect([...poll.now.votes].every(([voter]) => voted.get(poll.id)?.has(voter))).toBe(true);
      }
    }), { numRuns: 80 });
  });

  it('P-24 holds for many ballots of few voters with any options', () => {
    const ballot = fc.record({ voter: fc.constantFrom('x', 'y', 'z'), options: fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ maxLength: 2 })), { maxLength: 4 }) });
    fc.assert(fc.property(fc.array(ballot, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (ballots, maxOptions) => {
      const { hall, poll } = openPoll({ choice: 'multiple', maxOptions });
      for (const { voter, options } of ballots) hall.send(person(voter), votes(poll.id, ...options));
      expect(poll.now.votes.size).toBeLessThanOrEqual(3);
      expect(counted(poll)).toEqual(recount(poll));
    }));
  });
});

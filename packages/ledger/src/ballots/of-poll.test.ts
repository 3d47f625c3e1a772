// Rules L-14 to L-25: the list of a poll as it stands in the state, from the first ballot to the check.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollKinds } from '@plenary/domain/poll/kinds/kind';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Poll } from '@plenary/domain/poll/state';
import { askedWith } from '../../../testkit/src/ballots.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { toJsonLines } from '../lines.ts';
import type { BallotLine, BallotsLine } from './format.ts';
import { headOfRound, isPublished, listOf } from './of-poll.ts';
import { sayBallots } from './say.ts';
import { verifyBallots } from './verify.ts';

const { moderator, system } = people;
const salt = 'a-salt-of-22-letters-x';

interface Asked { readonly hall: Hall; readonly poll: Poll }

const plain: RawWriting = {
  title: { en: 'Which first?' }, setup: { kind: 'single' }, options: ['Skills', 'Rights', 'Data'].map((en) => ({ text: { en } })),
  results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: null,
};

function opened(more: Partial<RawWriting> = {}): Asked {
  const hall = createHall();
  const id = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: { ...plain, ...more } }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll: id });
  const poll = hall.state.polls.get(id);
  if (!poll) throw new Error('no poll');
  return { hall, poll };
}

function close({ hall, poll }: Asked): void {
  hall.did(moderator, { type: 'poll.close', poll: poll.id });
  const head = headOfRound('two-rooms', poll, { round: poll.now, salt });
  hall.wait(5000);
  hall.did(system, { type: 'poll.seal', poll: poll.id, round: poll.now.round, head, salt, couldVote: 40, refused: 1, repeated: 2 });
}
const reveal = ({ hall, poll }: Asked): unknown => hall.did(moderator, { type: 'poll.reveal', poll: poll.id });
const cast = ({ hall, poll }: Asked, voter: string, ballot: Ballot): unknown => hall.did(person(voter), { type: 'poll.cast', poll: poll.id, ballot });
const linesOf = ({ poll }: Asked): BallotsLine[] => [...listOf('two-rooms', poll, (id) => (id === 'w2' ? undefined : `Name of ${id.length}`))];
const verdictOf = (asked: Asked) => verifyBallots(toJsonLines(linesOf(asked)));
const ballotsIn = (asked: Asked): BallotLine[] => linesOf(asked).filter((line) => line.kind === 'ballot');

describe('a poll’s own list', () => {
  it('L-24 is there once a round is closed, revealed and sealed', () => {
    const asked = opened();
    cast(asked, 'v1', { options: ['a'] });
    const stages = [isPublished(asked.poll)];
    asked.hall.did(moderator, { type: 'poll.close', poll: asked.poll.id });
    stages.push(isPublished(asked.poll));
    reveal(asked);
    stages.push(isPublished(asked.poll));
    const head = headOfRound('two-rooms', asked.poll, { round: asked.poll.now, salt });
    asked.hall.wait(5000);
    asked.hall.did(system, { type: 'poll.seal', poll: asked.poll.id, round: 1, head, salt, couldVote: 1, refused: 0, repeated: 0 });
    expect([...stages, isPublished(asked.poll)]).toEqual([false, false, false, true]);
    asked.hall.did(moderator, { type: 'poll.hide', poll: asked.poll.id });
    expect(isPublished(asked.poll)).toBe(false);
  });

  it('L-16 L-20 of any kind is what was committed to, whatever was voted, and comes to what everyone sees', () => {
    fc.assert(fc.property(askedWith(pollKinds), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ asked: { setup, options }, ballots }, voters) => {
      const texts = Array.from({ length: setup.kind === 'consent' ? 0 : options }, (_, index) => ({ text: { en: `Option ${index}` } }));
      const asked = opened({ setup, options: texts });
      for (const [index, ballot] of ballots.entries()) cast(asked, `voter-${(voters[index] ?? 0) % 9}`, ballot);
      close(asked);
      reveal(asked);
      const verdict = verdictOf(asked);
      expect(verdict).toMatchObject({ ok: true, rounds: [{ head: asked.poll.now.seal?.head }] });
      expect(ballotsIn(asked)).toHaveLength(asked.poll.now.votes.size);
    }), { numRuns: 150 });
  });

  it('L-14 L-16 with weights says for each ballot in which body it was cast, and for whom it counts nothing of where', () => {
    const electorates = [{ label: { en: 'Jury' }, groups: ['states'], roles: [], weight: 50 }, { label: { en: 'All others' }, groups: [], roles: ['participant' as const], weight: 50 }];
    const asked = opened({ electorates });
    asked.hall.did(people.ana, { type: 'poll.cast', poll: asked.poll.id, ballot: { options: ['a'] } });
    for (const [index, option] of ['b', 'b', 'c'].entries()) cast(asked, `w${index}`, { options: [option] });
    close(asked);
    reveal(asked);
    const [jury = '', others = ''] = asked.poll.electorates.map(({ id }) => id);
    expect(ballotsIn(asked).map(({ receipt, electorate }) => [receipt, electorate])).toEqual([['ana', jury], ['w0', others], ['w1', others], ['w2', others]]);
    expect(linesOf(asked)[1]).toMatchObject({ result: { counts: [50, (2 * 50) / 3, 50 / 3] }, turnout: { voters: 4, couldVote: 40, refused: 1, repeated: 2 } });
    expect(verdictOf(asked).ok).toBe(true);
  });

  it('L-25 holds rounds side by side, and of one that was never told no more than its head and turnout', () => {
    const asked = opened();
    cast(asked, 'v1', { options: ['a'] });
    close(asked);
    asked.hall.did(moderator, { type: 'poll.reopen', poll: asked.poll.id });
    expect(isPublished(asked.poll)).toBe(false);
    for (const voter of ['v1', 'v2']) cast(asked, voter, { options: ['b'] });
    close(asked);
    reveal(asked);
    expect(linesOf(asked).map(({ kind }) => kind)).toEqual(['poll', 'round', 'round', 'ballot', 'ballot', 'end']);
    expect(linesOf(asked)[1]).toMatchObject({ result: null, turnout: { voters: 1 }, head: asked.poll.past[0]?.seal?.head });
    const verdict = verdictOf(asked);
    expect(verdict.ok).toBe(true);
    expect(sayBallots(verdict, { heads: [asked.poll.past[0]?.seal?.head ?? ''], receipts: [] })).toMatchObject({ ok: false, sentences: { 3: expect.stringContaining('whose ballots are not here') as string } });
    expect(sayBallots(verdict, { heads: [], receipts: ['v1'] }).sentences).toEqual(expect.arrayContaining([
      expect.stringMatching(/^Round 1: hidden, so that nothing of it can be counted again; head/), 'Your ballot in round 2: b – Rights',
    ]));
  });

  it('L-25 leaves out a round that is not over', () => {
    const asked = opened();
    cast(asked, 'v1', { options: ['a'] });
    close(asked);
    reveal(asked);
    asked.hall.did(moderator, { type: 'poll.reopen', poll: asked.poll.id });
    cast(asked, 'v1', { options: ['b'] });
    expect(verdictOf(asked)).toMatchObject({ ok: true, rounds: [{ round: 1 }] });
    expect(ballotsIn(asked)).toMatchObject([{ ballot: { options: ['a'] } }]);
  });

  it('L-20 by name tells names, not ids, and keeps its head when a name is taken back', () => {
    const asked = opened({ named: true });
    for (const voter of ['w1', 'w2']) cast(asked, voter, { options: ['a'] });
    close(asked);
    reveal(asked);
    expect(new Set(ballotsIn(asked).map(({ name }) => name))).toEqual(new Set(['Name of 2', null]));
    expect(toJsonLines(linesOf(asked))).not.toMatch(/"w[12]"/);
    expect(verdictOf(asked).ok).toBe(true);
  });

  it('L-16 L-21 tells words that were let through and withholds the others, under a head that no judgement moves', () => {
    const asked = opened({ setup: { kind: 'cloud', words: 2 }, options: [] });
    for (const [voter, words] of [['v1', ['Hope', 'thief']], ['v2', ['hope']], ['v3', ['thief']]] as const) cast(asked, voter, { words: [...words] });
    asked.hall.did(system, { type: 'poll.screened', poll: asked.poll.id, entries: [{ entry: 'hope', flagged: false }, { entry: 'thief', flagged: true }] });
    close(asked);
    reveal(asked);
    const text = toJsonLines(linesOf(asked));
    expect(text).not.toMatch(new RegExp(`thief|${salt}`));
    expect(verifyBallots(text)).toMatchObject({ ok: true, rounds: [{ told: { turnout: { voters: 3 }, result: { words: [{ count: 2 }], different: 1 } } }] });
    expect(sayBallots(verifyBallots(text), { heads: [], receipts: ['v1', 'v3'] }).sentences).toEqual(expect.arrayContaining([
      expect.stringMatching(/^Round 1: 3 ballots, .*; of what was written, 2 are withheld$/), 'Your ballot in round 1: Hope (and 1 withheld)', 'Your ballot in round 1: nothing that may be told (1 withheld)',
    ]));
    asked.hall.did(moderator, { type: 'poll.judge', poll: asked.poll.id, entry: 'thief', show: true });
    expect(ballotsIn(asked).map(({ entries }) => entries?.map((entry) => ('text' in entry ? entry.text : null)))).toEqual([['Hope', 'thief'], ['hope'], ['thief']]);
    expect(verdictOf(asked)).toMatchObject({ ok: true, rounds: [{ head: asked.poll.now.seal?.head, told: { result: { different: 2 } } }] });
  });
});

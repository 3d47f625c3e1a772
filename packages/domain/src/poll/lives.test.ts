// Rules P-24, P-16, A-*: what holds of polls of every kind through whole lives of them, whatever people and moderators do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writing } from '../../../testkit/src/bodies.ts';
import { idIn, replayLog, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, directory, sight } from '../../../testkit/src/look.ts';
import { namesOf } from '../../../testkit/src/names.ts';
import { people } from '../../../testkit/src/people.ts';
import { setups, wordsOf } from '../../../testkit/src/poll-ballots.ts';
import { createPollHall, doPollDeed, nameIn, pollTypes, randomPollDeeds, voters, type PollDeed } from '../../../testkit/src/random-polls.ts';
import { apply, precheck } from '../apply.ts';
import { noChanges } from '../core/decision.ts';
import { serialiseState } from '../serialise.ts';
import { restoreState, takeSnapshot } from '../snapshot.ts';
import { viewFirst, viewPersonal } from '../views.ts';
import { askedOf } from './asked.ts';
import { sumOf } from './cells.ts';
import { electorateOf } from './electorates.ts';
import type { Counts, Kept } from './kinds/kind.ts';
import { pollKinds } from './kinds/kind.ts';
import { countAnew, readBallotOf, rulesOf } from './kinds/rules.ts';
import type { Ballot } from './kinds/setups.ts';
import type { PollRecord, RoundRecord } from './record.ts';
import { toldCells } from './round.ts';
import { boxOf, pollLimits, type Poll, type Round } from './state.ts';

/** An open poll of a kind whose result only moderators see. */
function hiddenPoll(hall: Hall, kind: number, closesAfterMs?: number): string {
  const setup = setups[kind] ?? { kind: 'single' };
  const own = setup.kind === 'consent' || rulesOf(setup.kind).options[0] === 0;
  const made = hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup, results: 'revealed', ...(own && { options: [] }), named: setup.kind === 'quiz' }) });
  const poll = idIn(made, 'poll');
  hall.did(people.moderator, { type: 'poll.open', poll, ...(closesAfterMs !== undefined && { closesAfterMs }) });
  return poll;
}

interface Standing { readonly ballot: Ballot; readonly electorate: number }
/** The last ballot of each voter that was taken, by box: what the log says, and no state. */
type Boxes = Map<string, Map<string, Standing>>;

/** Plays a life and keeps beside it what each voter's ballot must be. */
function* lived(hall: Hall, deeds: readonly PollDeed[]): Generator<{ readonly boxes: Boxes; readonly code: string }> {
  const boxes: Boxes = new Map();
  for (const deed of deeds) {
    const code = codeOf(doPollDeed(hall, deed));
    const { actor, body } = hall.log.at(-1)?.command ?? {};
    const poll = body?.type === 'poll.cast' && hall.state.polls.get(body.poll);
    if (poll && code === 'accepted' && body?.type === 'poll.cast' && actor) {
      const box = boxOf(poll.id, poll.now.round);
      boxes.set(box, (boxes.get(box) ?? new Map<string, Standing>()).set(actor.id, { ballot: body.ballot, electorate: electorateOf(poll, actor) }));
    }
    yield { boxes, code };
  }
}

const sorted = (counts: Counts): [string, number][] => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
const roundsOf = (poll: Poll): Round[] => [...poll.past, poll.now];

/** The ballots of a box, last comer first, counted by nothing but the kind's rules. */
function recount(poll: Poll, standing: readonly Standing[]): Counts {
  const kept = standing.toReversed().map(({ ballot }): Kept => {
    const read = readBallotOf(askedOf(poll), ballot);
    if (typeof read === 'string') throw new Error(read);
    return read.kept;
  });
  return countAnew(askedOf(poll), kept);
}

function expectRecount(poll: Poll, round: Round, boxes: Boxes): void {
  const standing = [...(boxes.get(boxOf(poll.id, round.round))?.values() ?? [])];
  expect([round.votes.size, sorted(sumOf(round.cells).counts)]).toEqual([standing.length, sorted(recount(poll, standing))]);
  for (const body of [0, 1]) {
    const own = standing.filter(({ electorate }) => electorate === body);
    const { ballots, counts } = sumOf(round.cells, ({ electorate }) => electorate === body);
    expect([ballots, sorted(counts)]).toEqual([own.length, sorted(recount(poll, own))]);
  }
}

/** What a round tells, from the ballots alone, without words that were not let through. */
function expectTold(poll: Poll, told: RoundRecord, standing: readonly Standing[]): void {
  const { entryOf, resultOf } = rulesOf(poll.setup.kind);
  const result = (some: readonly Standing[]): unknown =>
    resultOf(askedOf(poll), new Map([...recount(poll, some)].filter(([mark]) => !entryOf || poll.entries.get(entryOf(mark)) === 'shown')), some.length);
  expect([told.turnout.voters, told.counted]).toEqual([standing.length, standing.length]);
  if (!told.parts) return expect(told.result).toEqual(result(standing));
  expect(told.parts.map((part) => [part.ballots, part.result])).toEqual(poll.electorates.map((_, body) => standing.filter(({ electorate }) => electorate === body)).map((own) => [own.length, result(own)]));
}

const recordsFor = (hall: Hall, audience: 'participant' | 'screen' | 'moderator'): PollRecord[] =>
  ['opening', 'panel'].flatMap((session) => sight(hall.state, { audience, session }).records).filter((record): record is PollRecord => record.kind === 'poll');

/** Every byte about polls that an audience can get now. */
const bytesFor = ({ state }: Hall, audience: 'participant' | 'screen' | 'moderator', cursor = -1): string =>
  JSON.stringify(['opening', 'panel'].flatMap((session) => [sight(state, { audience, session }), sight(state, { audience, session, since: cursor % (state.seq + 1) }), viewFirst(state, { audience, session, nameOf: directory })]));

/** Words that everyone may read: in a result that is told, and let through. */
function openWords(poll: Poll): Set<string> {
  const { entryOf } = rulesOf(poll.setup.kind);
  const told = roundsOf(poll).filter(({ revealed }) => revealed).flatMap((round) => [...(toldCells(poll, round)?.values() ?? [])].flatMap(({ marks }) => [...marks.keys()]));
  const open = told.map((mark) => entryOf?.(mark) ?? '').filter((entry) => poll.entries.get(entry) === 'shown').join(' ').toLowerCase();
  return new Set(wordsOf(poll).filter((word) => open.includes(word)));
}

/** Nothing of a round that its audience may not know is in its record. */
function expectHidden(poll: Poll, { told, round, staff }: { told: RoundRecord; round: Round; staff: boolean }): void {
  const hidden = [told.counted, told.result, told.parts, told.table];
  if (!round.revealed && (!staff || poll.sealed)) expect(hidden).toEqual([null, null, null, null]);
  if (!staff && poll.split?.seenBy === 'staff') expect(told.table).toBeNull();
  if (round.closedAtMs === null && told.counted !== null) expect(told.counted).toBeGreaterThanOrEqual(pollLimits.stepVoters);
}

function expectSecret(hall: Hall, audience: 'participant' | 'screen' | 'moderator'): void {
  const staff = audience === 'moderator';
  for (const record of recordsFor(hall, audience)) {
    const poll = hall.state.polls.get(record.id);
    if (!poll) throw new Error('a record of no poll');
    if (!staff) expect(record.status).not.toBe('draft');
    for (const round of roundsOf(poll)) expectHidden(poll, { told: round === poll.now ? record : record.past.find((each) => each.round === round.round) ?? record, round, staff });
    expect(record.places?.every(({ place }) => place >= (poll.unveiled ?? Number.POSITIVE_INFINITY)) ?? true).toBe(true);
    const isTold = poll.status === 'closed' && poll.now.revealed;
    if (record.setup.kind === 'quiz' && !staff && !isTold) expect([record.setup.right, record.leaders]).toEqual([[], null]);
  }
}

/** What is in no byte: names of voters in boxes for anybody, and for others than staff words that are not told. */
function secretWords({ state }: Hall, audience: 'participant' | 'screen' | 'moderator'): string[] {
  const polls = [...state.polls.values()];
  const names = polls.filter(({ named }) => !named).flatMap((poll) => roundsOf(poll).flatMap(({ votes }) => [...votes].map(([voter]) => voter)));
  const words = polls.flatMap((poll) => wordsOf(poll).filter((word) => !openWords(poll).has(word)));
  const drafts = polls.filter(({ everPublic }) => !everPublic).map(({ id }) => id);
  return audience === 'moderator' ? names : [...names, ...words, ...drafts];
}

describe('polls of every kind', () => {
  it('P-24 the tally is a recount of the ballots that stand, whatever came in whatever order, in every round, for every body, as it is kept and as it is told', () => {
    const done = new Set<string>();
    const told = new Set<string>();
    // Some lives are always the same: in them everything happens, also what seldom does.
    const examples = fc.sample(fc.tuple(randomPollDeeds(160)), { numRuns: 50, seed: 2 });
    fc.assert(fc.property(randomPollDeeds(160), (deeds) => {
      const hall = createPollHall();
      for (const { boxes, code } of lived(hall, deeds)) {
        const body = hall.log.at(-1)?.command.body;
        if (code === 'accepted' && body) done.add(body.type);
        if (hall.log.length % 5 > 0 && body?.type !== 'poll.close') continue;
        for (const poll of hall.state.polls.values()) for (const round of roundsOf(poll)) expectRecount(poll, round, boxes);
        for (const record of recordsFor(hall, 'moderator')) {
          const poll = hall.state.polls.get(record.id);
          for (const round of [record, ...record.past]) {
            if (!poll || round.closedAtMs === null || round.result === null) continue;
            const standing = [...(boxes.get(boxOf(poll.id, round.round))?.values() ?? [])];
            expectTold(poll, round, standing);
            if (standing.length > 2) told.add(poll.setup.kind);
          }
        }
      }
    }), { numRuns: 120, examples });
    // Every command had its turn, and every kind its result.
    expect([pollTypes.filter((type) => !done.has(type)), pollKinds.filter((kind) => !told.has(kind))]).toEqual([[], []]);
  });

  it('A-20 no byte for others holds a hidden or sealed result, a place that is not unveiled, a right answer before its time, a table for staff; staff hold no sealed one', () => {
    fc.assert(fc.property(randomPollDeeds(120), (deeds) => {
      const hall = createPollHall();
      for (const _moment of lived(hall, deeds)) for (const audience of ['participant', 'screen', 'moderator'] as const) expectSecret(hall, audience);
    }), { numRuns: 40 });
  });

  it('A-19 no byte for others holds a word that is not let through or not told yet, or a draft; and nobody’s holds the name of a voter in a box', () => {
    fc.assert(fc.property(randomPollDeeds(120), fc.nat(), (deeds, cursor) => {
      const hall = createPollHall();
      for (const _moment of lived(hall, deeds)) {
        if (hall.log.length % 3 > 0) continue;
        for (const audience of ['participant', 'screen', 'moderator'] as const) {
          const bytes = bytesFor(hall, audience, cursor).toLowerCase();
          expect(secretWords(hall, audience).filter((word) => bytes.includes(word))).toEqual([]);
        }
      }
    }), { numRuns: 40 });
  });

  it('A-24 a personal view holds the ballot that its voter cast last in the present round, and nobody else’s name or words', () => {
    fc.assert(fc.property(randomPollDeeds(120), (deeds) => {
      const hall = createPollHall();
      let boxes: Boxes = new Map();
      for (const moment of lived(hall, deeds)) ({ boxes } = moment);
      for (const voter of voters) {
        const bytes = JSON.stringify(viewPersonal(hall.state, namesOf(voter))).toLowerCase();
        const others = voters.filter((each) => each !== voter);
        for (const poll of hall.state.polls.values()) {
          const name = nameIn(poll, voter);
          const ballot = boxes.get(boxOf(poll.id, poll.now.round))?.get(name)?.ballot;
          const own = JSON.stringify(ballot ?? {}).toLowerCase();
          expect(wordsOf(poll).filter((word) => bytes.includes(word) && !own.includes(word))).toEqual([]);
          if (!poll.named) expect(others.map((each) => nameIn(poll, each)).filter((each) => bytes.includes(`"${each}"`))).toEqual([]);
        }
      }
    }), { numRuns: 60 });
  });

  it('A-17 a state with rounds, tables, words and seals that was written, read and carried on is the same as one that never stopped', () => {
    fc.assert(fc.property(randomPollDeeds(140), fc.nat(), (deeds, cut) => {
      const hall = createPollHall();
      for (const deed of deeds) doPollDeed(hall, deed);
      const at = cut % (hall.log.length + 1);
      const stopped = replayLog(hall.log.slice(0, at));
      const before = serialiseState(stopped);
      const taken = takeSnapshot(stopped);
      replayLog(hall.log.slice(at), stopped);
      const read = restoreState(taken, 7);
      expect(serialiseState(read)).toBe(before);
      expect(serialiseState(replayLog(hall.log.slice(at), read))).toBe(serialiseState(hall.state));
    }), { numRuns: 40 });
  });

  it('A-10 the pre-check changes nothing; what it refuses, apply refuses likewise now and later; what it passes, only time can forbid', () => {
    fc.assert(fc.property(randomPollDeeds(50), fc.nat({ max: 100_000 }), (deeds, laterMs) => {
      const hall = createPollHall();
      const ahead = createPollHall();
      for (const deed of deeds) {
        doPollDeed(ahead, deed);
        const entry = ahead.log.at(-1);
        if (!entry) continue;
        const before = serialiseState(hall.state);
        const checked = precheck(hall.state, entry.command);
        expect(serialiseState(hall.state)).toBe(before);
        const copy = (): typeof hall.state => restoreState(takeSnapshot(hall.state));
        const now = apply(copy(), entry.command, { atMs: hall.state.atMs, changes: noChanges() });
        const later = apply(copy(), entry.command, { atMs: hall.state.atMs + laterMs, changes: noChanges() });
        if (checked) expect([now.outcome, later.outcome.ok]).toEqual([checked.outcome, checked.outcome.ok]);
        else if (!now.outcome.ok) expect(['poll-closed', 'poll-time-invalid', 'poll-already-open']).toContain(now.outcome.code);
        hall.wait(entry.atMs - (hall.log.at(-1)?.atMs ?? entry.atMs));
        hall.replay(entry.command);
      }
    }), { numRuns: 20 });
  });

  it('P-16 while a result is hidden, what others get is the same byte for byte whatever the ballots say, of every kind', () => {
    const ballots = fc.array(fc.nat({ max: 1_000_000 }).filter((n) => n % 13 !== 12), { minLength: voters.length, maxLength: voters.length });
    fc.assert(fc.property(fc.nat({ max: setups.length - 1 }), ballots, ballots, (kind, some, others) => {
      const sides = [some, others].map((numbers) => {
        const hall = createPollHall();
        const poll = hiddenPoll(hall, kind);
        const bytes = numbers.flatMap((what, who) => {
          doPollDeed(hall, { type: 'poll.cast', which: 0, what, who, waitMs: 1 });
          return (['participant', 'screen'] as const).map((audience) => bytesFor(hall, audience));
        });
        hall.did(people.moderator, { type: 'poll.close', poll });
        return [...bytes, bytesFor(hall, 'participant'), bytesFor(hall, 'screen')];
      });
      expect(sides[0]).toEqual(sides[1]);
    }), { numRuns: 60 });
  });

  it.each(setups.map((setup, kind) => [setup.kind, kind] as const))('P-10 a ballot by %s counts at the closing millisecond; one after is refused, and the ballot before stays', (_kind, kind) => {
    const hall = createPollHall();
    const id = hiddenPoll(hall, kind, 1000);
    const poll = hall.state.polls.get(id);
    const cast = (what: number): string => codeOf(doPollDeed(hall, { type: 'poll.cast', which: 0, what, who: 0, waitMs: 0 }));
    hall.wait(1000);
    expect(cast(0)).toBe('accepted');
    const before = JSON.stringify([...(poll?.now.votes ?? [])]);
    hall.wait(1);
    expect([cast(15), JSON.stringify([...(poll?.now.votes ?? [])])]).toEqual(['poll-closed', before]);
    hall.did(people.system, { type: 'poll.close', poll: id });
    expect([poll?.now.closedAtMs, poll?.now.votes.size]).toEqual([poll?.now.closesAtMs, 1]);
  });
});

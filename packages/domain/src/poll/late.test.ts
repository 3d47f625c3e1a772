// Rules P-100, P-118, P-131, P-140: whoever compares all that is told of a poll, while people vote and at the close, never sees what fewer than five did.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { RawWriting } from './commands.ts';
import type { PollRecord } from './record.ts';
import type { SplitTable } from './split/table.ts';

const { moderator } = people;
const options = ['a', 'b'] as const;
const jury = { label: { en: 'Jury' }, groups: ['states'], roles: [], weight: 50 };
const everybody = { label: { en: 'Everybody' }, groups: [], roles: ['participant' as const], weight: 50 };

interface Act { readonly voter: number; readonly inGroup: boolean; readonly option: (typeof options)[number] }
/** Ballots in their order, most of them new, some of them another one or from the other side. */
const acts = (maxLength: number): fc.Arbitrary<Act[]> => fc.array(fc.record({
  voter: fc.nat({ max: 90 }), option: fc.constantFrom(...options), stray: fc.integer({ min: 0, max: 12 }),
}), { maxLength, size: 'max' }).map((all) => all.map(({ voter, option, stray }) => ({ voter, option, inGroup: voter % 2 === (stray === 0 ? 1 : 0) })));

/** `counts[row][option]`, the group first, then all others. */
type Counts = readonly (readonly number[])[];

/** What stands after each ballot of a round, counted from nothing, and who has moved on which side by it. Knows nothing of steps. */
class Round {
  readonly moments: Counts[] = [[[0, 0], [0, 0]]];
  readonly movers: (readonly (number | null)[])[] = [[null, null]];
  readonly #ballots = new Map<number, Act>();

  put(act: Act): void {
    const before = this.#ballots.get(act.voter);
    this.#ballots.set(act.voter, act);
    const isSame = before?.option === act.option && before.inGroup === act.inGroup;
    this.movers.push([true, false].map((side) => (!isSame && (act.inGroup === side || before?.inGroup === side) ? act.voter : null)));
    const standing = [...this.#ballots.values()];
    this.moments.push([true, false].map((side) => options.map((option) => standing.filter((each) => each.inGroup === side && each.option === option).length)));
  }

  get last(): number {
    return this.moments.length - 1;
  }

  /** How many voters moved on these sides after one moment, up to another. */
  moved(after: number, upTo: number, sides: readonly number[]): number {
    return new Set(this.movers.slice(after + 1, upTo + 1).flatMap((each) => sides.map((side) => each[side] ?? null)).filter((voter) => voter !== null)).size;
  }

  totalsAt(moment: number): number[] {
    return options.map((_, column) => (this.moments[moment] ?? []).reduce((sum, row) => sum + (row[column] ?? 0), 0));
  }
}

function written(more: Partial<RawWriting>): { hall: Hall; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ options: [{ text: { en: 'Yes' } }, { text: { en: 'No' } }], ...more }) }), 'poll');
  return { hall, poll };
}

function recordIn(hall: Hall, poll: string): PollRecord {
  const found = sight(hall.state, { audience: 'moderator' }).records.find((record) => record.kind === 'poll' && record.id === poll);
  if (found?.kind !== 'poll') throw new Error('there is no such poll');
  return found;
}

/** Plays one round, and looks after each ballot and after the close. */
function* lived(hall: Hall, poll: string, ballots: readonly Act[]): Generator<{ told: PollRecord; round: Round; isClosed: boolean }> {
  hall.did(moderator, recordIn(hall, poll).status === 'draft' ? { type: 'poll.open', poll } : { type: 'poll.reopen', poll });
  const round = new Round();
  for (const act of ballots) {
    hall.did(person(`voter-${act.voter}`, 'participant', { group: act.inGroup ? 'states' : null }), casts(poll, { options: [act.option] }));
    round.put(act);
    yield { told: recordIn(hall, poll), round, isClosed: false };
  }
  hall.did(moderator, { type: 'poll.close', poll });
  yield { told: recordIn(hall, poll), round, isClosed: true };
}

const countsOf = (result: unknown): number[] => (typeof result === 'object' && result !== null && 'counts' in result && Array.isArray(result.counts) ? result.counts.map(Number) : []);

/** The moments of the log that are told one after the other, of some sides together. */
class Tellings {
  moments: number[] = [];
  readonly #sides: readonly number[];
  #before = '';

  constructor(sides: readonly number[]) {
    this.#sides = sides;
  }

  /** `counts`: of all these sides together; `null` while nothing is told. Gives back what is wrong with it, or nothing. */
  look(round: Round, counts: readonly number[] | null, isClosed: boolean): string | null {
    const [before, now] = [this.#before, JSON.stringify(counts)];
    this.#before = now;
    const after = this.moments.at(-1) ?? 0;
    if (isClosed) {
      if (now !== JSON.stringify(this.#together(round, round.last))) return `${now} is not exact`;
      // Where nothing was told before, it may be of fewer: then fewer have voted in all.
      return this.moments.length > 0 && round.moved(after, round.last, this.#sides) < 5 ? `fewer than five moved from ${before} to the close` : null;
    }
    if (!counts || now === before) return null;
    const at = round.moments.findIndex((_, moment) => JSON.stringify(this.#together(round, moment)) === now && round.moved(after, moment, this.#sides) >= 5);
    if (at < 0) return `${now} is no count of ballots in which five moved since ${before}`;
    this.moments.push(at);
    return null;
  }

  #together(round: Round, moment: number): number[] {
    return options.map((_, column) => this.#sides.reduce((sum, side) => sum + (round.moments[moment]?.[side]?.[column] ?? 0), 0));
  }
}

/** The moments that a table may be of, where the one before was of one of `after`. */
function momentsOf({ totals, rows }: SplitTable, { round, after }: { round: Round; after: readonly number[] }): number[] {
  const fits = (at: number): boolean => rows.every(({ cells }, side) => cells.every((cell, column) => cell === null || cell === round.moments[at]?.[side]?.[column]));
  const isSafe = (from: number, at: number): boolean => from < 0 || [0, 1].map((side) => round.moved(from, at, [side])).every((moved) => moved === 0 || moved >= 5);
  return [...round.moments.keys()].filter((at) => JSON.stringify(round.totalsAt(at)) === JSON.stringify(totals) && fits(at) && after.some((from) => from < at && isSafe(from, at)));
}

const rounds = fc.tuple(acts(120), acts(60));

describe('what is told late', () => {
  it('P-140 P-100 is the count of the ballots up to some moment; between two of them, and between the last one and the close, five voters moved at least', () => {
    let late = 0;
    fc.assert(fc.property(rounds, (all) => {
      const { hall, poll } = written({});
      for (const ballots of all) {
        const tellings = new Tellings([0, 1]);
        for (const { told, round, isClosed } of lived(hall, poll, ballots)) expect(tellings.look(round, told.result && countsOf(told.result), isClosed)).toBeNull();
        late += tellings.moments.length;
      }
    }), { numRuns: 40, endOnFailure: true });
    expect(late).toBeGreaterThan(100);
  });

  it('P-140 P-131 is so of each body with a weight by itself', () => {
    let late = 0;
    fc.assert(fc.property(rounds, (all) => {
      const { hall, poll } = written({ electorates: [jury, everybody] });
      for (const ballots of all) {
        const bodies = [new Tellings([0]), new Tellings([1])];
        for (const { told, round, isClosed } of lived(hall, poll, ballots)) {
          for (const [body, tellings] of bodies.entries()) {
            const part = told.parts?.[body];
            expect(tellings.look(round, part && (isClosed || part.ballots > 0) ? countsOf(part.result) : null, isClosed)).toBeNull();
          }
        }
        late += bodies.reduce((sum, { moments }) => sum + moments.length, 0);
      }
    }), { numRuns: 40, endOnFailure: true });
    expect(late).toBeGreaterThan(100);
  });

  it('P-140 P-118 has a table of a tally that is told, too; between two of them nobody moved on a side, or five at least', () => {
    let [tables, moves] = [0, 0];
    const long = fc.tuple(acts(300), acts(200));
    fc.assert(fc.property(long, (all) => {
      const { hall, poll } = written({ split: { by: 'group', seenBy: 'everyone', live: true } });
      for (const ballots of all) {
        const tellings = new Tellings([0, 1]);
        const told = new Set<string>();
        let before = { text: '', ats: [-1] };
        for (const { told: record, round, isClosed } of lived(hall, poll, ballots)) {
          expect(tellings.look(round, record.result && countsOf(record.result), isClosed)).toBeNull();
          told.add(JSON.stringify(countsOf(record.result)));
          const text = JSON.stringify(record.table);
          if (!record.table || text === before.text) continue;
          expect([...told]).toContain(JSON.stringify(record.table.totals));
          // Several moments may look the same: it is to be so for one of them.
          const ats = momentsOf(record.table, { round, after: before.ats });
          expect(ats, `${text} after ${before.text}`).not.toEqual([]);
          moves += before.text === '' ? 0 : 1;
          tables += 1;
          before = { text, ats };
        }
      }
    }), { numRuns: 30, endOnFailure: true });
    expect([tables > 30, moves > 10]).toEqual([true, true]);
  });
});

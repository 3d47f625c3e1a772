// What must hold of every kind of poll, whatever ballots come: the counts are those of the ballots that stand, and ballots are kept in one form.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Asked, Kept, KindRules } from '@plenary/domain/poll/kinds/kind';

/** A poll of the kind, and ballots for it, good and bad. */
export interface Kind<S extends object, B, K extends Kept, R> {
  readonly rules: KindRules<S, B, K, R>;
  readonly asked: fc.Arbitrary<Asked<S>>;
  readonly ballotFor: (asked: Asked<S>) => fc.Arbitrary<B>;
}

type Sums = Map<string, number>;

function add<S extends object, B, K extends Kept, R>(rules: KindRules<S, B, K, R>, ballot: { asked: Asked<S>; kept: K }, to: { sums: Sums; times: number }): void {
  for (const [mark, times] of rules.marksOf(ballot.asked, ballot.kept)) {
    const sum = (to.sums.get(mark) ?? 0) + times * to.times;
    if (sum === 0) to.sums.delete(mark);
    else to.sums.set(mark, sum);
  }
}

/** Counted as they come, changed ballots out and in again, the result is that of the ballots that stand, counted anew in any other order. */
export function expectRecount<S extends object, B, K extends Kept, R>({ rules, asked, ballotFor }: Kind<S, B, K, R>): void {
  const voter = fc.constantFrom('u', 'v', 'w', 'x', 'y', 'z');
  const cast = asked.chain((poll) => fc.record({ poll: fc.constant(poll), casts: fc.array(fc.record({ voter, ballot: ballotFor(poll) }), { maxLength: 30 }), order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) }));
  fc.assert(fc.property(cast, ({ poll, casts, order }) => {
    const standing = new Map<string, K>();
    const sums: Sums = new Map();
    for (const { voter: who, ballot } of casts) {
      const read = rules.readBallot(poll, ballot);
      if (typeof read === 'string') continue;
      const before = standing.get(who);
      if (before !== undefined) add(rules, { asked: poll, kept: before }, { sums, times: -1 });
      add(rules, { asked: poll, kept: read.kept }, { sums, times: 1 });
      standing.set(who, read.kept);
    }
    const anew: Sums = new Map();
    const others = [...standing.values()].map((kept, place) => ({ kept, place: order[place] ?? 0 })).toSorted((a, b) => a.place - b.place);
    for (const { kept } of others) add(rules, { asked: poll, kept }, { sums: anew, times: 1 });
    expect(new Map([...anew].toSorted())).toEqual(new Map([...sums].toSorted()));
    expect(rules.resultOf(poll, anew, standing.size)).toEqual(rules.resultOf(poll, sums, standing.size));
  }), { numRuns: 200 });
}

/** The result of weighted counts does not depend on the order in which marks were first made, to the last bit. */
export function expectSameInAnyOrder<S extends object, B, K extends Kept, R>({ rules, asked, ballotFor }: Kind<S, B, K, R>): void {
  const weighted = asked.chain((poll) => fc.record({ poll: fc.constant(poll), ballots: fc.array(ballotFor(poll), { maxLength: 20 }), weight: fc.double({ min: 0.01, max: 50, noNaN: true }) }));
  fc.assert(fc.property(weighted, ({ poll, ballots, weight }) => {
    const sums: Sums = new Map();
    for (const ballot of ballots) {
      const read = rules.readBallot(poll, ballot);
      if (typeof read !== 'string') add(rules, { asked: poll, kept: read.kept }, { sums, times: 1 });
    }
    const counts = [...sums].map(([mark, times]) => [mark, times * weight] as const);
    expect(rules.resultOf(poll, new Map(counts.toReversed()), 100)).toEqual(rules.resultOf(poll, new Map(counts), 100));
    expect(rules.resultOf(poll, new Map(counts.toSorted()), 100)).toEqual(rules.resultOf(poll, new Map(counts), 100));
  }), { numRuns: 100 });
}

/** A ballot that is taken is shown in one form, which is taken again as the same; kept ballots are written and read unchanged, and count something. */
export function expectOneForm<S extends object, B, K extends Kept, R>({ rules, asked, ballotFor }: Kind<S, B, K, R>): void {
  const one = asked.chain((poll) => fc.record({ poll: fc.constant(poll), ballot: ballotFor(poll) }));
  fc.assert(fc.property(one, ({ poll, ballot }) => {
    const read = rules.readBallot(poll, ballot);
    if (typeof read === 'string') return;
    const shown = rules.showBallot(poll, read.kept);
    expect(rules.readBallot(poll, shown)).toEqual(read);
    expect(JSON.parse(JSON.stringify(read.kept))).toEqual(read.kept);
    const marks = [...rules.marksOf(poll, read.kept)];
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map(([mark]) => mark)).size).toBe(marks.length);
    expect(marks.every(([, times]) => Number.isInteger(times) && times > 0)).toBe(true);
    if (!rules.columns) return;
    const columns = [...rules.columns.of(poll), null];
    for (const [mark] of marks) expect(columns).toContain(rules.columns.columnOf(poll, mark));
  }), { numRuns: 300 });
}

/** A setup that is taken is taken again as the same. */
export function expectSetupInOneForm<S extends object, B, K extends Kept, R>(rules: KindRules<S, B, K, R>, asked: fc.Arbitrary<Asked<S>>): void {
  fc.assert(fc.property(asked, (poll) => {
    const setup = rules.readSetup(poll);
    if (typeof setup !== 'string') expect(rules.readSetup({ ...poll, setup })).toEqual(setup);
  }));
}

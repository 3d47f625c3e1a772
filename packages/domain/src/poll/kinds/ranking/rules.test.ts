// Rules P-30 to P-36: rankings, by worked examples of others and by what must always hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionIds } from '../options.ts';
import { countAnew } from '../rules.ts';
import { rankingRules as rules } from './rules.ts';
import type { RankingResult } from './shape.ts';

type Profile = Readonly<Record<string, number>>;

const setup = { kind: 'ranking', method: 'borda' } as const;
const result = (profile: Profile): RankingResult => {
  const [order = ''] = Object.keys(profile);
  return rules.resultOf({ setup, options: order.length }, new Map(Object.entries(profile)), 0);
};
const read = (options: number, ...order: string[]): unknown => rules.readBallot({ setup, options }, { order });
const places = ({ runoff }: RankingResult): string => runoff.order.map((ids) => ids.join('=')).join('>');
const ways = ({ runoff }: RankingResult): unknown[] => runoff.rounds.map(({ out, tie }) => [out.join(''), tie]);

// Wikipedia, "Borda count" and "Instant-runoff voting": the capital of Tennessee. a Memphis, b Nashville, c Chattanooga, d Knoxville; percent.
// https://en.wikipedia.org/wiki/Borda_count, https://en.wikipedia.org/wiki/Instant-runoff_voting; the points also at https://www.liquisearch.com/borda_count/an_example
const tennessee = { abcd: 42, bcda: 26, cdba: 15, dcba: 17 };
// David Lippman, Math in Society, Borda count: where mathematicians meet. a Seattle, b Tacoma, c Puyallup, d Olympia. Worked out at
// https://en.symbolab.com/study-guides/waymakermath4libarts/borda-count.html (Lumen, Mathematics for the Liberal Arts, which took it over)
const mathematicians = { abdc: 51, bcda: 25, cbda: 10, dbca: 14 };
// The same book, Instant Runoff Voting: five slogans for a company. https://www.opentextbookstore.com (Math in Society, chapter Voting Theory)
const slogans = { bcade: 3, cadbe: 4, bdcae: 4, dcaeb: 6, beacd: 2, eadbc: 1 };
// Jean-Charles de Borda, Mémoire sur les élections au scrutin (Histoire de l'Académie royale des sciences for 1781): 21 voters. Translated with its
// figures in Janet Heine Barnett, "The French Connection: Borda, Condorcet and the Mathematics of Voting Theory" (MAA Convergence),
// https://old.maa.org/press/periodicals/convergence/the-french-connection-borda-condorcet-and-the-mathematics-of-voting-theory-voting-theory-in-borda-s
const academy = { abc: 1, acb: 7, bca: 7, cba: 6 };
// Duke University, Discrete Models (2022), after Tannenbaum's text book: more first places make C lose. https://users.cs.duke.edu/~elk27/courses/DiscreteModels/Fall22/
const before = { abc: 7, bca: 8, cab: 10, acb: 4 };
const after = { abc: 7, bca: 8, cab: 14 };
// An introduction to electoral systems, 3.10 Instant Runoff Method (3). https://pierzgal.github.io/introelectoralsystems/instant-runoff-method-3.html
const fourteen = { abcd: 4, bacd: 2, bcad: 1, dcab: 2, cbad: 5 };

const profiles = fc.integer({ min: 2, max: 6 }).chain((options) => fc.array(fc.shuffledSubarray(optionIds(options), { minLength: options }).map((ids) => ids.join('')), { minLength: 1, maxLength: 30 }));
const weighted = fc.integer({ min: 2, max: 6 }).chain((options) => fc.array(
  fc.tuple(fc.shuffledSubarray(optionIds(options), { minLength: options }).map((ids) => ids.join('')), fc.integer({ min: 1, max: 9 }).map((n) => (n * 50) / 7)),
  { minLength: 1, maxLength: 12 },
));
const count = (ballots: readonly string[]): RankingResult => rules.resultOf(asked(ballots), countAnew(asked(ballots), ballots), ballots.length);
const asked = (ballots: readonly string[]) => ({ setup, options: ballots[0]?.length ?? 0 });

describe('ballots of a ranking', () => {
  it('P-30 name all options in an order, each once', () => {
    expect(read(3, 'b', 'c', 'a')).toEqual({ kept: 'bca' });
    expect([read(3, 'b', 'c', 'd'), read(3, 'b', 'B', 'a'), read(3, 'b', 'c', 'b'), read(3, 'b', 'c'), read(3)])
      .toEqual(['option-unknown', 'option-unknown', 'option-repeated', 'ranking-incomplete', 'ranking-incomplete']);
    expect(read(10, ...Array.from({ length: 1000 }, () => 'a'))).toBe('option-repeated');
    expect(rules.options).toEqual([2, 10]);
  });

  it('P-30 are told as they were given', () => {
    expect(rules.showBallot({ setup, options: 3 }, 'bca')).toEqual({ order: ['b', 'c', 'a'] });
  });

  it('P-35 stand in a split by their first preference', () => {
    expect(rules.columns?.of({ setup, options: 3 })).toEqual(['a', 'b', 'c']);
    expect(rules.columns?.columnOf({ setup, options: 3 }, 'bca')).toBe('b');
  });
});

describe('worked examples', () => {
  it('P-31 the capital of Tennessee by points is Nashville', () => {
    expect(result(tennessee)).toMatchObject({ points: [126, 194, 173, 107], firsts: [42, 26, 15, 17], borda: [['b'], ['c'], ['a'], ['d']] });
  });

  it('P-32 the capital of Tennessee by run-off is Knoxville', () => {
    expect(result(tennessee).runoff).toEqual({
      rounds: [
        { counts: [42, 26, 15, 17], out: ['c'], tie: null },
        { counts: [42, 26, null, 32], out: ['b'], tie: null },
        { counts: [42, null, null, 58], out: ['a'], tie: null },
      ],
      order: [['d'], ['a'], ['b'], ['c']],
      majorityIn: 2,
    });
  });

  it('P-31 mathematicians meet in Tacoma, whose 325 points are 225 where the last place gives none', () => {
    expect(result(mathematicians)).toMatchObject({ points: [253 - 100, 325 - 100, 194 - 100, 228 - 100], borda: [['b'], ['a'], ['d'], ['c']] });
  });

  it('P-32 a majority of mathematicians is for Seattle at once, and the other places follow all the same', () => {
    expect([places(result(mathematicians)), result(mathematicians).runoff.majorityIn]).toEqual(['a>b>d>c', 0]);
  });

  it('P-32 the slogan D has a majority in the fourth round', () => {
    expect(result(slogans).runoff).toMatchObject({
      rounds: [{ counts: [0, 9, 4, 6, 1], out: ['a'] }, { counts: [null, 9, 4, 6, 1], out: ['e'] }, { counts: [null, 9, 4, 7, null], out: ['c'] }, { counts: [null, 9, null, 11, null], out: ['b'] }],
      order: [['d'], ['b'], ['c'], ['e'], ['a']],
      majorityIn: 3,
    });
  });

  it('P-32 C wins by 18 to 11, and loses to B by 14 to 15 once four more put it first', () => {
    expect(result(before).runoff).toMatchObject({ rounds: [{ counts: [11, 8, 10], out: ['b'] }, { counts: [11, null, 18], out: ['a'] }], order: [['c'], ['a'], ['b']] });
    expect(result(after).runoff).toMatchObject({ rounds: [{ counts: [7, 8, 14], out: ['a'] }, { counts: [null, 15, 14], out: ['c'] }], order: [['b'], ['c'], ['a']] });
  });

  it('P-32 of fourteen ballots D goes out, then B, and C has eight of them', () => {
    expect(result(fourteen).runoff).toMatchObject({
      rounds: [{ counts: [4, 3, 5, 2], out: ['d'] }, { counts: [4, 3, 7, null], out: ['b'] }, { counts: [6, null, 8, null], out: ['a'] }],
      order: [['c'], ['a'], ['b'], ['d']],
      majorityIn: 2,
    });
  });

  it('P-31 the academy elects whom a plurality would have put last', () => {
    expect(result(academy)).toMatchObject({ points: [37 - 21, 42 - 21, 47 - 21], firsts: [8, 7, 6], borda: [['c'], ['b'], ['a']] });
  });
});

describe('equal counts', () => {
  it('P-33 of two with the fewest that one goes out which had fewer in an earlier round', () => {
    const tied = result({ abcd: 6, bcda: 5, cbad: 4, dcba: 1 });
    expect(tied.runoff.rounds[1]).toEqual({ counts: [6, 5, 5, null], out: ['c'], tie: 'earlier' });
    expect(places(tied)).toBe('b>a>c>d');
  });

  it('P-33 of earlier rounds the latest is asked first: b, which had more than e at first, goes out', () => {
    const tied = result({ cebad: 2, dbeac: 1, acedb: 5, bacde: 4, daceb: 3, ecdba: 5, bcade: 2 });
    expect(tied.runoff.rounds.slice(0, 3)).toEqual([
      { counts: [5, 6, 2, 4, 5], out: ['c'], tie: null }, { counts: [5, 6, null, 4, 7], out: ['d'], tie: null }, { counts: [8, 7, null, null, 7], out: ['b'], tie: 'earlier' },
    ]);
  });

  it('P-33 where no earlier round tells them apart, the one with fewer points goes out', () => {
    expect(ways(result({ abc: 4, bac: 2, cab: 1, cba: 1 }))).toEqual([['c', 'points'], ['b', null]]);
  });

  it('P-33 those that are equal in everything go out together and share a place', () => {
    const equal = result({ abc: 2, acb: 2, bac: 1, cab: 1 });
    expect([ways(equal), places(equal), equal.runoff.majorityIn]).toEqual([[['bc', 'together']], 'a>b=c', 0]);
  });

  it('P-33 the first place is shared where all that are left are equal in everything', () => {
    expect([ways(result({ ab: 3, ba: 3 })), places(result({ ab: 3, ba: 3 }))]).toEqual([[['', 'together']], 'a=b']);
    expect([places(result({ abc: 0 })), result({ abc: 0 }).runoff.majorityIn]).toEqual(['a=b=c', null]);
  });

  it('P-31 options with the same points share a place', () => {
    expect(result({ abcd: 1, badc: 1 }).borda).toEqual([['a', 'b'], ['c', 'd']]);
  });
});

/** The run-off word for word, by crossing out: the places from the first to the last, or `null` as soon as two have the fewest. */
function byCrossingOut(ballots: readonly string[]): string | null {
  const [first = ''] = ballots;
  if (first.length === 1) return first;
  const votes = (id: string): number => ballots.filter((order) => order.startsWith(id)).length;
  const [last = '', next = ''] = [...first].toSorted((a, b) => votes(a) - votes(b));
  if (votes(last) === votes(next)) return null;
  const rest = byCrossingOut(ballots.map((order) => order.replace(last, '')));
  return rest && `${rest}>${last}`;
}

describe('rankings, always', () => {
  it('P-31 all points together are those that each ballot gives', () => {
    fc.assert(fc.property(profiles, (ballots) => {
      const { options } = asked(ballots);
      expect(count(ballots).points.reduce((sum, points) => sum + points, 0)).toBe((ballots.length * options * (options - 1)) / 2);
    }));
  });

  it('P-32 the places are those of crossing out by hand', () => {
    fc.assert(fc.property(profiles, (ballots) => {
      const byHand = byCrossingOut(ballots);
      if (byHand !== null) expect(places(count(ballots))).toBe(byHand);
    }));
  });

  it('P-32 each round counts every ballot once, and each option has one place', () => {
    fc.assert(fc.property(profiles, (ballots) => {
      const { runoff, firsts } = count(ballots);
      for (const { counts } of runoff.rounds) expect(counts.reduce<number>((sum, votes) => sum + (votes ?? 0), 0)).toBe(ballots.length);
      expect(runoff.rounds[0]?.counts).toEqual(firsts);
      expect(runoff.order.flat().toSorted()).toEqual(optionIds(asked(ballots).options));
    }));
  });

  it('P-32 who has a majority is first, and nobody else is meanwhile', () => {
    fc.assert(fc.property(profiles, (ballots) => {
      const { rounds, order, majorityIn } = count(ballots).runoff;
      const most = rounds.map(({ counts }) => Math.max(...counts.map((votes) => votes ?? 0)));
      expect(most.findIndex((votes) => 2 * votes > ballots.length)).toBe(majorityIn ?? -1);
      if (majorityIn === null) return;
      const leader = rounds[majorityIn]?.counts.indexOf(most[majorityIn] ?? 0) ?? 0;
      expect(order[0]).toEqual([optionIds(10)[leader]]);
    }));
  });

  it('P-34 the order of ballots makes no difference, nor do ballots that were replaced', () => {
    fc.assert(fc.property(profiles, fc.array(fc.tuple(fc.nat(), fc.nat())), (ballots, moves) => {
      const cast = ballots.slice();
      const counts = new Map(countAnew(asked(cast), cast));
      for (const [voter, other] of moves) {
        const [before = '', after = ''] = [cast[voter % cast.length], ballots[other % ballots.length]];
        counts.set(before, (counts.get(before) ?? 0) - 1).set(after, (counts.get(after) ?? 0) + 1);
        cast[voter % cast.length] = after;
      }
      expect(rules.resultOf(asked(cast), counts, cast.length)).toEqual(count(cast.toReversed()));
    }));
  });

  it('P-34 nor does the order of counts that are not whole', () => {
    fc.assert(fc.property(weighted, (marks) => {
      const counts = [...new Map(marks)];
      const of = (entries: [string, number][]) => rules.resultOf(asked(entries.map(([mark]) => mark)), new Map(entries), 100);
      expect(of(counts.toReversed())).toEqual(of(counts));
    }));
  });

  it('P-34 options by other names have the result by those names', () => {
    fc.assert(fc.property(weighted, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (marks, shuffle) => {
      const options = marks[0]?.[0].length ?? 0;
      const ids = optionIds(options);
      const named = shuffle.filter((index) => index < options).map((index) => ids[index] ?? '');
      const rename = (id: string): string => named[ids.indexOf(id)] ?? '';
      const moved = <T>(values: readonly T[]): (T | undefined)[] => ids.map((id) => values[named.indexOf(id)]);
      const placed = (order: readonly string[][]): string[][] => order.map((place) => place.map(rename).toSorted());
      const counts = [...new Map(marks)];
      const of = (entries: [string, number][]) => rules.resultOf({ setup, options }, new Map(entries), 100);
      const one = of(counts);
      const rounds = one.runoff.rounds.map(({ counts: votes, out, tie }) => ({ counts: moved(votes), out: out.map(rename).toSorted(), tie }));
      expect(of(counts.map(([mark, times]) => [[...mark].map(rename).join(''), times]))).toEqual({
        points: moved(one.points), firsts: moved(one.firsts), borda: placed(one.borda),
        runoff: { rounds, order: placed(one.runoff.order), majorityIn: one.runoff.majorityIn },
      });
    }));
  });
});

// What charts say in figures and draw as lengths, worked out by hand: each of these is another number if a rule of theirs is.
import { describe, expect, it } from 'vitest';
import { rankingRules } from '@plenary/domain/poll/kinds/ranking/rules';
import { barRowsOf } from './bars/bar-rows.ts';
import { levelsOf } from './cloud/place-words.ts';
import type { DrawnPoll, DrawnSplit } from './drawn-poll.ts';
import { english } from './english.fixture.ts';
import { ladderRowsOf, otherOrder, type Ranking } from './ladder/ladder-rows.ts';
import { ratingRowsOf } from './rating/rating-rows.ts';
import { samplePoll, type SampleOf } from './samples.fixture.ts';
import { agreementIn, splitRowsOf } from './split/split-rows.ts';

const sample = (kind: SampleOf['kind']): DrawnPoll => samplePoll({ kind, tongue: 'en', length: 'short', ballots: 0, variant: 'plain' });

describe('bars', () => {
  it('of bodies with weights leave out who has not voted: the others’ weights are what they are to each other', () => {
    const part = (label: string, weight: number, ballots: number, counts: number[]) => ({ label, weight, ballots, result: { counts } });
    const poll = { ...sample('single'), result: { counts: [75, 25] }, parts: [part('Jury', 20, 4, [3, 1]), part('Public', 30, 4, [3, 1]), part('Press', 50, 0, [0, 0])] };
    const [first] = barRowsOf(poll, english);
    expect(first?.parts.map(({ label, weight, share }) => [label, weight, share])).toEqual([['Jury', 40, 0.75], ['Public', 60, 0.75], ['Press', 0, 0]]);
  });

  it('of points are shares of the hundred that each gives out', () => {
    const poll = { ...sample('single'), setup: { kind: 'points' } as const, counted: 4, result: { sums: [300, 100], means: [75, 25] } };
    expect(barRowsOf(poll, english).map(({ share, figure, count }) => [share, figure, count])).toEqual([[0.75, '75.0', null], [0.25, '25.0', null]]);
  });
});

describe('a ladder', () => {
  const poll = (method: 'borda' | 'runoff', orders: Record<string, number>): Ranking => {
    const setup = { kind: 'ranking', method } as const;
    const voters = Object.values(orders).reduce((sum, count) => sum + count, 0);
    return { ...sample(method), setup, voters, counted: voters, result: rankingRules.resultOf({ setup, options: 3 }, new Map(Object.entries(orders)), voters) };
  };
  // By points b, a, c; by run-off a, c, b: the one that nobody puts last goes out first.
  const orders = { abc: 5, cba: 4, bca: 1 };

  it('tells the order of the method that does not decide beside the one that does', () => {
    expect([otherOrder(poll('borda', orders)), otherOrder(poll('runoff', orders))]).toEqual(['A, C, B', 'B, A, C']);
  });

  it('draws each count of a run-off as a share of all ballots', () => {
    expect(ladderRowsOf(poll('runoff', orders), english).map(({ cells }) => cells.map((cell) => cell && cell.share))).toEqual([[0.5, 0.5], [0.1, null], [0.4, 0.5]]);
  });
});

it('a rating draws steps as shares of who rated, and tells mean and median, also of the round before, of each statement its own', () => {
  const ratings = [{ counts: [1, 0, 0, 0, 3], mean: 4, median: 5 }, { counts: [0, 2, 0, 0, 0], mean: 2, median: 2 }];
  const before = [{ counts: [4, 0, 0, 0, 0], mean: 1, median: 1 }, { counts: [0, 0, 4, 0, 0], mean: 3, median: 3 }];
  const poll: DrawnPoll = {
    ...sample('statements'), round: 2, voters: 4, counted: 4, result: { ratings }, parts: null,
    options: ['Skills', 'Rights'].map((text, index) => ({ id: 'ab'.charAt(index), text })),
    past: [{ round: 1, voters: 4, counted: 4, result: { ratings: before }, parts: null, split: null }],
  };
  expect(ratingRowsOf(poll, english).map(({ steps, figure, median, before: last }) => [steps, figure, median, last])).toEqual([
    [[0.25, 0, 0, 0, 0.75], '4.0', '5.0', { round: 1, figure: '1.0' }],
    [[0, 1, 0, 0, 0], '2.0', '2.0', { round: 1, figure: '3.0' }],
  ]);
});

describe('a result by group', () => {
  const split = (rows: DrawnSplit['rows'], agreement: DrawnSplit['agreement'] = []): DrawnSplit => ({ columns: ['a', 'b'], ballots: 50, totals: [30, 20], agreement, rows });

  it('tells numbers, not shares, of a group of which the ballots are not told', () => {
    const [, row] = splitRowsOf(split([{ id: 'x', label: 'States', ballots: null, cells: [15, 5] }]), english);
    expect(row?.cells.map(({ figure }) => figure)).toEqual(['15', '5']);
  });

  it('names the option that most groups agree on', () => {
    const agreed = (...majorities: number[]) => agreementIn(sample('single'), split([], majorities.map((each) => ({ majorities: each, groups: 3 }))), english)?.text;
    expect([agreed(1, 2), agreed(2, 1)]).toEqual(['B: a majority in 2 of 3 groups', 'A: a majority in 2 of 3 groups']);
  });
});

it('words of a cloud are as large as the roots of their numbers: four times as often is twice as large', () => {
  expect(levelsOf([100, 36, 16, 4, 1].map((count) => ({ text: `${count}`, count })))).toEqual([5, 3, 2, 1, 1]);
});

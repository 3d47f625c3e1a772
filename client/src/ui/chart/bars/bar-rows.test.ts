import { describe, expect, it } from 'vitest';
import type { DrawnPoll } from '../drawn-poll.ts';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { rowNote } from '../words/row-note.ts';
import { barRowsOf } from './bar-rows.ts';


const poll = (more: Partial<DrawnPoll>): DrawnPoll => ({
  ...samplePoll({ kind: 'single', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' }), result: { counts: [7, 3] }, ...more,
});
const figures = (of: DrawnPoll): string[] => barRowsOf(of, english).map(({ figure }) => figure);

it('shows shares of those who voted, also where each could choose several', () => {
  expect(figures(poll({}))).toEqual(['70%', '30%']);
  expect(figures(poll({ setup: { kind: 'multiple', min: 1, max: 2 }, result: { counts: [7, 9] } }))).toEqual(['70%', '90%']);
});

it('shows nothing where nobody voted, and no leader', () => {
  const rows = barRowsOf(poll({ voters: 0, counted: 0, result: { counts: [0, 0] } }), english);
  expect(rows.map(({ figure, share, leads }) => [figure, share, leads])).toEqual([['0%', 0, false], ['0%', 0, false]]);
});

it('marks all who lead', () => {
  expect(barRowsOf(poll({ result: { counts: [5, 5] } }), english).map(({ leads }) => leads)).toEqual([true, true]);
});

it('marks the right answer once it is told', () => {
  const right = (ids: string[]) => barRowsOf(poll({ setup: { kind: 'quiz', right: ids, leaders: false } }), english).map(({ isRight }) => isRight);
  expect(right(['b'])).toEqual([false, true]);
  expect(right([])).toEqual([false, false]);
});

it('shows the mean of points', () => {
  expect(figures(poll({ setup: { kind: 'points' }, result: { sums: [6667, 3333], means: [66.67, 33.33] } }))).toEqual(['66.7', '33.3']);
  expect(figures(poll({ setup: { kind: 'points' }, result: { sums: [0, 0], means: [null, null] } }))).toEqual(['0.0', '0.0']);
});

describe('with weights', () => {
  const parts = [
    { label: 'Jury', weight: 50, ballots: 2, result: { counts: [2, 0] } },
    { label: 'Public', weight: 50, ballots: 8, result: { counts: [4, 4] } },
  ];
  const weighted = poll({ result: { counts: [75, 25] }, parts });

  it('reads figures as percents, with what each part said', () => {
    const [first] = barRowsOf(weighted, english);
    expect(first).toMatchObject({ figure: '75%', count: null });
    expect(first && rowNote(first, english)).toBe('Jury 100% · Public 50%');
  });

  it('makes the bar of its parts', () => {
    for (const { share, parts: of } of barRowsOf(weighted, english)) {
      expect(of.reduce((sum, part) => sum + (part.share * part.weight) / 100, 0)).toBeCloseTo(share);
    }
  });
});

it('shows what it was in the round before', () => {
  const [first] = barRowsOf(poll({ round: 2, past: [{ round: 1, voters: 4, counted: 4, result: { counts: [1, 3] }, parts: null, split: null }] }), english);
  expect(first?.before).toEqual({ round: 1, share: 0.25, figure: '25%' });
  expect(first && rowNote(first, english)).toBe('round 1: 25%');
});

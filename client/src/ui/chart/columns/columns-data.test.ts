import { expect, it } from 'vitest';
import type { DrawnPoll } from '../drawn-poll.ts';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { columnsOf } from './columns-data.ts';

const sample = (kind: 'rating' | 'estimate', more: Partial<DrawnPoll> = {}) => {
  const poll = { ...samplePoll({ kind, tongue: 'en', length: 'short', ballots: 10, variant: 'plain' }), ...more };
  const { setup } = poll;
  return setup.kind === 'rating' || setup.kind === 'estimate' ? { ...poll, setup } : expect.fail('of another kind');
};

it('puts each step of a scale under the middle of its column, and its mean on the axis', () => {
  const rating = sample('rating', { result: { ratings: [{ counts: [0, 0, 4, 4, 2], mean: 3.8, median: 4 }] } });
  const { shares, ticks, marks, figures } = columnsOf(rating, english);
  expect(shares).toEqual([0, 0, 0.4, 0.4, 0.2]);
  expect(figures).toEqual(['0', '0', '4', '4', '2']);
  expect(ticks.map(({ at }) => at)).toEqual([0.1, 0.3, 0.5, 0.7, 0.9]);
  expect(marks).toEqual([{ kind: 'mean', at: (3.8 - 0.5) / 5, text: 'Mean 3.8' }, { kind: 'median', at: 0.7, text: 'Median 4.0' }]);
});

it('puts edges of ranges where columns meet', () => {
  const estimate = sample('estimate', { result: { bins: [{ from: 0, to: 50, count: 3 }, { from: 50, to: 100, count: 1 }], mean: 30, median: 25 } });
  const { ticks, marks } = columnsOf(estimate, english);
  expect(ticks).toEqual([{ at: 0, text: '0' }, { at: 0.5, text: '50' }, { at: 1, text: '100' }]);
  expect(marks.map(({ at }) => at)).toEqual([0.3, 0.25]);
});

it('leaves out what nobody named in any round, but for one empty range at each side', () => {
  const bins = (...counts: number[]) => counts.map((count, place) => ({ from: place * 10, to: place * 10 + 10, count }));
  const of = (result: DrawnPoll['result'], past: DrawnPoll['past'] = []) => columnsOf(sample('estimate', { result, past }), english);
  const { ticks, figures, shares, marks } = of({ bins: bins(0, 0, 0, 3, 0, 1, 0, 0, 0, 0), mean: 40, median: 35 });
  expect(figures).toEqual(['0', '3', '0', '1', '0']);
  expect(shares).toHaveLength(5);
  expect(ticks.map(({ text }) => text)).toEqual(['20', '30', '40', '50', '60', '70']);
  expect(marks.map(({ at }) => at)).toEqual([0.4, 0.3]);
  const earlier = { round: 1, voters: 5, counted: 5, result: { bins: bins(5, 0, 0, 0, 0, 0, 0, 0, 0, 0), mean: 1, median: 1 }, parts: null, split: null };
  expect(of({ bins: bins(0, 0, 0, 3, 0, 1, 0, 0, 0, 0), mean: 40, median: 35 }, [earlier]).ticks.map(({ text }) => text)).toEqual(['0', '10', '20', '30', '40', '50', '60', '70']);
  expect(of({ bins: bins(0, 0, 0, 0), mean: null, median: null }).figures).toEqual(['0', '0', '0', '0']);
});

it('has no marks where nobody said a number', () => {
  expect(columnsOf(sample('estimate', { voters: 0, result: { bins: [{ from: 0, to: 1, count: 0 }], mean: null, median: null } }), english).marks).toEqual([]);
});

it('compares with the round before on the same axis', () => {
  const { setup, ...poll } = samplePoll({ kind: 'rating', tongue: 'en', length: 'short', ballots: 10, variant: 'second' });
  if (setup.kind !== 'rating') return expect.fail('of another kind');
  const { before, others } = columnsOf({ ...poll, setup }, english);
  expect(before).toHaveLength(5);
  expect(others).toEqual([expect.stringMatching(/^Round 1: mean \d\.\d$/)]);
});

it('shortens large numbers where they can still be told apart', () => {
  expect(english.compact([0, 2e9, 4e9], 0)).toEqual(['0', '2bn', '4bn']);
  expect(english.compact([1_000_001, 1_000_002], 0)).toEqual(['1,000,001', '1,000,002']);
  expect(english.compact([0, 50, 100], 0)).toEqual(['0', '50', '100']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingRules } from '@plenary/domain/poll/kinds/ranking/rules';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { ladderRowsOf, otherOrder, type Ranking } from './ladder-rows.ts';
import { airy } from '../fit/stand.ts';
import { roundsShown, rungTops, standLadder } from './stand-ladder.ts';

const poll = (method: 'borda' | 'runoff', orders: Record<string, number>): Ranking => {
  const setup = { kind: 'ranking', method } as const;
  const voters = Object.values(orders).reduce((sum, count) => sum + count, 0);
  const sample = samplePoll({ kind: method, tongue: 'en', length: 'short', ballots: 0, variant: 'plain' });
  return { ...sample, setup, voters, counted: voters, result: rankingRules.resultOf({ setup, options: 3 }, new Map(Object.entries(orders)), voters) };
};
const places = (of: Ranking) => ladderRowsOf(of, english).map(({ place, rank }) => [place, rank]);

it('puts options on rungs by the method that decides', () => {
  const orders = { abc: 4, bca: 3, cba: 2 };
  expect(places(poll('runoff', orders))).toEqual([[2, 1], [1, 0], [3, 2]]);
  expect(otherOrder(poll('runoff', orders))).toBe('B, A, C');
});

it('shows the counts of each round, and where each goes out', () => {
  const [a, b, c] = ladderRowsOf(poll('runoff', { abc: 4, bca: 3, cba: 2 }), english);
  const shown = (row: typeof a) => row?.cells.map((cell) => cell && `${cell.figure}${cell.goesOut ? ' out' : ''}`);
  expect([shown(a), shown(b), shown(c)]).toEqual([['4', '4 out'], ['3', '5'], ['2 out', null]]);
});

it('lets equals share a place, on rungs of their own', () => {
  expect(places(poll('borda', { abc: 1, bac: 1 }))).toEqual([[1, 0], [1, 1], [3, 2]]);
});

it('gives no places as long as nobody voted', () => {
  expect(places(poll('borda', {})).map(([place]) => place)).toEqual([null, null, null]);
});

it('fills a bar whole for an option that everybody puts first', () => {
  expect(ladderRowsOf(poll('borda', { abc: 5 }), english).map(({ share }) => share)).toEqual([1, 0.5, 0]);
});

describe('rungs', () => {
  it('show the first round and the last ones where there is no room for all', () => {
    expect([roundsShown(3, 5), roundsShown(9, 4), roundsShown(9, 1), roundsShown(0, 3)]).toEqual([[0, 1, 2], [0, 6, 7, 8], [8], []]);
  });

  it('keep a few rounds on a wall rather than grow, and the size of their letters on a page', () => {
    const texts = { labels: ['Skills', 'Safety', 'Dignity', 'Work'], notes: [], rounds: 4, figure: '00', isHidden: false };
    const at = (px: number, height: number) => standLadder(texts)({ width: 1026, height, px, minPx: 36, density: airy, labelLines: 99, hasNotes: true, columns: 1 }, (text) => text.length * 0.54);
    expect(at(48, 1200)?.shown.length).toBeGreaterThanOrEqual(3);
    expect(at(72, 1200)).toBeUndefined();
    expect(at(72, Infinity)?.shown).toEqual([0, 3]);
  });

  it('show the first round beside the last on an upright wall where labels have room for it in two lines, and else the last alone', () => {
    const wall = (labels: readonly string[], height: number) => {
      const texts = { labels, notes: [], rounds: 7, figure: '00', isHidden: false };
      return standLadder(texts)({ width: 1026, height, px: 64, minPx: 64, density: airy, labelLines: 99, hasNotes: true, columns: 1 }, (text) => text.length * 0.54)?.shown;
    };
    expect(wall(['Skills first', 'A fund for cities'], 1200)).toEqual([0, 6]);
    expect(wall(['Skills first', 'Internationalisation'], 1200)).toEqual([6]);
    expect(wall(Array.from({ length: 7 }, (_, index) => `Option ${index} it is`), 1300)).toEqual([6]);
  });

  it('never overlap, wherever they move', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 2, maxLength: 10 });
    fc.assert(fc.property(heights.chain((high) => fc.record({ high: fc.constant(high), ranks: fc.shuffledSubarray(high.map((_, index) => index), { minLength: high.length }) })), ({ high, ranks }) => {
      const tops = rungTops({ heights: high, gapPx: 4 }, ranks);
      const byRank = ranks.map((rank, option) => ({ rank, top: tops[option] ?? 0, high: high[option] ?? 0 })).toSorted((a, b) => a.rank - b.rank);
      for (const [index, { top }] of byRank.entries()) {
        const above = byRank[index - 1];
        expect(top).toBe(above ? above.top + above.high + 4 : 0);
      }
    }));
  });
});

import { expect, it } from 'vitest';
import type { DrawnPoll, DrawnSplit } from '../drawn-poll.ts';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { agreementIn, hiddenIn, splitRowsOf } from './split-rows.ts';

const poll: DrawnPoll = samplePoll({ kind: 'single', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' });
const split = (rows: readonly (readonly [string, number | null, readonly (number | null)[]])[], agreement: DrawnSplit['agreement'] = []): DrawnSplit => ({
  columns: ['a', 'b'], ballots: 50, totals: [30, 20], agreement, rows: rows.map(([label, ballots, cells]) => ({ id: label, label, ballots, cells: [...cells] })),
});

it('shows shares of a group where all of it is told', () => {
  const [all, states] = splitRowsOf(split([['States', 20, [15, 5]]]), english);
  expect(all).toMatchObject({ label: 'All', ballots: '50', cells: [{ figure: '60%' }, { figure: '40%' }], hidden: 0 });
  expect(states).toMatchObject({ label: 'States', ballots: '20', cells: [{ share: 0.75, figure: '75%' }, { share: 0.25, figure: '25%' }], hidden: 0 });
});

it('shows numbers instead of shares where some is not told, and draws the rest alike whatever it holds', () => {
  const [, youth] = splitRowsOf(split([['Youth', null, [7, null]]]), english);
  expect(youth).toMatchObject({ ballots: '', cells: [{ column: 0, figure: '7' }], hidden: 0.25 });
  const [, media] = splitRowsOf(split([['Media', null, [null, null]]]), english);
  expect(media).toMatchObject({ cells: [], hidden: 1 });
});

it('fills every row that has something to show, and no more', () => {
  for (const row of splitRowsOf(split([['A', 20, [15, 5]], ['B', null, [7, null]], ['C', null, [null, null]]]), english)) {
    expect(row.cells.reduce((sum, { share }) => sum + share, row.hidden)).toBeCloseTo(1);
  }
});

it('names the groups of which nothing is told', () => {
  const rows = splitRowsOf(split([['A', 20, [15, 5]], ['B', null, [7, null]], ['C', null, [null, null]], ['D', null, [null, null]]]), english);
  expect(hiddenIn(rows, english)).toBe('not shown (few): C and D');
  expect(hiddenIn(rows.slice(0, 3), english)).toBe('not shown (few)');
  expect(hiddenIn(rows.slice(0, 2), english)).toBe('');
});

it('marks a majority in all groups, or in most', () => {
  const groups = [['States', 20, [15, 5]], ['Youth', 10, [6, 4]]] as const;
  expect(agreementIn(poll, split(groups, [{ majorities: 2, groups: 2 }, { majorities: 0, groups: 2 }]), english)).toEqual({ isWhole: true, text: 'A: a majority in all 2 groups' });
  expect(agreementIn(poll, split(groups, [{ majorities: 1, groups: 2 }, { majorities: 0, groups: 2 }]), english)).toEqual({ isWhole: false, text: 'A: a majority in 1 of 2 groups' });
  expect(agreementIn(poll, split(groups, [{ majorities: 1, groups: 1 }, { majorities: 0, groups: 1 }]), english)).toBeNull();
});

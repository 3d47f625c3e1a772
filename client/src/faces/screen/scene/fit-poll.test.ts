import { expect, it } from 'vitest';
import { fitPoll } from './fit-poll.ts';

const measure = (text: string): number => text.length * 0.54;
const how = { minPx: 36, maxPx: 80, mayHaveColumns: true, measure };
const box = { width: 1380, height: 850 };
const options = (count: number, length: number): string[] => Array.from({ length: count }, (_, index) => `${index} `.padEnd(length, 'word '));

it('shows a small poll in large letters and one column', () => {
  expect(fitPoll({ title: 'Do you agree?', options: ['Yes', 'No'] }, box, how)).toMatchObject({ rowPx: 80, columns: 1 });
});

it('never goes below the smallest size with twelve ordinary options', () => {
  const layout = fitPoll({ title: 'Which measure first?', options: options(12, 30) }, box, how);
  expect(layout.rowPx).toBeGreaterThanOrEqual(36);
  expect(layout.labelLines).toBeGreaterThan(3);
});

it('takes a second column when it makes letters clearly larger, and only where there may be one', () => {
  const poll = { title: 'Which?', options: options(10, 12) };
  expect(fitPoll(poll, box, how).columns).toBe(2);
  expect(fitPoll(poll, box, { ...how, mayHaveColumns: false }).columns).toBe(1);
});

it('shortens labels before it goes below the smallest size', () => {
  const layout = fitPoll({ title: 'title '.repeat(33), options: options(12, 120) }, box, how);
  expect(layout.rowPx).toBe(36);
  expect(layout.labelLines).toBeLessThanOrEqual(3);
});

it('still fits where nothing can fit', () => {
  expect(fitPoll({ title: 'title '.repeat(33), options: options(12, 120) }, { width: 300, height: 200 }, how).rowPx).toBeLessThan(36);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standBars, type BarTexts } from '../bars/stand-bars.ts';
import { airy, close } from './stand.ts';
import { fitTitled } from './fit-titled.ts';

const measure = (text: string): number => text.length * 0.54;
const box = { width: 1380, height: 850 };
const options = (count: number, length: number): string[] => Array.from({ length: count }, (_, index) => `${index} `.padEnd(length, 'word '));
const bars = (labels: readonly string[], notes: readonly string[] = []): BarTexts => ({ labels, notes, figureEm: 3.5, hasPictures: false, signs: [] });
const how = (labels: readonly string[]) => ({ minPx: 36, maxPx: 80, mayHaveColumns: true, leastShare: 0, measure, stand: standBars(bars(labels)) });
const text = (title: string) => ({ title, notes: [] });

it('shows a small poll in large letters and one column', () => {
  expect(fitTitled(text('Do you agree?'), box, how(['Yes', 'No']))).toMatchObject({ px: 80, room: { columns: 1 } });
});

it('never goes below the smallest size with twelve ordinary options', () => {
  const found = fitTitled(text('Which measure first?'), box, how(options(12, 30)));
  expect(found?.px).toBeGreaterThanOrEqual(36);
  expect(found?.room.labelLines).toBeGreaterThan(3);
});

it('takes a second column when it makes letters clearly larger, and only where there may be one', () => {
  const ten = how(options(10, 12));
  expect(fitTitled(text('Which?'), box, ten)?.room.columns).toBe(2);
  expect(fitTitled(text('Which?'), box, { ...ten, mayHaveColumns: false })?.room.columns).toBe(1);
});

it('shortens labels before it goes below the smallest size, and no more than it must', () => {
  const found = fitTitled(text('title '.repeat(33)), box, how(options(12, 120)));
  expect(found?.px).toBe(36);
  expect(found?.room.labelLines).toBeLessThanOrEqual(3);
  expect(fitTitled(text('title '.repeat(12)), box, how(options(6, 120)))?.room.labelLines).toBeGreaterThan(3);
});

it('still fits where nothing can fit', () => {
  expect(fitTitled(text('title '.repeat(33)), { width: 300, height: 200 }, how(options(12, 120)))?.px).toBeLessThan(36);
});

it('gives the second language up before it goes small', () => {
  const second = 'Lequel en premier ? '.repeat(4);
  expect(fitTitled({ title: 'Which?', second, notes: [] }, box, how(options(3, 20)))?.secondPx).toBeGreaterThanOrEqual(36);
  expect(fitTitled({ title: 'Which? '.repeat(18), second, notes: [] }, box, how(options(12, 30)))?.secondPx).toBe(0);
});

const upright = { width: 1026, height: 1240 };

it('lets short options grow as far as a narrow wall has room for them', () => {
  const found = fitTitled(text('Which?'), upright, { ...how(['Skills', 'Safety', 'Dignity']), minPx: 64, maxPx: 192 });
  expect(found?.px).toBeGreaterThan(85);
});

it('breaks no word for the sake of larger letters', () => {
  const long = 'Wiedereingliederungsmassnahmen';
  const within = ({ px = 0, titlePx = 0 }: { px?: number; titlePx?: number } = {}) => [measure(long) * titlePx <= upright.width, measure(long) * px <= upright.width];
  const shown = fitTitled(text(long), upright, { ...how(['Yes', 'No']), minPx: 36, maxPx: 192 });
  expect(within(shown)).toEqual([true, true]);
  // Nothing else is shortened for the sake of a long word in the title.
  expect(fitTitled(text(long), upright, { ...how(options(4, 24)), mayHaveColumns: false, minPx: 64, maxPx: 192 })?.room.labelLines).toBeGreaterThan(2);
  const narrow = fitTitled(text('Which?'), upright, { ...how([long, 'No']), minPx: 36, maxPx: 192 });
  expect(measure(long) * (narrow?.px ?? 0)).toBeLessThanOrEqual(upright.width - 7 * (narrow?.px ?? 0));
});

it('stands further apart where what is shortened leaves room', () => {
  const found = fitTitled(text('title '.repeat(20)), upright, { ...how(options(8, 120)), mayHaveColumns: false, minPx: 64, maxPx: 192 });
  expect(found?.px).toBe(64);
  expect(found?.room.density.gapEm).toBeGreaterThan(close.gapEm);
  expect((found?.layout.height ?? 0) + (found?.titlePx ?? 0) * 1.2).toBeLessThanOrEqual(upright.height);
});

it('has rows stand closer only where letters become clearly larger by it', () => {
  const at = (count: number) => fitTitled(text('Which?'), box, { ...how(options(count, 12)), mayHaveColumns: false, maxPx: 108 });
  expect(at(2)?.room.density).toEqual(airy);
  expect(at(9)?.room.density.gapEm).toBeLessThan(airy.gapEm);
});

it('says the lines beneath a chart in the second language as well where rows keep most of their height, and else once', () => {
  const notes = ['Each could choose up to 2.'];
  const said = (secondNotes: readonly string[]) => fitTitled({ ...text('Which?'), notes, secondNotes }, box, how(['Yes', 'No']));
  expect(said(['Chacun pouvait choisir 2 options.'])).toMatchObject({ px: 80, hasSecondNotes: true });
  expect(said(options(9, 70))?.hasSecondNotes).toBe(false);
  expect(said([])?.hasSecondNotes).toBe(false);
});

it('never stands higher than its place, whatever it holds', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 2, maxLength: 12 });
  const place = fc.record({ width: fc.integer({ min: 500, max: 3800 }), height: fc.integer({ min: 300, max: 2000 }) });
  fc.assert(fc.property(lengths, place, fc.integer({ min: 1, max: 200 }), (of, within, titleLength) => {
    const minPx = within.height / 25;
    const labels = of.map((length) => 'word '.repeat(length / 5 + 1));
    const found = fitTitled(text('t'.repeat(titleLength)), within, { ...how(labels), minPx, maxPx: minPx * 2.2 });
    if (!found) return;
    expect(found.layout.height + found.titlePx * 1.2).toBeLessThanOrEqual(within.height);
  }), { numRuns: 60 });
});

import { expect, it } from 'vitest';
import { shapeOf, unitOf } from './unit.ts';

it('is one thirtieth of the height on every hall screen, lying or standing', () => {
  expect(unitOf({ width: 1920, height: 1080 })).toBe(36);
  expect(unitOf({ width: 3840, height: 2160 })).toBe(72);
  expect(unitOf({ width: 1080, height: 1920 })).toBe(64);
  expect(unitOf({ width: 1024, height: 768 })).toBeCloseTo(25.6);
});

it('follows the width where a screen is narrower than that', () => {
  expect(unitOf({ width: 390, height: 844 })).toBeCloseTo(23.1, 1);
});

it('takes two columns only where there is room for them', () => {
  expect([{ width: 1920, height: 1080 }, { width: 1024, height: 768 }].map(shapeOf)).toEqual(['wide', 'wide']);
  expect([{ width: 1080, height: 1920 }, { width: 1000, height: 1000 }].map(shapeOf)).toEqual(['tall', 'tall']);
});

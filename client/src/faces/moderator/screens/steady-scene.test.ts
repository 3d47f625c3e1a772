import { expect, it } from 'vitest';
import type { HalfScene } from '@plenary/domain/screen/scenes';
import { steadyScene } from './steady-scene.ts';

const until = (untilMs: number, text = ''): HalfScene => ({ kind: 'countdown', untilMs, text });

it('a countdown of so many minutes stays the same while nobody changes it', () => {
  const held = until(600_000);
  expect(steadyScene(held, until(601_000))).toBe(held);
  expect(steadyScene(held, until(660_000))).toEqual(until(660_000));
  expect(steadyScene(held, until(600_000, 'Lunch'))).toEqual(until(600_000, 'Lunch'));
  expect(steadyScene(undefined, held)).toBe(held);
});

it('also as a half of two', () => {
  const held = { kind: 'split', first: { kind: 'now' }, second: until(600_000) } as const;
  expect(steadyScene(held, { ...held, second: until(601_000) })).toBe(held);
  const other = { ...held, first: { kind: 'welcome' } } as const;
  expect(steadyScene(held, other)).toBe(other);
});

it('anything else is another scene as soon as it says something else', () => {
  const held = { kind: 'announcement', text: 'Lunch' } as const;
  expect(steadyScene(held, { kind: 'announcement', text: 'Lunch' })).toBe(held);
  expect(steadyScene(held, { kind: 'announcement', text: 'Lunch!' })).toEqual({ kind: 'announcement', text: 'Lunch!' });
  expect(steadyScene(held, { kind: 'blank' })).toEqual({ kind: 'blank' });
});

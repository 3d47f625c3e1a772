import { expect, it } from 'vitest';
import { minutesLeft } from './time-left.ts';

const minuteMs = 60_000;
const tenMs = Date.UTC(2024, 10, 25, 9);
const session = { startsAtMs: tenMs, endsAtMs: tenMs + 45 * minuteMs, wentLiveAtMs: tenMs + 5 * minuteMs };

it('counts to the planned end on the day itself', () => {
  expect(minutesLeft(session, tenMs + 5 * minuteMs)).toBe(40);
  expect(minutesLeft(session, tenMs + 44.5 * minuteMs)).toBe(1);
});

it('stays at nothing once the time is over', () => {
  expect(minutesLeft(session, tenMs + 50 * minuteMs)).toBe(0);
});

it('counts the planned length from going live on another day', () => {
  const rehearsalMs = tenMs + 400 * 24 * 60 * minuteMs;
  expect(minutesLeft({ ...session, wentLiveAtMs: rehearsalMs }, rehearsalMs + 15 * minuteMs)).toBe(30);
});

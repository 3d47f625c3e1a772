import { expect, it } from 'vitest';
import { sessionClock } from './session-clock.ts';

const minuteMs = 60_000;
const session = { startsAtMs: 100 * minuteMs, endsAtMs: 160 * minuteMs };

it('tells what is left, and how much is gone', () => {
  expect(sessionClock(session, 115 * minuteMs)).toEqual({ phase: 'running', leftMs: 45 * minuteMs, share: 0.25 });
});

it('tells how long until it starts, and how long it is over', () => {
  expect(sessionClock(session, 90 * minuteMs)).toEqual({ phase: 'before', startsInMs: 10 * minuteMs });
  expect(sessionClock(session, 160 * minuteMs)).toEqual({ phase: 'over', overMs: 0 });
});

it('has nothing to tell on another day', () => {
  expect(sessionClock(session, session.endsAtMs + 24 * 60 * minuteMs)).toBeNull();
  expect(sessionClock(session, session.startsAtMs - 24 * 60 * minuteMs)).toBeNull();
});

// How much presses on the moderators: how many wait, how long the oldest has waited, how fast questions come.
import type { QuestionRecord } from '@plenary/domain/question/views';
import { askedAtMs, isUndecided, waitsForLook, waitsSinceMs } from './lists.ts';

const windowMs = 5 * 60_000;

export interface Pressure {
  readonly waiting: number;
  /** How many of them ask for another look at a rejection. */
  readonly appeals: number;
  /** `null` when nothing waits. */
  readonly oldestMs: number | null;
  /** Questions per minute over the last five minutes, with one decimal. */
  readonly perMinute: number;
  readonly level: 'calm' | 'busy' | 'high';
}

export function pressureOf(questions: readonly QuestionRecord[], nowMs: number): Pressure {
  const waiting = questions.filter((question) => isUndecided(question) || waitsForLook(question));
  const oldestMs = waiting.length === 0 ? null : Math.max(0, nowMs - Math.min(...waiting.map(waitsSinceMs)));
  const recent = questions.filter((question) => nowMs - askedAtMs(question) < windowMs).length;
  const perMinute = Math.round((recent / (windowMs / 60_000)) * 10) / 10;
  return { waiting: waiting.length, appeals: waiting.filter(waitsForLook).length, oldestMs, perMinute, level: levelOf(waiting.length, oldestMs ?? 0) };
}

function levelOf(waiting: number, oldestMs: number): Pressure['level'] {
  if (waiting >= 25 || oldestMs >= 5 * 60_000) return 'high';
  return waiting >= 8 || oldestMs >= 2 * 60_000 ? 'busy' : 'calm';
}

// How long one can still vote in a poll.
import type { PollRecord } from './selectors.ts';

/** In ms, by the clock of a page, which moves once a second: a poll that was opened since has all its time left. */
export const leftMsOf = (closesAtMs: number, { openedAtMs }: Pick<PollRecord, 'openedAtMs'>, nowMs: number): number => closesAtMs - Math.max(nowMs, openedAtMs ?? nowMs);

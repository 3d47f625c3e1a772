// What a poll is doing, for a hall: whether people can vote now, whether its counts show, and how long it stays open.
import { countsOf } from '../../../store/poll-counts.ts';
import type { PollRecord } from '../../../store/selectors.ts';

export interface PollState {
  readonly isOpen: boolean;
  /** Ballots for each option, or nothing while they are hidden. */
  readonly counts: readonly number[] | null;
  /** Nothing when it has no closing time or is closed. */
  readonly leftMs: number | null;
}

/** A poll whose time is over is closed, also before the server has said so: no ballot counts after it. */
export function pollStateOf(poll: Pick<PollRecord, 'status' | 'closesAtMs' | 'result'>, nowMs: number): PollState {
  const isOpen = poll.status === 'open' && (poll.closesAtMs === null || nowMs < poll.closesAtMs);
  const leftMs = isOpen && poll.closesAtMs !== null ? poll.closesAtMs - nowMs : null;
  return { isOpen, counts: countsOf(poll), leftMs };
}

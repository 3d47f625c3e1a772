// What a poll is doing, for a hall: whether people can vote now, how long it stays open, and what its result waits for.
import { leftMsOf } from '../../../store/poll-left.ts';
import type { PollRecord } from '../../../store/selectors.ts';

export interface PollState {
  readonly isOpen: boolean;
  /** Nothing when it has no closing time or is closed. */
  readonly leftMs: number | null;
}

/** A poll whose time is over is closed, also before the server has said so: no ballot counts after it. */
export function pollStateOf(poll: Pick<PollRecord, 'status' | 'openedAtMs' | 'closesAtMs'>, nowMs: number): PollState {
  const { status, closesAtMs } = poll;
  const isOpen = status === 'open' && (closesAtMs === null || nowMs < closesAtMs);
  return { isOpen, leftMs: isOpen && closesAtMs !== null ? leftMsOf(closesAtMs, poll, nowMs) : null };
}

/** What has to happen before the result is seen; nothing where it is seen, or told place by place. A closed poll waits for its moderators. */
export function hiddenUntil({ result, places, results, status }: Pick<PollRecord, 'result' | 'places' | 'results' | 'status'>): PollRecord['results'] | null {
  if (result || places) return null;
  return status === 'open' ? results : 'revealed';
}

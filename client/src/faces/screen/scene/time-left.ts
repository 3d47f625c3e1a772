// How much of a session is left. Its planned end counts on the day itself; on any other day (a rehearsal, a demonstration) its
// planned length counts from when it went live.
import type { SessionRecord } from '../../../store/selectors.ts';

const sameDayMs = 6 * 3_600_000;

/** When the session should end, on today's clock. */
export function endOf(session: Pick<SessionRecord, 'startsAtMs' | 'endsAtMs' | 'wentLiveAtMs'>, nowMs: number): number {
  const { startsAtMs, endsAtMs, wentLiveAtMs } = session;
  const isToday = nowMs > startsAtMs - sameDayMs && nowMs < endsAtMs + sameDayMs;
  return isToday || wentLiveAtMs === null ? endsAtMs : wentLiveAtMs + (endsAtMs - startsAtMs);
}

/** In whole minutes, rounded up; 0 once it is over. */
export function minutesLeft(session: Pick<SessionRecord, 'startsAtMs' | 'endsAtMs' | 'wentLiveAtMs'>, nowMs: number): number {
  return Math.max(0, Math.ceil((endOf(session, nowMs) - nowMs) / 60_000));
}

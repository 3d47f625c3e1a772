// How long a poll stays open: none, a few usual times, or one's own.
import { pollLimits } from '@plenary/domain/poll/state';

export const closings = ['none', '60', '120', '300', 'own'] as const;
export type Closing = (typeof closings)[number];

/** How long from now until so much more than what is left, a day at most. */
export function longer(closesAtMs: number | null, moreMs: number, nowMs: number): number {
  const leftMs = closesAtMs === null ? 0 : Math.max(0, Math.round(closesAtMs - nowMs));
  return Math.min(leftMs + moreMs, pollLimits.maxOpenMs);
}

export type ClosingTime = { readonly isValid: true; readonly closesAfterMs: number | undefined } | { readonly isValid: false };

/** `ownSeconds` is what somebody typed. */
export function closingTime(closing: Closing, ownSeconds: string): ClosingTime {
  if (closing === 'none') return { isValid: true, closesAfterMs: undefined };
  const seconds = closing === 'own' ? ownSeconds.trim() : closing;
  const closesAfterMs = /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : 0;
  return closesAfterMs > 0 && closesAfterMs <= pollLimits.maxOpenMs ? { isValid: true, closesAfterMs } : { isValid: false };
}

// How a session stands to its planned time. A rehearsal on another day has no clock: "two years over" would help nobody.

export type SessionClock =
  | { readonly phase: 'before'; readonly startsInMs: number }
  /** `share`: 0 to 1, how much of the planned time is gone. */
  | { readonly phase: 'running'; readonly leftMs: number; readonly share: number }
  | { readonly phase: 'over'; readonly overMs: number };

const nearMs = 12 * 3_600_000;

export function sessionClock(session: { startsAtMs: number; endsAtMs: number }, nowMs: number): SessionClock | null {
  const { startsAtMs, endsAtMs } = session;
  if (nowMs < startsAtMs - nearMs || nowMs > endsAtMs + nearMs) return null;
  if (nowMs < startsAtMs) return { phase: 'before', startsInMs: startsAtMs - nowMs };
  if (nowMs >= endsAtMs) return { phase: 'over', overMs: nowMs - endsAtMs };
  return { phase: 'running', leftMs: endsAtMs - nowMs, share: (nowMs - startsAtMs) / (endsAtMs - startsAtMs) };
}

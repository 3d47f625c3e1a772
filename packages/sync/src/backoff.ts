// The one backoff helper of server and client: exponential with jitter, pure. The random number comes in, a waiting time comes out.

export interface BackoffLimits {
  /** The most that the first wait may take. */
  readonly baseMs: number;
  /** The most that any wait may take. */
  readonly maxMs: number;
}

export const defaultBackoff: BackoffLimits = { baseMs: 500, maxMs: 15_000 };

/**
 * How long to wait before the next try, in whole ms. `attempt` counts failed tries from 0; `random` lies in [0, 1).
 * Half of the wait is fixed and half is random ("equal jitter"), so a crowd that lost its line together does not return together.
 */
export function backoffMs(attempt: number, random: number, limits: BackoffLimits = defaultBackoff): number {
  const ceilingMs = Math.min(limits.maxMs, limits.baseMs * 2 ** Math.min(Math.max(attempt, 0), 30));
  return Math.round(ceilingMs / 2 + (ceilingMs / 2) * Math.min(Math.max(random, 0), 1));
}

// Judges what a log is now against what was seen of it before. Nothing that was acknowledged may go missing without being said.
import type { Found, Place } from './history.ts';

/** Why a log may only be looked at. */
export type LossReason = 'log-empty' | 'log-went-back' | 'log-of-another-epoch';

/** `same`: go on. `reload`: another history, but nothing acknowledged is missing, or its loss was accepted. `lost`: touch nothing. */
export type Verdict = { readonly kind: 'same' } | { readonly kind: 'reload' } | { readonly kind: 'lost'; readonly reason: LossReason };

export interface Question {
  /** The last place that was acknowledged to anybody. */
  readonly kept: Place;
  /** The last place applied here: with replicas it may be ahead of what was acknowledged. */
  readonly last: Place;
  /** What is there now; its hashes are those of `kept` and `last`, in this order. */
  readonly found: Found;
  /** The operator takes a Redis that may lose its last second. */
  readonly relaxed: boolean;
}

export function judge({ kept, last, found, relaxed }: Question): Verdict {
  const [atKept = '', atLast = ''] = found.hashes;
  const sameEpoch = found.epoch === last.epoch;
  if (sameEpoch && isThere(last, atLast)) return { kind: 'same' };
  if (isThere(kept, atKept) || found.accepted) return { kind: 'reload' };
  if (found.end === '0-0') return { kind: 'lost', reason: 'log-empty' };
  if (!sameEpoch) return { kind: 'lost', reason: 'log-of-another-epoch' };
  return relaxed ? { kind: 'reload' } : { kind: 'lost', reason: 'log-went-back' };
}

/** The start of the log is in every log. */
function isThere({ entry, hash }: Place, found: string): boolean {
  return entry === '0-0' || (found !== '' && (hash === null || hash === found));
}

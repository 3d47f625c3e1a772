// What a poll of options has counted, as far as this page knows.
import type { PollRecord } from './selectors.ts';

/** Ballots for each option, in the options' order; `null` while they are hidden, and for polls whose result is something else. */
export function countsOf({ result }: Pick<PollRecord, 'result'>): readonly number[] | null {
  return result && 'counts' in result ? result.counts : null;
}

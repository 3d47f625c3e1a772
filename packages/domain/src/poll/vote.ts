// Casting ballots. A voter has one ballot; voting again replaces it; what is refused leaves the old ballot as it was.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { optionBit, type Poll } from './state.ts';

export function vote(at: Circumstance, poll: Poll, options: readonly string[]): Decision {
  if (poll.status === 'draft' || poll.status === 'discarded') return refuse('poll-not-open');
  if (poll.status === 'closed' || isPastClosing(poll, at.atMs)) return refuse('poll-closed');
  if (options.length === 0) return refuse('no-option');
  const ballot = readBallot(poll, options);
  if (ballot === 0) return refuse(new Set(options).size === options.length ? 'option-unknown' : 'option-repeated');
  if (options.length > poll.maxOptions) return refuse('too-many-options');
  return accept(() => {
    const before = poll.ballots.cast(at.actor.id, ballot);
    if (before === ballot) return;
    count(poll, before, -1);
    count(poll, ballot, 1);
    at.changes.personal.add(at.actor.id);
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

/** Whether a ballot at this time of the log comes too late. The closing millisecond itself still counts. */
export function isPastClosing(poll: Poll, atMs: number): boolean {
  return poll.closesAtMs !== null && atMs > poll.closesAtMs;
}

/** The options as bits; 0 when one is unknown or named twice. */
function readBallot(poll: Poll, options: readonly string[]): number {
  let ballot = 0;
  for (const id of options) {
    const bit = optionBit(poll, id);
    if (bit === 0 || ballot & bit) return 0;
    ballot |= bit;
  }
  return ballot;
}

function count(poll: Poll, ballot: number, by: 1 | -1): void {
  for (let index = 0; ballot >> index; index += 1) {
    if ((ballot >> index) & 1) poll.counts[index] = (poll.counts[index] ?? 0) + by;
  }
}

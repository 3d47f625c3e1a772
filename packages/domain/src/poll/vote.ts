// Casting ballots. A voter has one ballot; voting again replaces it; what is refused leaves the old ballot as it was.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { optionIndex, type Poll } from './state.ts';

export function vote(at: Circumstance, poll: Poll, options: readonly string[]): Decision {
  if (poll.status === 'draft' || poll.status === 'discarded') return refuse('poll-not-open');
  if (poll.status === 'closed' || isPastClosing(poll, at.atMs)) return refuse('poll-closed');
  if (options.length === 0) return refuse('no-option');
  if (new Set(options).size !== options.length) return refuse('option-repeated');
  const indexes = options.map((id) => optionIndex(poll, id));
  if (indexes.includes(-1)) return refuse('option-unknown');
  if (options.length > poll.maxOptions) return refuse('too-many-options');
  const ballot = indexes.reduce((bits, index) => bits | (1 << index), 0);
  return accept(() => {
    const before = poll.ballots.get(at.actor.id);
    if (before === ballot) return;
    count(poll, before ?? 0, -1);
    count(poll, ballot, 1);
    poll.ballots.set(at.actor.id, ballot);
    at.changes.personal.add(at.actor.id);
    touchForEveryone(at, `poll:${poll.id}`, poll);
  });
}

/** Whether a ballot at this time of the log comes too late. The closing millisecond itself still counts. */
export function isPastClosing(poll: Poll, atMs: number): boolean {
  return poll.closesAtMs !== null && atMs > poll.closesAtMs;
}

function count(poll: Poll, ballot: number, by: 1 | -1): void {
  for (let index = 0; ballot >> index; index += 1) {
    if ((ballot >> index) & 1) poll.counts[index] = (poll.counts[index] ?? 0) + by;
  }
}

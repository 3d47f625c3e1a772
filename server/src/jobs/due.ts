// Which jobs an event is due, told from its state alone: so a worker that starts again can enqueue all of them without doubling any.
import type { Question } from '@plenary/domain/question/state';
import { awaitsSeal } from '@plenary/domain/poll/round';
import { boxOf, pollLimits, type Poll } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';
import { unscreened } from './words.ts';

export type DueJob =
  | { readonly kind: 'screen'; readonly id: string; readonly question: string }
  | { readonly kind: 'classify'; readonly id: string; readonly question: string }
  | { readonly kind: 'words'; readonly id: string; readonly poll: string }
  | { readonly kind: 'close'; readonly id: string; readonly poll: string; readonly atMs: number }
  | { readonly kind: 'seal'; readonly id: string; readonly poll: string; readonly round: number; readonly atMs: number };

/** What this process can have done: whether there is a classifier outside. */
export interface Means { readonly classifies: boolean }

/**
 * A job's id says what it is about, so the same job is the same wherever it is enqueued. While the event is closed nothing is due but what
 * was promised to voters, and a look at what is told of their words: the rest waits until the event is open again.
 */
export function* dueJobs(state: EventState, { classifies }: Means): Generator<DueJob> {
  if (!state.event || state.event.archivedAtMs !== undefined) return;
  for (const poll of state.polls.values()) yield* sealsOf(poll);
  const { closed, toldLate } = state.event;
  // Closing an event closes its polls, and with that their last words are told.
  if (!closed || toldLate) for (const poll of state.polls.values()) yield* wordsOf(poll);
  if (closed) return;
  for (const question of state.questions.values()) {
    if (isScreeningDue(question)) yield { kind: 'screen', id: `screen-${question.id}`, question: question.id };
    else if (classifies && isClassifyingDue(question)) yield { kind: 'classify', id: `classify-${question.id}`, question: question.id };
  }
  for (const poll of state.polls.values()) {
    if (poll.status === 'open' && poll.now.closesAtMs !== null) {
      // A job that has been done is never done again: each closing time of each round has one of its own.
      yield { kind: 'close', id: `close-${boxOf(poll.id, poll.now.round)}-${poll.now.closesAtMs}`, poll: poll.id, atMs: poll.now.closesAtMs };
    }
  }
}

function* wordsOf(poll: Poll): Generator<DueJob> {
  // A job that has been done is never done again under its id: what is left, or came since, has another one.
  if (unscreened(poll).length > 0) yield { kind: 'words', id: `words-${poll.id}-${poll.judged}-${poll.entries.size}`, poll: poll.id };
}

function* sealsOf(poll: Poll): Generator<DueJob> {
  const { id, past, now } = poll;
  for (const each of [...past, now].filter((round) => awaitsSeal(poll, round))) {
    yield { kind: 'seal', id: `seal-${boxOf(id, each.round)}`, poll: id, round: each.round, atMs: (each.closedAtMs ?? 0) + pollLimits.sealAfterMs };
  }
}

const isScreeningDue = ({ screened, status }: Question): boolean => !screened && status !== 'withdrawn';

/** After screening, and while somebody could still do something about what it finds. */
export const isClassifyingDue = ({ screened, classified, status }: Question): boolean => screened && !classified && (status === 'waiting' || status === 'live');

/** Whether something moved by which a job may become due, given the keys that changed. */
export function mayBeDue(changed: ReadonlySet<string>): boolean {
  for (const key of changed) if (/^(?:question|poll|event):/.test(key)) return true;
  return false;
}

// Which jobs an event is due, told from its state alone: so a worker that starts again can enqueue all of them without doubling any.
import type { EventState } from '@plenary/domain/state';

export type DueJob =
  | { readonly kind: 'screen'; readonly id: string; readonly question: string }
  | { readonly kind: 'close'; readonly id: string; readonly poll: string; readonly atMs: number };

/**
 * A job's id says what it is about, so the same job is the same wherever it is enqueued. While the event is closed nothing is due:
 * what was waits until the event is open again.
 */
export function* dueJobs(state: EventState): Generator<DueJob> {
  if (!state.event || state.event.closed) return;
  for (const question of state.questions.values()) {
    if (!question.screened && question.status !== 'withdrawn') yield { kind: 'screen', id: `screen-${question.id}`, question: question.id };
  }
  for (const poll of state.polls.values()) {
    if (poll.status === 'open' && poll.closesAtMs !== null) {
      yield { kind: 'close', id: `close-${poll.id}`, poll: poll.id, atMs: poll.closesAtMs };
    }
  }
}

/** Whether something moved by which a job may become due, given the keys that changed. */
export function mayBeDue(changed: ReadonlySet<string>): boolean {
  for (const key of changed) if (/^(?:question|poll|event):/.test(key)) return true;
  return false;
}

// Since when something is what a room looks at, as the log's clock has it: the same on every node and after a replay.
import type { EventState } from '../state.ts';

/** Ms since the epoch: when the poll opened, the question was last put on stage, or the session went live. `null` where that never was. */
export function onStageSinceMs(state: EventState, { kind, id }: { readonly kind: 'question' | 'poll' | 'session'; readonly id: string }): number | null {
  if (kind === 'poll') return state.polls.get(id)?.now.openedAtMs ?? null;
  if (kind === 'session') return state.sessions.get(id)?.wentLiveAtMs ?? null;
  return state.questions.get(id)?.decisions.findLast(({ action }) => action === 'stage')?.atMs ?? null;
}

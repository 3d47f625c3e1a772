// State as one text by which states can be compared: the same state gives the same bytes on every node.
import { OutcomeMemory } from './core/memory.ts';
import { asFirstForm } from './poll/first-form.ts';
import { Votes } from './poll/votes.ts';
import type { EventState } from './state.ts';

/** State as JSON text. Maps and Sets keep their order, which replay makes the same on every node. */
export function serialiseState(state: EventState): string {
  const polls = new Map([...state.polls].map(([id, poll]) => [id, poll.first ? asFirstForm(poll) : poll]));
  return JSON.stringify({ ...state, polls }, (_key, value: unknown) => {
    if (value instanceof Map || value instanceof Votes || value instanceof OutcomeMemory) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    return value;
  });
}

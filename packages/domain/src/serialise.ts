// State as one text by which states can be compared: the same state gives the same bytes on every node.
import { OutcomeMemory } from './core/memory.ts';
import { Ballots } from './poll/ballots.ts';
import type { EventState } from './state.ts';

/** State as JSON text. Maps and Sets keep their order, which replay makes the same on every node. */
export function serialiseState(state: EventState): string {
  return JSON.stringify(state, (_key, value: unknown) => {
    if (value instanceof Map || value instanceof Ballots || value instanceof OutcomeMemory) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    return value;
  });
}

// State as text and back. The same state gives the same bytes, so nodes can compare hashes; nothing outside this file knows the form.
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

/** The reverse of `serialiseState`, with a seed as `emptyState` has it. The text must come from the same rules version: the caller has checked it. */
export function deserialiseState(text: string, hashSeed = 0): EventState {
  const state: unknown = JSON.parse(text, (key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$map' in value && Array.isArray(value.$map)) return readMap(key, value.$map, hashSeed);
    if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set);
    return value;
  });
  // The version check above this call is the parse: this is our own writing, not somebody's input.
  return state as EventState;
}

function readMap(key: string, entries: [string, never][], hashSeed: number): unknown {
  if (key === 'ballots') return new Ballots(entries);
  if (key !== 'outcomes') return new Map(entries);
  const memory = new OutcomeMemory(hashSeed);
  for (const [id, outcome] of entries) memory.remember(id, outcome);
  return memory;
}

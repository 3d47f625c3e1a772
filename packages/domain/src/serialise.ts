// State as text and back. The same state gives the same bytes, so nodes can compare hashes; nothing outside this file knows the form.
import type { EventState } from './state.ts';

/** State as JSON text. Maps and Sets keep their order, which replay makes the same on every node. */
export function serialiseState(state: EventState): string {
  return JSON.stringify(state, (_key, value: unknown) => {
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    return value;
  });
}

/** The reverse of `serialiseState`. The text must come from the same rules version: the caller has checked it. */
export function deserialiseState(text: string): EventState {
  const state: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map);
    if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set);
    return value;
  });
  // The version check above this call is the parse: a snapshot is our own writing, not somebody's input.
  return state as EventState;
}

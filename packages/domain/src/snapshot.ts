// A state taken apart at one moment, so that it can be written at leisure: what comes by the hundred thousand as columns, the rest as
// JSON. Taking it copies lists, not what is in them; what changes later does not show. Put together again it is the same state.
import { OutcomeMemory, type OutcomeColumns } from './core/memory.ts';
import { Votes } from './poll/votes.ts';
import { emptyState, type EventState } from './state.ts';

export interface SnapshotParts {
  /** JSON; where it says `$votes` or `$outcomes`, the columns follow in their order. */
  readonly head: string;
  readonly texts: readonly (readonly string[])[];
  readonly numbers: readonly Numbers[];
}

/** Whole numbers of any size. */
export type Numbers = Float64Array;

export function takeSnapshot(state: EventState): SnapshotParts {
  const texts: (readonly string[])[] = [];
  const numbers: Numbers[] = [];
  const head = JSON.stringify(state, (_key, value: unknown) => {
    if (value instanceof Votes) {
      const { voters, kept, cells, numbers: places } = value.columns();
      texts.push(voters, kept, cells);
      numbers.push(places);
      return { $votes: true };
    }
    if (value instanceof OutcomeMemory) {
      const { ids, prints, outcomes, seqs } = value.columns();
      texts.push(ids, prints, outcomes);
      numbers.push(seqs);
      return { $outcomes: true };
    }
    if (value instanceof Map) return { $map: [...value] };
    return value instanceof Set ? { $set: [...value] } : value;
  });
  return { head, texts, numbers };
}

/** The reverse of `takeSnapshot`, with a seed as `emptyState` has it. Throws on parts that do not belong together. */
export function restoreState({ head, texts, numbers }: SnapshotParts, hashSeed = 0): EventState {
  const nextTexts = inTurn(texts);
  const nextNumbers = inTurn(numbers);
  // Keys are met here in the order in which they were written: a value is revived when all before it are.
  const state: unknown = JSON.parse(head, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map);
    if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set);
    if ('$votes' in value) return Votes.of({ voters: nextTexts(), kept: nextTexts(), cells: nextTexts(), numbers: Float64Array.from(nextNumbers()) });
    if (!('$outcomes' in value)) return value;
    const columns: OutcomeColumns = { ids: nextTexts(), prints: nextTexts(), outcomes: nextTexts(), seqs: nextNumbers() };
    return OutcomeMemory.of(columns, hashSeed);
  });
  if (typeof state !== 'object' || state === null || Object.keys(emptyState()).some((key) => !(key in state))) throw new Error('the parts are no state');
  // The version check before this call is the parse: this is our own writing, not somebody's input.
  return state as EventState;
}

function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => {
    const one = all[next];
    if (one === undefined) throw new Error('a column is missing');
    next += 1;
    return one;
  };
}

// Reads snapshots through selectors for one reader, who gets the same value as long as nothing that matters to them has changed.
import { sameMembers } from './memo.ts';

export type Reader<S> = <T>(snapshot: S, selector: (snapshot: S) => T) => T;

/** The selector may be another function each time, as it is when it is written in place. */
export function createReader<S>(): Reader<S> {
  let last: { snapshot: S; selector: unknown; value: unknown } | null = null;
  return <T>(snapshot: S, selector: (snapshot: S) => T): T => {
    // What was read with this selector has its type; what has the same members as a `T` is one.
    if (last && last.selector === selector && Object.is(last.snapshot, snapshot)) return last.value as T;
    const value = selector(snapshot);
    const kept = last && sameMembers(last.value, value) ? (last.value as T) : value;
    last = { snapshot, selector, value: kept };
    return kept;
  };
}

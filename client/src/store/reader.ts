// Reads a store through a selector for somebody who must get the same value as long as nothing that matters to them has changed.
import { sameMembers } from './memo.ts';

/** `shown`: what was read last by an earlier reader of the same place, if any. */
export function stableReader<S, T>(parts: { getSnapshot: () => S; selector: (snapshot: S) => T; shown: { readonly current: { readonly value: T } | null } }): () => T {
  const { getSnapshot, selector, shown } = parts;
  let last: { snapshot: S; value: T } | null = null;
  return () => {
    const snapshot = getSnapshot();
    if (last && Object.is(last.snapshot, snapshot)) return last.value;
    const value = selector(snapshot);
    const before = last ?? shown.current;
    last = { snapshot, value: before && sameMembers(before.value, value) ? before.value : value };
    return last.value;
  };
}

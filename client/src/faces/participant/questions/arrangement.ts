// A list that does not move under a finger: it keeps the order in which it was last laid out, holds back what is new, and
// leaves what is gone in its place, until it is laid out again.

export interface Arrangement {
  readonly order: readonly string[];
  /** What came with the last laying out, to be marked as new. */
  readonly fresh: readonly string[];
}

export const emptyArrangement: Arrangement = { order: [], fresh: [] };

/** Lays out everything there is. `markFresh`: the reader asked to see what is new. */
export function layOut(before: Arrangement, ids: readonly string[], markFresh = false): Arrangement {
  const known = new Set(before.order);
  return { order: ids, fresh: markFresh ? ids.filter((id) => !known.has(id)) : [] };
}

/** Adds at the end what was fetched for it: that moves nothing. */
export function extend(before: Arrangement, ids: readonly string[], fetched: ReadonlySet<string>): Arrangement {
  if (fetched.size === 0) return before;
  const known = new Set(before.order);
  const more = ids.filter((id) => fetched.has(id) && !known.has(id));
  return more.length === 0 ? before : { ...before, order: [...before.order, ...more] };
}

export interface Laid {
  /** How many wait behind "3 new questions". */
  readonly waiting: number;
  /** Whether laying out again would change anything. */
  readonly isStale: boolean;
}

export function laidAgainst({ order }: Arrangement, ids: readonly string[]): Laid {
  const known = new Set(order);
  return {
    waiting: ids.filter((id) => !known.has(id)).length,
    isStale: ids.length !== order.length || ids.some((id, index) => id !== order[index]),
  };
}

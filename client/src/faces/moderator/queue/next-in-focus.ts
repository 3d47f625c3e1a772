// Where the focus goes when lists move: it is never lost while there is something to be in focus.

/**
 * The id in focus after a list changed from `before` to `after`. What is still there keeps it; when it left, the nearest that
 * followed takes its place, else the last of all; nothing in an empty list.
 */
export function focusAfter(before: readonly string[], after: readonly string[], focused: string | null): string | null {
  if (focused !== null && after.includes(focused)) return focused;
  const place = focused === null ? -1 : before.indexOf(focused);
  const follower = place < 0 ? after[0] : before.slice(place + 1).find((id) => after.includes(id));
  return follower ?? after.at(-1) ?? null;
}

/** The id one step on or back; stays at the ends. */
export function stepFrom(ids: readonly string[], focused: string | null, step: 1 | -1): string | null {
  const place = focused === null ? -1 : ids.indexOf(focused);
  if (place < 0) return ids[0] ?? null;
  return ids[place + step] ?? focused;
}

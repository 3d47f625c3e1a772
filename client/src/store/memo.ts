// Keeps what selectors give stable: the same array as long as it has the same members, so that nothing is drawn again for nothing.
import type { Records } from '@plenary/sync/replica';

/** Whether two values have the same members: arrays by index, plain objects by key, everything else by identity. */
export function sameMembers(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!hasMembers(a) || !hasMembers(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(Reflect.get(a, key), Reflect.get(b, key)));
}

/** Maps and the like have no members of their own to compare. */
function hasMembers(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
}

/** A list made from records and one word (a session's id): computed once for each state of the records, and stable over states. */
export function listOf<T>(make: (records: Records, word: string) => T[]): (records: Records, word: string) => readonly T[] {
  const made = new Map<string, { records: Records; list: readonly T[] }>();
  return (records, word) => {
    const last = made.get(word);
    if (last?.records === records) return last.list;
    const fresh = make(records, word);
    const list = last && sameMembers(last.list, fresh) ? last.list : fresh;
    made.set(word, { records, list });
    return list;
  };
}

/** The view that was made last for a thing, as long as a new one has the same members. */
export function stableViews<K extends object, V extends object>(): (thing: K, view: V) => V {
  const made = new WeakMap<K, V>();
  return (thing, view) => {
    const held = made.get(thing);
    if (held && sameMembers(held, view)) return held;
    made.set(thing, view);
    return view;
  };
}

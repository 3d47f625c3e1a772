// Keeps what selectors give stable: the same object as long as it has the same members, so that nothing is drawn again for nothing.

/** Whether two values have the same members: arrays by index, plain objects by key, everything else by identity. */
export function sameMembers(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(Reflect.get(a, key), Reflect.get(b, key)));
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

/** Maps and the like have no members of their own to compare. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * A list made from a snapshot and one word (a session's id): made once while `inputsOf` gives the same things, shared by everybody who
 * asks, and the same object over changes that leave its members as they are.
 */
export function listOf<S, T>(inputsOf: (snapshot: S) => readonly unknown[], make: (snapshot: S, word: string) => T[]): (snapshot: S, word: string) => readonly T[] {
  const made = new Map<string, { inputs: readonly unknown[]; list: readonly T[] }>();
  return (snapshot, word) => {
    const inputs = inputsOf(snapshot);
    const last = made.get(word);
    if (last && sameItems(last.inputs, inputs)) return last.list;
    const fresh = make(snapshot, word);
    const list = last && sameItems(last.list, fresh) ? last.list : fresh;
    made.set(word, { inputs, list });
    return list;
  };
}

/** A thing with something laid over it: the same object as long as thing and overlay are the same. */
export function overlays<K extends object, O extends object>(): (thing: K, overlay: O) => Omit<K, keyof O> & O {
  const made = new WeakMap<K, { overlay: O; view: Omit<K, keyof O> & O }>();
  return (thing, overlay) => {
    const held = made.get(thing);
    if (held && sameMembers(held.overlay, overlay)) return held.view;
    const view = { ...thing, ...overlay };
    made.set(thing, { overlay, view });
    return view;
  };
}

// Answers that many ask for at once are made once: kept for as long as they are true, and never more of them than a crowd asks for.

/** What the answers follow from, in a word: when it changes, none of them is true any more. */
export type AsOf = () => string;

/** Past this, whoever asks is answered without being remembered. */
const maxShared = 256;

/** Gives the same answer to everybody who asks for the same `key` while nothing has changed. What fails is not kept. */
export function createOneAnswer<T>(asOf: AsOf): (key: string, make: () => Promise<T>) => Promise<T> {
  const shared = new Map<string, Promise<T>>();
  let madeAsOf = '';
  return (key, make) => {
    const now = asOf();
    if (now !== madeAsOf) shared.clear();
    madeAsOf = now;
    const known = shared.get(key);
    if (known) return known;
    const made = make();
    if (shared.size < maxShared) {
      shared.set(key, made);
      made.catch(() => shared.get(key) === made && shared.delete(key));
    }
    return made;
  };
}

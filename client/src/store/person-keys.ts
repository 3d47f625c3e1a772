// Where one person's texts are in the browser's storage: all under one prefix, so that leaving leaves nothing behind.
import type { KeyValue } from './key-value.ts';

export interface Person {
  readonly event: string;
  /** The identity's id: what one person wrote or did is never another's. */
  readonly person: string;
}

/** The version changes when texts of an older page must not be read by a newer one. */
export const keysOf = ({ event, person }: Person): string => `plenary/1/${event}/${person}/`;

/** Takes away all that somebody left in this browser. */
export function forget(storage: KeyValue, who: Person): void {
  const prefix = keysOf(who);
  for (const key of storage.keys()) if (key.startsWith(prefix)) storage.remove(key);
}

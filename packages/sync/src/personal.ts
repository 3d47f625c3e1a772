// What is personal, whole: a newer one replaces an older one, a late one changes nothing.
import type { Me } from '@plenary/protocol/down';

/** The newer of two. Another epoch always replaces: it is another history. */
export function newerMe(held: Me | null, incoming: Me): Me {
  const isOlder = held !== null && held.cursor.epoch === incoming.cursor.epoch && held.cursor.seq > incoming.cursor.seq;
  return isOlder ? held : incoming;
}

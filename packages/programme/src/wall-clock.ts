// Turns what a clock on the wall shows, in a time zone, into ms since the epoch. Right on days when the clocks change.
import { Temporal } from 'temporal-polyfill';

export interface WallTime { readonly date: string; readonly time: string; readonly timeZone: string }

export function isTimeZone(timeZone: string): boolean {
  // Offsets such as +01:00 are no zones: they do not know when the clocks change.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  return quietly(() => new Temporal.ZonedDateTime(0n, timeZone)) !== undefined;
}

/**
 * The moment at which the wall clock shows this, or nothing if it never does: no such day, or the hour that is left out in
 * spring. In autumn, when an hour comes twice, the first one is meant (RFC 5545, section 3.3.5).
 */
export function momentOf({ date, time, timeZone }: WallTime): number | undefined {
  const plain = quietly(() => Temporal.PlainDateTime.from(`${date}T${time}:00`));
  const zoned = plain?.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return plain && zoned?.toPlainDateTime().equals(plain) ? zoned.epochMilliseconds : undefined;
}

/** Temporal throws on what it cannot read; here that is an answer. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

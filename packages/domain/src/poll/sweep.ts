// Lets go of words that nobody has on their ballot any more and nobody has judged: whoever changes their ballot again and again fills no memory.
import type { EventInfo } from '../event/state.ts';
import type { Cells } from './cells.ts';
import { rulesOf } from './kinds/rules.ts';
import { pollLimits, type Poll } from './state.ts';

/** Once there are twice as many words as the last time stayed: so each word costs the same, however many there are. */
export function sweepWords(poll: Poll, event: EventInfo | null): void {
  if (event?.wordsGo !== true || poll.entries.size < (poll.sweepAt ?? pollLimits.wordsBeforeSweep)) return;
  const held = wordsHeld(poll);
  for (const [entry, status] of poll.entries) if (status === 'new' && !held.has(entry)) poll.entries.delete(entry);
  poll.sweepAt = Math.max(pollLimits.wordsBeforeSweep, poll.entries.size * 2);
}

/** On a ballot, or in what is told or waits to be. */
function wordsHeld({ setup, past, now }: Poll): Set<string> {
  const { entryOf } = rulesOf(setup.kind);
  const all: (Cells | null | undefined)[] = [...past, now].flatMap(({ cells, shown, next }) => [cells, shown, next?.cells]);
  const marks = all.flatMap((cells) => [...(cells?.values() ?? [])]).flatMap((cell) => [...cell.marks.keys()]);
  return new Set(entryOf ? marks.map(entryOf) : []);
}

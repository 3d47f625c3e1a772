// Which of the words that people wrote are on moderators' desks by now.
import type { Cells } from './cells.ts';
import type { EntryDesk } from './entries-view.ts';
import { rulesOf } from './kinds/rules.ts';
import { toldCells } from './round.ts';
import type { EntryStatus, Poll } from './state.ts';

const most = 100;

/**
 * Of the words that stand in what is told by now: staff see the same steps as all. One that came just after somebody's tap in the hall would say
 * whose it is.
 */
export function viewEntries(poll: Poll): EntryDesk {
  const by: Record<EntryStatus, string[]> = { new: [], held: [], shown: [], hidden: [] };
  for (const [entry, status] of poll.entries) if (isEntryTold(poll, entry)) by[status].push(entry);
  // In an order that says nothing of who wrote when.
  const some = (words: string[]): string[] => words.toSorted().slice(0, most);
  return { held: some(by.held), holds: by.held.length, hidden: some(by.hidden), hides: by.hidden.length, shows: by.shown.length, checks: by.new.length };
}

/** Whether a word stands in what is told by now, of any round: whoever knew of others before would know whose they are. */
export const isEntryTold = (poll: Poll, entry: string): boolean => [...poll.past, poll.now].some((round) => entriesIn(poll, toldCells(poll, round)).has(entry));

/** Kept: cells that are told do not change any more. */
const kept = new WeakMap<Cells, ReadonlySet<string>>();

const none: ReadonlySet<string> = new Set();

function entriesIn({ setup }: Poll, cells: Cells | null): ReadonlySet<string> {
  if (!cells) return none;
  const known = kept.get(cells);
  if (known) return known;
  const { entryOf } = rulesOf(setup.kind);
  const entries = new Set(entryOf ? [...cells.values()].flatMap(({ marks }) => [...marks.keys()].map(entryOf)) : []);
  kept.set(cells, entries);
  return entries;
}

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
  const told = entriesTold(poll);
  const by: Record<EntryStatus, string[]> = { new: [], held: [], shown: [], hidden: [] };
  for (const [entry, status] of poll.entries) if (told.has(entry)) by[status].push(entry);
  // In an order that says nothing of who wrote when.
  const some = (words: string[]): string[] => words.toSorted().slice(0, most);
  return { held: some(by.held), holds: by.held.length, hidden: some(by.hidden), hides: by.hidden.length, shows: by.shown.length, checks: by.new.length };
}

function entriesTold(poll: Poll): ReadonlySet<string> {
  const rounds = [...poll.past, poll.now].flatMap((round) => toldCells(poll, round) ?? []);
  return new Set(rounds.flatMap((cells) => [...entriesIn(poll, cells)]));
}

/** Kept: cells that are told do not change any more. */
const kept = new WeakMap<Cells, ReadonlySet<string>>();

function entriesIn({ setup }: Poll, cells: Cells): ReadonlySet<string> {
  const known = kept.get(cells);
  if (known) return known;
  const { entryOf } = rulesOf(setup.kind);
  const entries = new Set(entryOf ? [...cells.values()].flatMap(({ marks }) => [...marks.keys()].map(entryOf)) : []);
  kept.set(cells, entries);
  return entries;
}

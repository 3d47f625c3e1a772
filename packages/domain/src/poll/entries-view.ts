// What moderators see of the words that people wrote: those that wait for them, and those that are hidden.
import * as z from 'zod/mini';
import type { EntryStatus, Poll } from './state.ts';

const list = z.array(z.string());
/** `held`, `hidden`: at most 100 each, with how many there are. */
export const entryDeskSchema = z.object({ held: list, holds: z.int(), hidden: list, hides: z.int(), shows: z.int(), checks: z.int() });
export type EntryDesk = z.infer<typeof entryDeskSchema>;

const most = 100;

export function viewEntries({ entries }: Poll): EntryDesk {
  const by: Record<EntryStatus, string[]> = { new: [], held: [], shown: [], hidden: [] };
  for (const [entry, status] of entries) by[status].push(entry);
  // In an order that says nothing of who wrote when.
  const some = (words: string[]): string[] => words.toSorted().slice(0, most);
  return { held: some(by.held), holds: by.held.length, hidden: some(by.hidden), hides: by.hidden.length, shows: by.shown.length, checks: by.new.length };
}

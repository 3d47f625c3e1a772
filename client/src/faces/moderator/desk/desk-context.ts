// What every part of the desk shares: the watched questions, what is in focus where, the decisions, and which dialog is open.
import { createContext, useContext } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import type { Decisions } from '../decide/use-decisions.ts';
import type { DeskLists, LiveOrder } from '../queue/lists.ts';
import type { QueueFilters } from '../queue/use-filters.ts';
import type { HeldLive } from '../queue/use-held-live.ts';
import type { ListFocus } from '../queue/use-list-focus.ts';

export type Column = 'waiting' | 'live' | 'stage';
export type OpenDialog =
  | { readonly kind: 'reject' | 'edit'; readonly question: DeskQuestion }
  | { readonly kind: 'keys' | 'poll' | 'programme' | 'pair' }
  | { readonly kind: 'editPoll'; readonly poll: string };

export interface Desk {
  /** The session whose questions and polls are shown. */
  readonly session: SessionRecord | undefined;
  readonly lists: DeskLists<DeskQuestion>;
  readonly questionOf: (id: string) => DeskQuestion | undefined;
  readonly order: LiveOrder;
  readonly setOrder: (order: LiveOrder) => void;
  readonly live: HeldLive;
  /** The waiting questions as they are narrowed down. */
  readonly queue: QueueFilters;
  readonly focus: Readonly<Record<'waiting' | 'live', ListFocus>>;
  readonly column: Column;
  /** Says where the person works, without moving anything. */
  readonly setColumn: (column: Column) => void;
  /** Goes up each time the keyboard focus shall move to the stage column. */
  readonly stageTurn: number;
  /** Goes to a column and moves the keyboard focus there. */
  readonly goTo: (column: Column, question?: string) => void;
  readonly decisions: Decisions;
  readonly keysOn: boolean;
  readonly setKeysOn: (isOn: boolean) => void;
  readonly dialog: OpenDialog | null;
  readonly open: (dialog: OpenDialog) => void;
  readonly close: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part needs the moderator desk around it');
  return desk;
}

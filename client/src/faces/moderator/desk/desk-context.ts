// What every part of the desk shares: the watched questions, what is in focus where, the decisions, and which dialog is open.
import { createContext, useContext } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import type { DeskQuestion } from '../../../store/desk.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import type { KeptForms } from '../decide/kept-forms.ts';
import type { QuestionDialog } from '../decide/question-dialogs.ts';
import type { Decisions } from '../decide/use-decisions.ts';
import type { PollDraft } from '../poll/draft/draft.ts';
import type { DeskLists, LiveOrder } from '../queue/lists.ts';
import type { QueueFilters } from '../queue/use-filters.ts';
import type { HeldLive } from '../queue/use-held-live.ts';
import type { ListFocus } from '../queue/use-list-focus.ts';
import type { Selection } from '../queue/use-selection.ts';

export type Column = 'waiting' | 'live' | 'stage';
export type OpenDialog =
  | { readonly kind: QuestionDialog; readonly question: DeskQuestion }
  | { readonly kind: 'rejectAll' | 'mergeAll' | 'labelAll'; readonly questions: readonly DeskQuestion[] }
  | { readonly kind: 'keys' | 'programme' | 'pair' | 'screens' }
  /** `like`: the poll that it is a copy of, to begin with. */
  | { readonly kind: 'poll'; readonly like?: PollRecord }
  | { readonly kind: 'editPoll'; readonly poll: PollRecord };

export interface Desk {
  /** The session whose questions and polls are shown. */
  readonly session: SessionRecord | undefined;
  readonly lists: DeskLists<DeskQuestion>;
  /** All of the session. */
  readonly questions: readonly DeskQuestion[];
  readonly questionOf: (id: string) => DeskQuestion | undefined;
  readonly order: LiveOrder;
  readonly setOrder: (order: LiveOrder) => void;
  readonly live: HeldLive;
  /** The waiting questions as they are narrowed down. */
  readonly queue: QueueFilters;
  /** Several of a list, to be decided about together. */
  readonly selection: Readonly<Record<'waiting' | 'live', Selection>>;
  readonly focus: Readonly<Record<'waiting' | 'live', ListFocus>>;
  readonly column: Column;
  /** Says where the person works, without moving anything. */
  readonly setColumn: (column: Column) => void;
  /** Goes up each time the keyboard focus shall move to the stage column. */
  readonly stageTurn: number;
  /** Goes to a column and moves the keyboard focus there. */
  readonly goTo: (column: Column, question?: string) => void;
  readonly decisions: Decisions;
  /** What was typed into dialogs that are shut. */
  readonly kept: KeptForms;
  /** Polls that somebody began to write, by what they write: a new one of a session, a copy, or a draft. */
  readonly keptPolls: Map<string, PollDraft>;
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

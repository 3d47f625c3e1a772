// Screens what people write in word clouds and open questions: each word once for all who wrote it.
import { screenText } from '@plenary/screening/screen';
import type { Command } from '@plenary/domain/commands';
import { isEntryTold } from '@plenary/domain/poll/desk';
import type { FlagKind } from '@plenary/domain/question/flags';
import type { Poll } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';

/** What keeps a word from others until a moderator has looked; that it is short, loud or said often does not. */
const serious: ReadonlySet<FlagKind> = new Set(['script', 'link', 'email', 'phone', 'document', 'profanity']);
/** As many as one command may speak of. */
const atATime = 200;

/**
 * Words that nobody has looked at yet, of those that are told by now: a command just after somebody's ballot, or a number that it takes, would say
 * that the ballot held a new one. None while a poll is not of a kind with words.
 */
export const unscreened = (poll: Poll): string[] => [...poll.entries].flatMap(([entry, status]) => (status === 'new' && isEntryTold(poll, entry) ? [entry] : []));

/** What the job of a poll has to say: of some of its words, the rest is due again. */
export function screenWords(state: EventState, id: string): Extract<Command, { type: 'poll.screened' }> | null {
  const poll = state.polls.get(id);
  const entries = poll ? unscreened(poll).slice(0, atATime) : [];
  if (entries.length === 0) return null;
  return { type: 'poll.screened', poll: id, entries: entries.map((entry) => ({ entry, flagged: isFlagged(entry) })) };
}

const isFlagged = (text: string): boolean => screenText({ text, others: [] }).some(({ kind }) => serious.has(kind));

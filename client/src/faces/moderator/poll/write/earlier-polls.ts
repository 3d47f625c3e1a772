// Polls of the whole event to start from, by session: the one that is written for first, then the others as they are on the programme. Pure.
import { folded } from '@plenary/domain/core/folded';
import type { WrittenPoll } from '@plenary/protocol/http/polls';

export interface EarlierPoll { readonly poll: WrittenPoll; readonly title: string }
export interface EarlierSession { readonly id: string; readonly title: string; readonly polls: readonly EarlierPoll[] }

export interface EarlierSearch {
  /** In the order of the programme. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  /** The session that the new poll is for. */
  readonly session: string;
  /** Polls whose title, or whose session's title, has all of these words. */
  readonly query: string;
}

export function earlierBySession(polls: readonly EarlierPoll[], { sessions, session, query }: EarlierSearch): readonly EarlierSession[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const first = sessions.filter(({ id }) => id === session);
  const others = sessions.filter(({ id }) => id !== session);
  return [...first, ...others].flatMap(({ id, title }) => {
    const found = polls.filter(({ poll, title: of }) => poll.session === id && words.every((word) => folded(`${of} ${title}`).includes(word)));
    return found.length > 0 ? [{ id, title, polls: found }] : [];
  });
}

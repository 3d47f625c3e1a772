// The questions that a session may be asked next, as a hall sees them: what is pinned, then the fair order.
import { questionRecordsOf, rankingOf, recordOf, type QuestionRecord } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';

export interface Queued {
  readonly question: QuestionRecord;
  /** How many of its supporters were not heard yet; nothing where that is not told. */
  readonly unheard: number | null;
}

/** More than any wall can carry at a size that the back row reads. */
const mostKept = 8;

export function queueOf(seen: Pick<LiveSnapshot, 'replica'>, session: string): readonly Queued[] {
  const places = rankingOf(seen, session);
  const unheard = new Map(places.map((place) => [place.question, place.unheard]));
  const rank = new Map(places.map((place, index) => [place.question, index]));
  const rankOf = ({ id }: QuestionRecord): number => rank.get(id) ?? places.length;
  const pinned = questionRecordsOf(seen, session).filter((question) => question.pinned && isWaiting(question)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const inOrder = places.flatMap(({ question }) => recordOf(seen, 'question', question) ?? []).filter((question) => !question.pinned && isWaiting(question));
  return [...pinned, ...inOrder].slice(0, mostKept).map((question) => ({ question, unheard: unheard.get(question.id) ?? null }));
}

const isWaiting = ({ status, replyTo }: QuestionRecord): boolean => status === 'live' && replyTo === undefined;

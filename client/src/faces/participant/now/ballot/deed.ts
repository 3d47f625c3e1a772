// Whether one votes in a poll or answers it.
import type { PollKind } from '@plenary/domain/poll/kinds/kind';

/** In these one answers, in the others one votes. */
const answering: ReadonlySet<PollKind> = new Set(['rating', 'estimate', 'cloud', 'open', 'quiz']);

/** For words that differ between the two. */
export const deedOf = (kind: PollKind): 'answer' | 'vote' => (answering.has(kind) ? 'answer' : 'vote');

// The fair order of a session as everyone may see it: its first places, each with what explains it.
import * as z from 'zod/mini';
import type { Seen } from '../core/view.ts';
import { idSchema } from '../core/roles.ts';
import type { EventState } from '../state.ts';
import { countedOf } from './counting.ts';
import { countLists, revOfQuestions } from './lists.ts';
import { fairOrder } from './ranking.ts';

/** Fewer supporters than this are not told apart: one of them alone would be told to have been heard or not. */
export const fewestTold = 5;

export const rankingRecordSchema = z.object({
  kind: z.literal('ranking'),
  /** The session's id. */
  id: idSchema,
  rev: z.int(),
  session: idSchema,
  /** First the one to be asked next. `unheard`: supporters of whom nothing was asked and nothing stands above; `null` when they are too few to tell. */
  places: z.array(z.object({ question: idSchema, unheard: z.nullable(z.int()) })),
  /** How many questions of the session everyone may see, and how many of them are answered or taken on notice. */
  questions: z.int().check(z.nonnegative()),
  answered: z.int().check(z.nonnegative()),
});

export type RankingRecord = z.infer<typeof rankingRecordSchema>;

export function viewRanking(state: EventState, session: string): Seen<RankingRecord> {
  const rev = revOfQuestions(state, session);
  if (rev === null) return undefined;
  const places = fairOrder(state, session).map(({ id, unheard }) => ({ question: id, unheard: countOf(state, id) < fewestTold ? null : unheard }));
  return { show: { kind: 'ranking', id: session, rev, session, places, ...countLists(state, session) } };
}

function countOf(state: EventState, id: string): number {
  const question = state.questions.get(id);
  return question ? countedOf(question).size : 0;
}

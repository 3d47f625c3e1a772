// What somebody who does not see the page should hear: another session, a poll to vote on, what one came to, what became of their question.
import type { QuestionStatus } from '@plenary/domain/question/state';

/** Where an own question stands: its status, or that another look at it changed nothing. */
export type Standing = QuestionStatus | 'upheld';

export interface Heard {
  readonly session: string | null;
  readonly openPoll: string | null;
  /** The last poll that was closed, if its result is seen. */
  readonly result: string | null;
  /** Where each of one's own questions stands, by id. */
  readonly own: Readonly<Record<string, Standing>>;
}

export type News =
  | { readonly kind: 'session'; readonly session: string }
  | { readonly kind: 'poll' | 'result'; readonly poll: string }
  | { readonly kind: 'question'; readonly question: string; readonly status: Standing };

/** One's own withdrawal is no news, and screening is over before it is spoken. */
const quiet: ReadonlySet<Standing> = new Set(['withdrawn', 'screening']);

/** Nothing on arrival: then the page itself is read. */
export function newsSince(before: Heard | null, now: Heard): News[] {
  if (!before) return [];
  const news: News[] = [];
  if (now.session && now.session !== before.session) news.push({ kind: 'session', session: now.session });
  if (now.openPoll && now.openPoll !== before.openPoll) news.push({ kind: 'poll', poll: now.openPoll });
  // What another session came to before is no news when that comes on.
  if (now.result && now.result !== before.result && now.session === before.session) news.push({ kind: 'result', poll: now.result });
  for (const [question, status] of Object.entries(now.own)) {
    if (status !== before.own[question] && !quiet.has(status)) news.push({ kind: 'question', question, status });
  }
  return news;
}

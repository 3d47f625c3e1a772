// The fair order of each session, kept beside the state: it follows from it, so it is never written down, and is counted anew after a load.
// One more supporter costs one addition; only what was asked, or is asked no longer, lets a session be counted again.
import type { EventState } from '../state.ts';
import { rankFairly, scoreOf, share, type Heard, type Place } from './fair.ts';
import { countedOf } from './counting.ts';
import { isAsked, type Question, type QuestionStatus } from './state.ts';

/** Places that are told: nobody takes a question from further down, and every line carries each change of them. */
export const fairPlaces = 20;

interface Ranking {
  /** How many questions of the session that somebody supports were asked. */
  readonly heard: Map<string, number>;
  /** By question that may be asked. */
  readonly scores: Map<string, number>;
  places: readonly Place[] | null;
  /** By question that has a place: since which command, as far as anybody looked. */
  since: ReadonlyMap<string, number>;
}

const rankings = new WeakMap<EventState, Map<string, Ranking>>();

/** The first places of a session's live questions. */
export function fairOrder(state: EventState, session: string): readonly Place[] {
  const ranking = rankingOf(state, session);
  if (ranking.places) return ranking.places;
  ranking.places = rankFairly(candidates(state, ranking), heardIn(ranking), fairPlaces);
  ranking.since = new Map(ranking.places.map(({ id }) => [id, ranking.since.get(id) ?? state.seq]));
  return ranking.places;
}

/** Questions that have come to a place after `seq`: whoever reads the order must hold them, though they themselves may not have changed. */
export function placedAfter(state: EventState, session: string, seq: number): string[] {
  const places = fairOrder(state, session);
  const { since } = rankingOf(state, session);
  return places.flatMap(({ id }) => ((since.get(id) ?? state.seq) > seq ? id : []));
}

/** Somebody's support that counts was given (1) or taken back (-1); `state` has it already. */
export function supportMoved(state: EventState, question: Question, by: { person: string; change: 1 | -1 }): void {
  const ranking = rankings.get(state)?.get(question.session);
  if (!ranking) return;
  ranking.places = null;
  const before = ranking.heard.get(by.person) ?? 0;
  const score = ranking.scores.get(question.id);
  if (score !== undefined) ranking.scores.set(question.id, score + by.change * share(before));
  if (!isAsked(question.status)) return;
  ranking.heard.set(by.person, before + by.change);
  const gain = share(before + by.change) - share(before);
  for (const id of state.supportsOf.get(by.person) ?? []) {
    const lent = ranking.scores.get(id);
    // Where this person's support does not count, nothing is lent.
    const counts = state.questions.get(id)?.counted?.has(by.person) ?? true;
    if (lent !== undefined && counts) ranking.scores.set(id, lent + gain);
  }
}

/** Whose support counts has changed: the session is counted again. */
export function recountRanking(state: EventState, session: string): void {
  rankings.get(state)?.delete(session);
}

/** A question's standing has changed from `before`. */
export function standingMoved(state: EventState, question: Question, before: QuestionStatus): void {
  const ranking = rankings.get(state)?.get(question.session);
  if (!ranking || question.status === before || question.replyTo !== undefined) return;
  ranking.places = null;
  if (isAsked(question.status) !== isAsked(before)) rankings.get(state)?.delete(question.session);
  else if (question.status === 'live') ranking.scores.set(question.id, scoreOf(countedOf(question), heardIn(ranking)));
  else ranking.scores.delete(question.id);
}

const heardIn = ({ heard }: Ranking): Heard => (person) => heard.get(person) ?? 0;

function rankingOf(state: EventState, session: string): Ranking {
  const known = rankings.get(state) ?? new Map<string, Ranking>();
  rankings.set(state, known);
  const ranking = known.get(session) ?? countRanking(state, session);
  known.set(session, ranking);
  return ranking;
}

function countRanking(state: EventState, session: string): Ranking {
  const questions = [...state.questions.values()].filter((question) => question.session === session && question.replyTo === undefined);
  const ranking: Ranking = { heard: new Map(), scores: new Map(), places: null, since: new Map() };
  for (const question of questions) {
    if (isAsked(question.status)) for (const person of countedOf(question)) ranking.heard.set(person, (ranking.heard.get(person) ?? 0) + 1);
  }
  for (const question of questions) if (question.status === 'live') ranking.scores.set(question.id, scoreOf(countedOf(question), heardIn(ranking)));
  return ranking;
}

function* candidates(state: EventState, ranking: Ranking): Generator<{ id: string; supporters: ReadonlySet<string>; score: number }> {
  for (const [id, score] of ranking.scores) {
    const question = state.questions.get(id);
    if (question) yield { id, supporters: countedOf(question), score };
  }
}

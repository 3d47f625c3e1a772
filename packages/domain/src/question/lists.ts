// A session's questions in the lists in which everyone reads them, in pages; and the window of them that a reader gets at first. Kept
// sorted beside the state for as long as nothing moves in the session.
import type { EventState } from '../state.ts';
import { countedOf } from './counting.ts';
import { fairOrder } from './ranking.ts';
import { holdsWords } from './search.ts';
import { compareStandpoints, edgeAt, isDealtWith, isInList, standpointAt, standpointOf, type Edge, type QuestionList, type Standpoint } from './standing-in-lists.ts';
import { isPinned, isPublic, type Question } from './state.ts';

/** How much of each list a first look holds: together at most `windowSize`. */
const firstOf: readonly (readonly [QuestionList, number])[] = [['fair', 80], ['supported', 60], ['newest', 40], ['answered', 20]];

/** A session with no more questions than this is held whole; a first look at a longer one holds at most as many. */
export const windowSize = 200;

export interface Page {
  readonly questions: readonly Question[];
  /** How far the list is held with this page; `null`: to its end. */
  readonly edge: Edge | null;
  /** How many there are in all. */
  readonly total: number;
}

export interface PageAsked {
  readonly list: QuestionList;
  /** Where the page before ended. */
  readonly after?: Edge | undefined;
  /** Only questions that hold all of these words. */
  readonly words?: readonly string[] | undefined;
  readonly limit: number;
}

/** By list: how far it is held, where that is not to its end. */
export type Edges = Partial<Record<QuestionList, Edge>>;

interface Place { readonly question: Question; readonly standpoint: Standpoint }
interface Sorted { readonly rev: number; readonly lists: Map<QuestionList, readonly Place[]> }

const sorted = new WeakMap<EventState, Map<string, Sorted>>();

/** The next questions of a list. */
export function pageOf(state: EventState, session: string, { list, after, words = [], limit }: PageAsked): Page {
  const all = listOf(state, session, list);
  const found = words.length === 0 ? all : all.filter(({ question }) => holdsWords(question, words));
  const from = after === undefined ? 0 : firstBehind(found, standpointAt(after));
  const page = found.slice(from, from + limit);
  const last = page.at(-1);
  return { questions: page.map(({ question }) => question), edge: last && from + limit < found.length ? edgeAt(last.standpoint) : null, total: found.length };
}

/** What a first look holds of a session, in no order, and how far it holds each list. */
export function windowOf(state: EventState, session: string): { questions: ReadonlySet<Question>; edges: Edges } {
  const whole = listOf(state, session, 'newest');
  if (whole.length <= windowSize) return { questions: new Set(whole.map(({ question }) => question)), edges: {} };
  const questions = new Set<Question>();
  const edges: Edges = {};
  for (const [list, limit] of firstOf) {
    const page = pageOf(state, session, { list, limit });
    for (const question of page.questions) questions.add(question);
    if (page.edge !== null) edges[list] = page.edge;
  }
  return { questions, edges };
}

/** How many questions of a session everyone may see, and how many of them are dealt with. */
export function countLists(state: EventState, session: string): { questions: number; answered: number } {
  const counts = { questions: 0, answered: 0 };
  for (const question of state.questions.values()) {
    if (!isIn(session, question)) continue;
    counts.questions += 1;
    if (isDealtWith(question.status)) counts.answered += 1;
  }
  return counts;
}

/** Whether there were ever too many questions in a session to hold them all from the first look on. */
export function isLong(state: EventState, session: string): boolean {
  let ever = 0;
  for (const question of state.questions.values()) if (question.session === session && question.everPublic) ever += 1;
  return ever > windowSize;
}

/** When a question that the public has seen has last changed; nothing while there was none. Lists and fair order follow from these alone. */
export function revOfQuestions(state: EventState, session: string): number | null {
  let rev: number | null = null;
  for (const question of state.questions.values()) {
    if (question.session === session && question.everPublic && question.replyTo === undefined) rev = Math.max(rev ?? 0, question.publicRev);
  }
  return rev;
}

function listOf(state: EventState, session: string, list: QuestionList): readonly Place[] {
  const sessions = sorted.get(state) ?? new Map<string, Sorted>();
  sorted.set(state, sessions);
  const rev = revOfQuestions(state, session) ?? -1;
  const before = sessions.get(session);
  const present = before?.rev === rev ? before : { rev, lists: new Map<QuestionList, readonly Place[]>() };
  sessions.set(session, present);
  const known = present.lists.get(list);
  if (known) return known;
  const places = sort(state, session, list);
  present.lists.set(list, places);
  return places;
}

function sort(state: EventState, session: string, list: QuestionList): readonly Place[] {
  const ranks = new Map(list === 'fair' ? fairOrder(state, session).map(({ id }, rank) => [id, rank]) : []);
  const places: Place[] = [];
  for (const question of state.questions.values()) {
    if (!isIn(session, question) || !isInList(list, question)) continue;
    const { id, status, liveAtMs, answeredAtMs } = question;
    const listed = { id, status, liveAtMs, answeredAtMs, supporters: countedOf(question).size, pinned: isPinned(question) };
    places.push({ question, standpoint: standpointOf(list, listed, ranks.get(id)) });
  }
  return places.sort((a, b) => compareStandpoints(a.standpoint, b.standpoint));
}

/** Replies stand in no list: they go where their question goes. */
const isIn = (session: string, { session: own, status, replyTo }: Question): boolean => own === session && isPublic(status) && replyTo === undefined;

function firstBehind(places: readonly Place[], standpoint: Standpoint): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const place = places[middle];
    if (place && compareStandpoints(place.standpoint, standpoint) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

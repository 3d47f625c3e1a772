// The only way out of the state: one record for one audience, what changed since a cursor, and what is personal.
import type { Audience, Directory, Seen } from './core/view.ts';
import { viewEvent } from './event/views.ts';
import { boxOf } from './poll/state.ts';
import { viewOwnBallot, viewPoll } from './poll/views.ts';
import { isLong, pageOf, revOfQuestions, windowOf, type Edges, type PageAsked } from './question/lists.ts';
import { placedAfter } from './question/ranking.ts';
import { viewRanking } from './question/ranking-view.ts';
import { repliesUnder } from './question/shown.ts';
import { viewTally } from './question/tally-view.ts';
import type { Edge } from './question/standing-in-lists.ts';
import type { Question } from './question/state.ts';
import { viewOwnQuestion, viewQuestion, type QuestionRecord } from './question/views.ts';
import type { EventRecordUnion, Personal } from './records.ts';
import { viewScreen } from './screen/views.ts';
import { viewRoom, viewSession } from './stage/views.ts';
import type { EventState } from './state.ts';

/** Who looks, and at which session: its questions and polls; everything else is the event's and always included. */
export interface Look { readonly audience: Audience; readonly session: string | null; readonly nameOf: Directory }

/** Records in their present form, and keys of what this audience has seen and may no longer see. */
export interface Sight { readonly records: EventRecordUnion[]; readonly gone: string[] }

/** One record, by key, as an audience may see it. */
export function viewRecord(state: EventState, key: string, look: Look): Seen<EventRecordUnion> {
  const [kind, id = ''] = key.split(':', 2);
  switch (kind) {
    case 'event':
      return state.event ? viewEvent(state.event) : undefined;
    case 'room':
      return seen(state.rooms.get(id), (room) => viewRoom(room));
    case 'session':
      return seen(state.sessions.get(id), (session) => viewSession(session, look.audience));
    case 'question':
      return seen(state.questions.get(id), (question) => viewQuestion(question, { state, audience: look.audience, nameOf: look.nameOf }));
    case 'ranking':
      return viewRanking(state, id);
    case 'tally':
      return seen(state.sessions.get(id), viewTally);
    case 'poll':
      return seen(state.polls.get(id), (poll) => viewPoll(poll, { state, audience: look.audience, nameOf: look.nameOf }));
    case 'screen':
      return seen(state.screens.get(id), (screen) => viewScreen(screen, look));
    default:
      return undefined;
  }
}

/** The session that a record belongs to; `null` when it is the whole event's. */
export function sessionOfRecord(state: EventState, key: string): string | null {
  const [kind, id = ''] = key.split(':', 2);
  if (kind === 'question') return state.questions.get(id)?.session ?? null;
  if (kind === 'ranking') return id;
  if (kind === 'poll') return state.polls.get(id)?.session ?? null;
  return null;
}

/** A first look. `edges`: how far each list of the session is held, where that is not to its end. */
export interface FirstSight extends Sight { readonly edges: Edges }

/** The next questions of a list, and how far it is held with them; `null`: to its end. */
export interface PageSight { readonly records: QuestionRecord[]; readonly edge: Edge | null; readonly total: number }

/** Everything that changed after `since` (a seq; `-1` for all there is) as this audience may see it. */
export function viewSince(state: EventState, look: Look, since: number): Sight {
  return viewKeys(state, look, { since, keys: changedKeys(state, look, { since, questions: state.questions.values() }) });
}

/** How a reader begins: participants with a window of the session's questions, staff and screens with all of them. */
export function viewFirst(state: EventState, look: Look): FirstSight {
  if (look.audience !== 'participant' || look.session === null) return { ...viewSince(state, look, -1), edges: {} };
  const { questions: listed, edges } = windowOf(state, look.session);
  const questions = [...listed].flatMap((question) => [question, ...repliesUnder(state, question)]);
  return { ...viewKeys(state, look, { since: -1, keys: changedKeys(state, look, { since: -1, questions }) }), edges };
}

/** Some of a session's questions, each with its replies, as everyone may see them, in the order of a list. */
export function viewPage(state: EventState, look: Look & { readonly session: string }, asked: PageAsked): PageSight {
  const { questions, edge, total } = pageOf(state, look.session, asked);
  return { records: questions.flatMap((question) => [question, ...repliesOf(state, question)].flatMap((each) => shownQuestion(state, look, each))), edge, total };
}

/** One question and the replies beneath it, for a reader who got it without them, or looks for it by name. */
export function viewOne(state: EventState, look: Look, question: string): PageSight {
  const above = state.questions.get(question);
  const records = above && above.session === look.session ? [above, ...repliesOf(state, above)].flatMap((each) => shownQuestion(state, look, each)) : [];
  return { records, edge: null, total: records.length };
}

const repliesOf = (state: EventState, question: Question): Question[] => repliesUnder(state, question).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function shownQuestion(state: EventState, { audience, nameOf }: Look, question: Question): QuestionRecord[] {
  const answer = viewQuestion(question, { state, audience, nameOf });
  return answer && 'show' in answer ? [answer.show] : [];
}

/** How many questions of the session a reader has missed who has read up to `since`. */
export function countMissed(state: EventState, session: string | null, since: number): number {
  let missed = 0;
  for (const question of state.questions.values()) if (question.session === session && question.everPublic && question.publicRev > since) missed += 1;
  return missed;
}

/** Keys as their records may stand beside each other: in an order that says nothing of when a question was asked, except to staff. */
export const inOpenOrder = (keys: Iterable<string>, audience: Audience): readonly string[] => (audience === 'moderator' ? [...keys] : [...keys].toSorted());

/** Questions that the fair order has come to name after `since`: they go with it to readers who may not hold them. */
export function keysPlacedAfter(state: EventState, { audience, session }: Omit<Look, 'nameOf'>, since: number): string[] {
  return audience === 'participant' && session !== null && isLong(state, session) ? placedAfter(state, session, since).map((id) => `question:${id}`) : [];
}

function viewKeys(state: EventState, look: Look, { since, keys }: { since: number; keys: Iterable<string> }): Sight {
  const sight: Sight = { records: [], gone: [] };
  for (const key of keys) {
    const answer = viewRecord(state, key, look);
    if (!answer) continue;
    if ('show' in answer) sight.records.push(answer.show);
    else if (since >= 0 && answer.gone > since) sight.gone.push(key);
  }
  return sight;
}

interface Changed { readonly since: number; readonly questions: Iterable<Question> }

function* changedKeys(state: EventState, look: Look, { since, questions }: Changed): Generator<string> {
  const { audience, session: watched } = look;
  const revOf = audience === 'moderator' ? (r: { rev: number }) => r.rev : (r: { publicRev: number }) => r.publicRev;
  if (state.event && revOf(state.event) > since) yield `event:${state.event.slug}`;
  for (const room of state.rooms.values()) if (revOf(room) > since) yield `room:${room.id}`;
  for (const session of state.sessions.values()) if (revOf(session) > since) yield `session:${session.id}`;
  for (const { id, tally } of state.sessions.values()) if (tally && tally.rev > since) yield `tally:${id}`;
  for (const screen of state.screens.values()) if (revOf(screen) > since) yield `screen:${screen.id}`;
  const isRankingDue = watched !== null && (revOfQuestions(state, watched) ?? -1) > since;
  const changed = new Set<string>();
  for (const question of questions) if (question.session === watched && revOf(question) > since) changed.add(`question:${question.id}`);
  // Which of them were there when this reader looked last is not known of a reader of another node.
  if (isRankingDue && since >= 0) for (const key of keysPlacedAfter(state, look, -1)) changed.add(key);
  yield* inOpenOrder(changed, audience);
  if (isRankingDue) yield `ranking:${watched}`;
  const polls = [...state.polls.values()].filter((poll) => poll.session === watched && revOf(poll) > since).map(({ id }) => `poll:${id}`);
  yield* inOpenOrder(polls, audience);
}

/** The names under which one person acts: as themselves, anonymously, as a supporter, and as a voter in each poll. */
export interface Names {
  readonly authors: readonly string[];
  readonly supporter: string;
  /** In a ballot box, as `boxOf` names it. */
  readonly voterIn: (box: string) => string;
}

/** What only this person may see. */
export function viewPersonal(state: EventState, names: Names): Personal {
  const ids = names.authors.flatMap((author) => state.questionsOf.get(author) ?? []);
  const questions = ids.flatMap((id) => state.questions.get(id) ?? []).toSorted((a, b) => a.askedAtMs - b.askedAtMs);
  return { questions: questions.map((question) => viewOwnQuestion(state, question)), supports: [...(state.supportsOf.get(names.supporter) ?? [])], ...viewBallots(state, names) };
}

type OwnBallots = Pick<Personal, 'ballots' | 'rounds' | 'receipts'>;

/** A voter's ballots in the present rounds, each with its receipt; in polls by name the name is that. */
function viewBallots(state: EventState, { voterIn }: Names): OwnBallots {
  const own: OwnBallots = { ballots: {}, rounds: {}, receipts: {} };
  for (const poll of state.polls.values()) {
    if (!poll.everPublic) continue;
    const { round } = poll.now;
    const voter = voterIn(boxOf(poll.id, round));
    const ballot = viewOwnBallot(poll, voter);
    if (!ballot) continue;
    own.ballots[poll.id] = ballot;
    own.rounds[poll.id] = round;
    if (!poll.named) own.receipts[poll.id] = { round, receipt: voter };
  }
  return own;
}

function seen<S>(item: S | undefined, view: (item: S) => Seen<EventRecordUnion>): Seen<EventRecordUnion> {
  return item && view(item);
}

// The only way out of the state: one record for one audience, what changed since a cursor, and what is personal.
import type { Audience, Directory, Seen } from './core/view.ts';
import { viewEvent } from './event/views.ts';
import { viewOwnBallot, viewPoll } from './poll/views.ts';
import { revOfRanking, viewRanking } from './question/ranking-view.ts';
import { viewTally } from './question/tally-view.ts';
import { viewOwnQuestion, viewQuestion } from './question/views.ts';
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
      return seen(state.polls.get(id), (poll) => viewPoll(poll, look.audience));
    case 'screen':
      return seen(state.screens.get(id), (screen) => viewScreen(screen, look.audience));
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

/** Everything that changed after `since` (a seq; `-1` for all there is) as this audience may see it. */
export function viewSince(state: EventState, look: Look, since: number): Sight {
  const sight: Sight = { records: [], gone: [] };
  for (const key of changedKeys(state, look, since)) {
    const answer = viewRecord(state, key, look);
    if (!answer) continue;
    if ('show' in answer) sight.records.push(answer.show);
    else if (since >= 0 && answer.gone > since) sight.gone.push(key);
  }
  return sight;
}

function* changedKeys(state: EventState, look: Look, since: number): Generator<string> {
  const revOf = look.audience === 'moderator' ? (r: { rev: number }) => r.rev : (r: { publicRev: number }) => r.publicRev;
  if (state.event && revOf(state.event) > since) yield `event:${state.event.slug}`;
  for (const room of state.rooms.values()) if (revOf(room) > since) yield `room:${room.id}`;
  for (const session of state.sessions.values()) if (revOf(session) > since) yield `session:${session.id}`;
  for (const { id, tally } of state.sessions.values()) if (tally && tally.rev > since) yield `tally:${id}`;
  for (const screen of state.screens.values()) if (revOf(screen) > since) yield `screen:${screen.id}`;
  for (const question of state.questions.values()) {
    if (question.session === look.session && revOf(question) > since) yield `question:${question.id}`;
  }
  if (look.session !== null && (revOfRanking(state, look.session) ?? -1) > since) yield `ranking:${look.session}`;
  for (const poll of state.polls.values()) if (poll.session === look.session && revOf(poll) > since) yield `poll:${poll.id}`;
}

/** The names under which one person acts: as themselves, anonymously, as a supporter, and as a voter in each poll. */
export interface Names {
  readonly authors: readonly string[];
  readonly supporter: string;
  readonly voterIn: (pollId: string) => string;
}

/** What only this person may see. */
export function viewPersonal(state: EventState, names: Names): Personal {
  const ids = names.authors.flatMap((author) => state.questionsOf.get(author) ?? []);
  const questions = ids.flatMap((id) => state.questions.get(id) ?? []).toSorted((a, b) => a.askedAtMs - b.askedAtMs);
  const ballots: Personal['ballots'] = {};
  for (const poll of state.polls.values()) {
    const ballot = poll.everPublic ? viewOwnBallot(poll, names.voterIn(poll.id)) : undefined;
    if (ballot) ballots[poll.id] = ballot;
  }
  return { questions: questions.map((question) => viewOwnQuestion(state, question)), supports: [...(state.supportsOf.get(names.supporter) ?? [])], ballots };
}

function seen<S>(item: S | undefined, view: (item: S) => Seen<EventRecordUnion>): Seen<EventRecordUnion> {
  return item && view(item);
}

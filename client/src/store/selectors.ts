// What every face reads: pure functions of the snapshot. Lists stay the same object while their members do.
import type { EventRecordUnion, RecordKind, RecordOf } from '@plenary/domain/records';
import type { Edges } from '@plenary/protocol/cursor';
import { isPending, type Outbox } from '@plenary/sync/outbox';
import { thingsOf, type OutboxEntry } from '@plenary/sync/outbox-entry';
import { listOf } from './memo.ts';
import type { LiveSnapshot } from './store.ts';

export type EventRecord = RecordOf<'event'>;
export type RoomRecord = RecordOf<'room'>;
export type SessionRecord = RecordOf<'session'>;
export type QuestionRecord = RecordOf<'question'>;
export type PollRecord = RecordOf<'poll'>;
export type ScreenRecord = RecordOf<'screen'>;
type Seen = Pick<LiveSnapshot, 'replica'>;

/** One record by kind and id. */
export function recordOf<K extends RecordKind>(snapshot: Seen, kind: K, id: string | null | undefined): RecordOf<K> | undefined {
  const record = id ? snapshot.replica.records.get(`${kind}:${id}`) : undefined;
  return record && isKind(record, kind) ? record : undefined;
}

export const eventOf = (snapshot: Seen): EventRecord | undefined => events(snapshot, '')[0];
export const roomsOf = (snapshot: Seen): readonly RoomRecord[] => rooms(snapshot, '');
export const screensOf = (snapshot: Seen): readonly ScreenRecord[] => screens(snapshot, '');

/** All sessions of the event, by start. */
export const programmeOf = (snapshot: Seen): readonly SessionRecord[] => programme(snapshot, '');

/** The room whose stage the page follows: the watched session's, else the first with something live, else the first. */
export function stageRoomOf(snapshot: Seen): RoomRecord | undefined {
  const all = roomsOf(snapshot);
  const watched = recordOf(snapshot, 'session', snapshot.replica.session);
  return all.find((room) => room.id === watched?.room) ?? all.find((room) => room.live) ?? all[0];
}

export const liveSessionOf = (snapshot: Seen): SessionRecord | undefined => recordOf(snapshot, 'session', stageRoomOf(snapshot)?.live);

/** The session whose questions and polls arrive now: the live one, or the one that was asked for with `useWatch`. */
export const watchedSessionOf = (snapshot: Seen): SessionRecord | undefined => recordOf(snapshot, 'session', snapshot.replica.session);

/** The session after the given one in its room; the room's first upcoming one when nothing is given. */
export function sessionAfter(snapshot: Seen, session: SessionRecord | undefined): SessionRecord | undefined {
  const all = programmeOf(snapshot);
  if (!session) return all.find(({ status }) => status === 'upcoming');
  const inRoom = all.filter(({ room }) => room === session.room);
  return inRoom[inRoom.findIndex(({ id }) => id === session.id) + 1];
}

/** Questions of a session that this audience may see, oldest first; nothing of what this page did is in them. */
export const questionRecordsOf = (snapshot: Seen, session: string): readonly QuestionRecord[] => questions(snapshot, session);

export type FairPlace = RecordOf<'ranking'>['places'][number];
const noPlaces: readonly FairPlace[] = [];

/** The fair order of a session's live questions, as far as it is told. */
export const rankingOf = (snapshot: Seen, session: string): readonly FairPlace[] => recordOf(snapshot, 'ranking', session)?.places ?? noPlaces;

/** How many questions of a session everyone may see, and how many of them are dealt with: also those that this page does not hold. */
export function totalsOf(snapshot: Seen, session: string): { readonly questions: number; readonly answered: number } {
  const { questions = 0, answered = 0 } = recordOf(snapshot, 'ranking', session) ?? {};
  return { questions, answered };
}

/** How far each list of a session is held; a list that is not named is held to its end. */
export const edgesOf = ({ replica }: Seen, session: string): Edges => replica.edges[session] ?? noEdges;
const noEdges: Edges = {};

/** Of these questions, those that the page neither holds nor knows to be gone. */
export const lostOf = ({ replica }: Seen, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !replica.records.has(`question:${id}`) && !replica.gone.has(`question:${id}`));

/** Polls of a session that this audience may see, oldest first (drafts before all that were opened). */
export const pollRecordsOf = (snapshot: Seen, session: string): readonly PollRecord[] => polls(snapshot, session);

/** What this page did about a thing (`question:<id>`, `poll:<id>`, `screen:<id>`, `stage`) and is not acknowledged yet. */
export function pendingAbout(outbox: Outbox, thing: string): readonly OutboxEntry[] {
  return outbox.filter((entry) => isPending(entry) && thingsOf(entry.body).includes(thing));
}

/** How many commands are not acknowledged yet. */
export const pendingCount = ({ outbox }: Pick<LiveSnapshot, 'outbox'>): number => outbox.filter(isPending).length;

/** What was refused for good and not read yet; `useOutbox().discard(id)` takes one away. */
export const refusedOf = ({ outbox }: Pick<LiveSnapshot, 'outbox'>): readonly OutboxEntry[] => outbox.filter(({ state }) => state === 'refused');

const fromRecords = ({ replica }: Seen): readonly unknown[] => [replica.records];
const events = listOf(fromRecords, (snapshot: Seen) => ofKind(snapshot, 'event'));
const rooms = listOf(fromRecords, (snapshot: Seen) => ofKind(snapshot, 'room'));
const screens = listOf(fromRecords, (snapshot: Seen) => ofKind(snapshot, 'screen').toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || compare(a.id, b.id)));
const programme = listOf(fromRecords, (snapshot: Seen) =>
  ofKind(snapshot, 'session').toSorted((a, b) => a.startsAtMs - b.startsAtMs || compare(a.id, b.id)));
const questions = listOf(fromRecords, (snapshot: Seen, session) =>
  ofKind(snapshot, 'question')
    .filter((question) => question.session === session)
    .toSorted((a, b) => askedAtMs(a) - askedAtMs(b) || compare(a.id, b.id)));
const polls = listOf(fromRecords, (snapshot: Seen, session) =>
  ofKind(snapshot, 'poll')
    .filter((poll) => poll.session === session)
    .toSorted((a, b) => (a.openedAtMs ?? 0) - (b.openedAtMs ?? 0) || (a.order ?? 0) - (b.order ?? 0) || compare(a.id, b.id)));

const askedAtMs = (question: QuestionRecord): number => question.desk?.askedAtMs ?? question.liveAtMs ?? 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isKind<K extends RecordKind>(record: EventRecordUnion, kind: K): record is RecordOf<K> {
  return record.kind === kind;
}

function ofKind<K extends RecordKind>({ replica }: Seen, kind: K): RecordOf<K>[] {
  return [...replica.records.values()].filter((record) => isKind(record, kind));
}

// Client half of catch-up: the records that a reader holds. Immutable; whatever duplicates and overlaps arrive, readers of the same
// history come to hold the same records.
import type { Cursor, Edges } from '@plenary/protocol/cursor';
import type { EventRecordUnion } from '@plenary/domain/records';

export type Records = ReadonlyMap<string, EventRecordUnion>;

export interface Replica {
  /** Which history the records belong to; `null` before the first sight. */
  readonly epoch: string | null;
  /** The session watched now; `null` when nothing is live. */
  readonly session: string | null;
  readonly records: Records;
  /** Up to which seq nothing is missing, by session (`''` for none). A session without an entry needs a sight of everything. */
  readonly complete: Readonly<Record<string, number>>;
  /**
   * By session: how far its lists are held, since a look that held only their beginning; and the seq of the last look at all of it,
   * before which no sight says anything of what is not held.
   */
  readonly edges: Readonly<Record<string, Edges>>;
  readonly begunAt: Readonly<Record<string, number>>;
  /** Keys that may no longer be seen, and as of which seq: a late duplicate must not bring them back. */
  readonly gone: ReadonlyMap<string, number>;
}

/**
 * How much a sight tells. `all`: everything that may be seen of the event and the session. `session`: everything of the session, and
 * of the event what changed since the last sight. `next`: what changed since the last sight of the session. `part`: some of it.
 */
export type Extent = 'all' | 'session' | 'next' | 'part';

export interface Sight {
  readonly session: string | null;
  readonly extent: Extent;
  readonly cursor: Cursor;
  readonly reset?: boolean | undefined;
  readonly records: readonly EventRecordUnion[];
  readonly gone: readonly string[];
  /** Of the session's questions only the beginning of each list is shown. */
  readonly edges?: Edges | undefined;
}

export const emptyReplica: Replica = { epoch: null, session: null, records: new Map(), complete: {}, edges: {}, begunAt: {}, gone: new Map() };

export const recordKey = (record: EventRecordUnion): string => `${record.kind}:${record.id}`;

/** The cursor to catch up with when watching `session`; nothing when everything is needed. */
export function cursorFor(replica: Replica, session: string | null): Cursor | undefined {
  const seq = replica.complete[session ?? ''];
  return replica.epoch === null || seq === undefined ? undefined : { epoch: replica.epoch, seq };
}

/** Whether an answer is as of an earlier moment than a delta that was `heard` while it was awaited: frames that come together may be
 * read before the answer to them is, and what such a delta told was then only taken as a part. */
export const isBefore = (answer: Cursor, heard: Cursor | null): boolean => heard !== null && (heard.epoch !== answer.epoch || heard.seq > answer.seq);

/** The replica after a sight. A part of another history is ignored: it says nothing about ours, and the whole of it is on its way. */
export function applySight(replica: Replica, sight: Sight): Replica {
  const foreign = replica.epoch !== sight.cursor.epoch;
  if (foreign && sight.extent === 'part') return replica;
  const base = foreign ? { ...emptyReplica, epoch: sight.cursor.epoch } : replica;
  const records = new Map(base.records);
  const gone = new Map(base.gone);
  for (const key of keysThatEnd(base, sight)) end(records, gone, { key, seq: sight.cursor.seq });
  const beginsAnew = isWhole(sight) && !isBeforeBegin(base, sight.session, sight.cursor);
  if (beginsAnew && isWindow(sight)) for (const key of unshownQuestions(base, sight)) records.delete(key);
  for (const record of sight.records) {
    if (record.kind !== 'question' || records.has(recordKey(record)) || !isBeforeBegin(base, record.session, sight.cursor)) hold(records, gone, { record, seq: sight.cursor.seq });
  }
  const kept = sight.reset ? dropOtherSessions(records, sight.session) : records;
  const moved = { ...base, records: kept, gone, complete: completeAfter(base, sight), ...(beginsAnew && begun(base, sight)) };
  return sight.extent === 'part' ? moved : { ...moved, session: sight.session };
}

/** A page of a list, in its order; `after`: the edge from which it was asked for. */
export interface ListPage {
  readonly session: string;
  readonly list: keyof Edges;
  readonly after: string | undefined;
  readonly cursor: Cursor;
  readonly records: readonly EventRecordUnion[];
  /** Where it ends; `null`: with the list. */
  readonly edge: string | null;
}

/** The replica after a page of one of its lists. It moves the list's edge only if it was asked for from there. */
export function applyPage(replica: Replica, { session, list, after, cursor, records, edge }: ListPage): Replica {
  const held = applySight(replica, { session, extent: 'part', cursor, records, gone: [] });
  const { [list]: from, ...others } = held.edges[session] ?? {};
  if (held === replica || from === undefined || from !== after || isBeforeBegin(held, session, cursor)) return held;
  return { ...held, edges: { ...held.edges, [session]: edge === null ? others : { ...others, [list]: edge } } };
}

const isWindow = ({ edges }: Sight): boolean => edges !== undefined && Object.keys(edges).length > 0;
const isWhole = ({ extent, reset }: Sight): boolean => extent === 'all' || extent === 'session' || reset === true;

function isBeforeBegin(replica: Replica, session: string | null, cursor: Cursor): boolean {
  return replica.epoch === cursor.epoch && cursor.seq < (replica.begunAt[session ?? ''] ?? 0);
}

/** Questions of the sight's session that it does not show, which may be there all the same: somebody who wants them asks for them. */
function unshownQuestions(base: Replica, sight: Sight): string[] {
  const shown = new Set(sight.records.map(recordKey));
  return [...base.records].flatMap(([key, record]) =>
    record.kind === 'question' && record.session === sight.session && record.rev <= sight.cursor.seq && !shown.has(key) ? [key] : []);
}

function begun(base: Replica, { session, cursor, edges = {}, reset }: Sight): Pick<Replica, 'edges' | 'begunAt'> {
  const name = session ?? '';
  return { edges: { ...(!reset && base.edges), [name]: edges }, begunAt: { ...(!reset && base.begunAt), [name]: cursor.seq } };
}

/** Keys that the sight ends: those it names, and those it would have shown if they could still be seen. */
function keysThatEnd(base: Replica, sight: Sight): string[] {
  if (!sight.reset && (sight.extent === 'next' || sight.extent === 'part')) return [...sight.gone];
  const shown = new Set(sight.records.map(recordKey));
  const everything = sight.extent === 'all' || sight.reset === true;
  const missing = (key: string, record: EventRecordUnion): boolean => {
    if (isWindow(sight) && record.kind === 'question' && record.session === sight.session) return false;
    const session = sessionOf(record);
    const covered = session === undefined ? everything : session === sight.session && (everything || sight.extent === 'session');
    return covered && !shown.has(key);
  };
  return [...sight.gone, ...[...base.records].flatMap(([key, record]) => (missing(key, record) ? [key] : []))];
}

function end(records: Map<string, EventRecordUnion>, gone: Map<string, number>, at: { key: string; seq: number }): void {
  const held = records.get(at.key);
  if (held && held.rev > at.seq) return;
  records.delete(at.key);
  gone.set(at.key, Math.max(at.seq, gone.get(at.key) ?? 0));
}

function hold(records: Map<string, EventRecordUnion>, gone: Map<string, number>, at: { record: EventRecordUnion; seq: number }): void {
  const key = recordKey(at.record);
  const endedAt = gone.get(key);
  // A sight shows its records as of its cursor, so a later sight overrules an earlier end even if the record is older.
  if (endedAt !== undefined && endedAt >= at.record.rev && endedAt >= at.seq) return;
  const held = records.get(key);
  if (held && held.rev > at.record.rev) return;
  gone.delete(key);
  records.set(key, at.record);
}

function completeAfter(base: Replica, sight: Sight): Replica['complete'] {
  const name = sight.session ?? '';
  const held = base.complete[name];
  // A move to another session tells of the event only what has changed: enough for who knows the rest of it.
  const knowsEvent = Object.keys(base.complete).length > 0 || sight.extent === 'all' || sight.reset === true;
  if (sight.extent === 'part' || !knowsEvent || (!isWhole(sight) && held === undefined)) return base.complete;
  const others = sight.reset ? {} : base.complete;
  return { ...others, [name]: Math.max(sight.cursor.seq, held ?? 0) };
}

function dropOtherSessions(records: Map<string, EventRecordUnion>, session: string | null): Records {
  return new Map([...records].filter(([, record]) => [undefined, session].includes(sessionOf(record))));
}

/** The session that a record is part of; nothing for records of the whole event. */
function sessionOf(record: EventRecordUnion): string | undefined {
  return 'session' in record ? record.session : undefined;
}

// A small model of a server's history for the tests: sessions, questions that come and go, and sights of them.
import type { EventRecordUnion } from '@plenary/domain/records';
import type { Cursor } from '@plenary/protocol/cursor';
import { recordKey, type Extent, type ListPage, type Sight } from './replica.ts';

interface Item { session: string; rev: number; isVisible: boolean; hiddenAt: number | null }

export function question(id: string, session: string, rev: number): EventRecordUnion {
  return {
    kind: 'question', id, rev, session, text: `${id} at ${rev}`, edited: false, language: null, author: null, anonymous: true,
    group: null, mode: null, status: 'live', supporters: 0, liveAtMs: 0, answeredAtMs: null,
  };
}

export function room(id: string, rev: number, live: string | null = null): EventRecordUnion {
  return { kind: 'room', id, rev, title: { en: id }, live, onStage: null, focus: null };
}

export class HistoryModel {
  epoch = 'e0';
  seq = 0;
  /** How many questions a look at all of a session holds at most, and whoever missed more begins with it again. */
  private readonly windowSize: number;

  constructor(windowSize = Infinity) {
    this.windowSize = windowSize;
  }

  private items = new Map<string, Item>();
  private rooms = new Map<string, number>();

  touchRoom(id: string): void {
    this.seq += 1;
    this.rooms.set(id, this.seq);
  }

  show(id: string, session: string): void {
    this.seq += 1;
    this.items.set(id, { session: this.items.get(id)?.session ?? session, rev: this.seq, isVisible: true, hiddenAt: null });
  }

  hide(id: string): void {
    const item = this.items.get(id);
    if (!item?.isVisible) return;
    this.seq += 1;
    this.items.set(id, { ...item, rev: this.seq, isVisible: false, hiddenAt: this.seq });
  }

  /** The history was replaced by another one, with fewer commands. */
  replace(): void {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`;
    this.items = new Map([...this.items].slice(0, 2).map(([id, item], at) => [id, { ...item, rev: at + 1, hiddenAt: item.hiddenAt && at + 1 }]));
    this.rooms.clear();
    this.seq = this.items.size;
  }

  /** What a server answers to a reader with this cursor. */
  watch(session: string, cursor: Cursor | undefined): Sight {
    const hasMissed = [...this.items.values()].filter((item) => item.session === session && item.rev > (cursor?.seq ?? -1)).length;
    const isUsable = cursor !== undefined && cursor.epoch === this.epoch && hasMissed <= this.windowSize;
    const from = isUsable ? cursor.seq : -1;
    return this.sight(session, { from, extent: isUsable ? 'next' : 'all', ...(cursor && !isUsable && { reset: true }) });
  }

  sight(session: string, how: { from: number; extent: Extent; reset?: boolean }): Sight {
    const { from, ...rest } = how;
    const items = this.itemsOf(session).filter(([, item]) => item.rev > from);
    const rooms = [...this.rooms].filter(([, rev]) => rev > from).map(([id, rev]) => room(id, rev));
    const all = items.filter(([, item]) => item.isVisible).map(([id, item]) => question(id, session, item.rev));
    const shown = from < 0 ? all.slice(0, this.windowSize) : all;
    const edge = shown.length < all.length ? shown.at(-1)?.id : undefined;
    const gone = items.filter(([, item]) => from >= 0 && !item.isVisible).map(([id]) => `question:${id}`);
    return { session, cursor: { epoch: this.epoch, seq: this.seq }, records: [...rooms, ...shown], gone, ...rest, ...(edge !== undefined && { edges: { newest: edge } }) };
  }

  /** The next questions of the only list, which is in the order of their ids. */
  page(session: string, after: string): ListPage {
    const behind = this.itemsOf(session).filter(([id, item]) => item.isVisible && id > after).map(([id, item]) => question(id, session, item.rev));
    const records = behind.slice(0, 1);
    return { session, list: 'newest', after, cursor: { epoch: this.epoch, seq: this.seq }, records, edge: behind.length > 1 ? (records[0]?.id ?? null) : null };
  }

  /** What there is to see of this session, by key. */
  view(session: string): Map<string, EventRecordUnion> {
    const shown = this.itemsOf(session).filter(([, item]) => item.isVisible).map(([id, item]) => question(id, session, item.rev));
    return new Map([...[...this.rooms].map(([id, rev]) => room(id, rev)), ...shown].map((record) => [recordKey(record), record]));
  }

  private itemsOf(session: string): [string, Item][] {
    return [...this.items].filter(([, item]) => item.session === session).toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}

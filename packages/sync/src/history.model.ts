// A small model of a server's history for the tests: sessions, questions that come and go, and sights of them.
import type { EventRecordUnion } from '@plenary/domain/records';
import type { Cursor } from '@plenary/protocol/cursor';
import { recordKey, type Extent, type Sight } from './replica.ts';

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
    const isKnown = cursor !== undefined && cursor.epoch === this.epoch;
    const from = isKnown ? cursor.seq : -1;
    return this.sight(session, { from, extent: isKnown ? 'next' : 'all', ...(cursor && !isKnown && { reset: true }) });
  }

  sight(session: string, how: { from: number; extent: Extent; reset?: boolean }): Sight {
    const { from, ...rest } = how;
    const items = [...this.items].filter(([, item]) => item.session === session && item.rev > from);
    const rooms = [...this.rooms].filter(([, rev]) => rev > from).map(([id, rev]) => room(id, rev));
    const shown = items.filter(([, item]) => item.isVisible).map(([id, item]) => question(id, session, item.rev));
    const gone = items.filter(([, item]) => from >= 0 && !item.isVisible).map(([id]) => `question:${id}`);
    return { session, cursor: { epoch: this.epoch, seq: this.seq }, records: [...rooms, ...shown], gone, ...rest };
  }

  /** What a reader of this session should hold, by key. */
  view(session: string): Map<string, EventRecordUnion> {
    return new Map(this.sight(session, { from: -1, extent: 'all' }).records.map((record) => [recordKey(record), record]));
  }
}

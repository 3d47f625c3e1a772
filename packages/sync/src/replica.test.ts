import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryModel, question, room } from './history.model.ts';
import { newerMe } from './personal.ts';
import { applyPage, applySight, cursorFor, emptyReplica, type Extent, type Replica, type Sight } from './replica.ts';

const sight = (seq: number, extent: Extent, more: Partial<Sight> = {}): Sight =>
  ({ session: 's1', extent, cursor: { epoch: 'e0', seq }, records: [], gone: [], ...more });
const after = (...sights: Sight[]): Replica => sights.reduce(applySight, emptyReplica);
const keys = (replica: Replica): string[] => [...replica.records.keys()].toSorted();
const start = sight(5, 'all', { records: [room('r', 1), question('a', 's1', 3), question('b', 's1', 5)] });

describe('replica', () => {
  it('SY-1 takes a record of the same or a higher rev and keeps the held one against a lower', () => {
    const replica = after(start, sight(6, 'next', { records: [question('a', 's1', 6)] }), sight(4, 'next', { records: [question('a', 's1', 4)] }));
    expect(replica.records.get('question:a')?.rev).toBe(6);
    const same = { ...question('a', 's1', 6), author: 'Now known' } as const;
    expect(applySight(replica, sight(6, 'part', { records: [same] })).records.get('question:a')).toBe(same);
  });

  it('SY-2 lets a key go, keeps it gone against an older duplicate, and shows it again later', () => {
    const hidden = after(start, sight(7, 'next', { gone: ['question:a'] }));
    expect(keys(hidden)).toEqual(['question:b', 'room:r']);
    expect(keys(applySight(hidden, start))).toEqual(['question:b', 'room:r']);
    expect(keys(applySight(hidden, sight(8, 'next', { records: [question('a', 's1', 8)] })))).toContain('question:a');
  });

  it('SY-2 keeps a record that is newer than its end', () => {
    const replica = after(start, sight(9, 'next', { records: [question('a', 's1', 9)] }), sight(7, 'next', { gone: ['question:a'] }));
    expect(keys(replica)).toContain('question:a');
  });

  it('SY-3 a reset drops everything, of other sessions too', () => {
    const other = sight(6, 'all', { session: 's2', records: [question('z', 's2', 2)] });
    const replica = after(start, other, sight(9, 'next', { reset: true, records: [question('n', 's1', 9)] }));
    expect(keys(replica)).toEqual(['question:n']);
    expect(cursorFor(replica, 's2')).toBeUndefined();
    expect(cursorFor(replica, 's1')).toEqual({ epoch: 'e0', seq: 9 });
  });

  it('SY-4 another epoch drops everything; a part of it changes nothing', () => {
    const cursor = { epoch: 'e1', seq: 2 };
    const records = [question('n', 's1', 2)];
    const held = after(start);
    expect(applySight(held, sight(2, 'part', { cursor, records }))).toBe(held);
    const partial = applySight(held, sight(2, 'next', { cursor, records }));
    expect(keys(partial)).toEqual(['question:n']);
    expect(cursorFor(partial, 's1')).toBeUndefined();
    expect(cursorFor(applySight(held, sight(2, 'all', { cursor, records })), 's1')).toEqual(cursor);
  });

  it('SY-5 a late sight does not move the cursor back, a part does not move it at all', () => {
    const replica = after(start, sight(8, 'next'), sight(6, 'next'), sight(20, 'part', { records: [question('c', 's1', 20)] }));
    expect(cursorFor(replica, 's1')?.seq).toBe(8);
    expect(keys(replica)).toContain('question:c');
    expect(cursorFor(after(sight(4, 'next')), 's1')).toBeUndefined();
  });

  it('SY-6 a sight of everything takes away what it does not show, of its own session only', () => {
    const other = sight(6, 'all', { session: 's2', records: [room('r', 1), question('z', 's2', 2)] });
    const replica = after(other, start, sight(9, 'all', { records: [question('b', 's1', 5)] }));
    expect(keys(replica)).toEqual(['question:b', 'question:z']);
    const moved = after(start, sight(9, 'session', { records: [question('b', 's1', 5)] }));
    expect(keys(moved)).toEqual(['question:b', 'room:r']);
  });

  it('SY-7 each session keeps its own cursor', () => {
    const replica = after(start, sight(9, 'session', { session: 's2' }), sight(12, 'next', { session: 's2' }));
    expect(cursorFor(replica, 's1')?.seq).toBe(5);
    expect(cursorFor(replica, 's2')?.seq).toBe(12);
    expect(replica.session).toBe('s2');
  });

  it('SY-9 never changes a replica and keeps records that did not change', () => {
    const held = after(start);
    const before = [...held.records];
    const next = applySight(held, sight(6, 'next', { records: [question('a', 's1', 6)], gone: ['room:r'] }));
    expect([...held.records]).toEqual(before);
    expect(next.records.get('question:b')).toBe(held.records.get('question:b'));
  });

  it('SY-10 keeps the later of two personal views', () => {
    const me = (epoch: string, seq: number) => ({ cursor: { epoch, seq }, questions: [], supports: [], ballots: {}, rounds: {}, receipts: {} });
    expect(newerMe(me('e0', 4), me('e0', 3)).cursor.seq).toBe(4);
    expect(newerMe(me('e0', 4), me('e0', 4)).cursor.seq).toBe(4);
    expect(newerMe(me('e0', 4), me('e1', 1)).cursor.epoch).toBe('e1');
  });
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const session = fc.constantFrom('s1', 's2');
const change = fc.oneof(
  fc.record({ do: fc.constant('show' as const), id, session }),
  fc.record({ do: fc.constant('hide' as const), id }),
  fc.record({ do: fc.constant('room' as const), id }),
);
const line = fc.oneof(
  fc.record({ do: fc.constant('flush' as const) }),
  fc.record({ do: fc.constant('lose' as const) }),
  fc.record({ do: fc.constant('watch' as const), session }),
  fc.record({ do: fc.constant('stage' as const), session }),
  fc.record({ do: fc.constant('browse' as const) }),
);
const disorder = fc.oneof(
  fc.record({ do: fc.constant('replace' as const) }),
  fc.record({ do: fc.constant('again' as const), back: fc.nat(6) }),
  fc.record({ do: fc.constant('early' as const) }),
);
type Step = (typeof change | typeof line | typeof disorder) extends fc.Arbitrary<infer S> ? S : never;

/** One reader of the model: what came down its line, in order, and what it holds. */
class Reader {
  readonly server: HistoryModel;
  replica = emptyReplica;
  session = 's1';
  isConnected = false;
  flushedAt = 0;
  private past: Sight[] = [];

  constructor(windowSize = Infinity) {
    this.server = new HistoryModel(windowSize);
  }

  take(sight: Sight): void {
    this.past.push(sight);
    this.replica = applySight(this.replica, sight);
  }

  catchUp(): void {
    this.take(this.server.watch(this.session, cursorFor(this.replica, this.session)));
    this.isConnected = true;
    this.flushedAt = this.server.seq;
  }

  /** One page of the only list, if it is not held to its end. */
  browse(): boolean {
    const after = this.replica.edges[this.session]?.newest;
    if (after !== undefined) this.replica = applyPage(this.replica, this.server.page(this.session, after));
    return after !== undefined;
  }

  step(step: Step): void {
    switch (step.do) {
      case 'browse': return void (this.isConnected && this.browse());
      case 'show': return this.server.show(step.id, step.session);
      case 'hide': return this.server.hide(step.id);
      case 'room': return this.server.touchRoom(step.id);
      case 'flush': return this.flush(this.session, 'next');
      case 'lose': this.isConnected = false; return;
      case 'watch': this.session = step.session; return this.catchUp();
      case 'stage': return this.flush(step.session, 'session');
      case 'replace': this.server.replace(); this.isConnected = false; return;
      case 'again': return this.again(step.back);
      case 'early': return this.take(this.server.sight(this.session, { from: this.flushedAt, extent: 'part' }));
    }
  }

  private flush(session: string, extent: 'next' | 'session'): void {
    if (!this.isConnected || (extent === 'session' && session === this.session)) return;
    const changed = this.server.sight(session, { from: this.flushedAt, extent });
    const whole = this.server.sight(session, { from: -1, extent });
    this.session = session;
    this.flushedAt = this.server.seq;
    this.take(extent === 'next' ? changed : { ...whole, records: [...changed.records, ...whole.records.filter((r) => r.kind === 'question')] });
    if (!cursorFor(this.replica, session)) this.catchUp();
  }

  private again(back: number): void {
    const sight = this.past.at(-1 - back);
    if (sight) this.replica = applySight(this.replica, sight);
  }

  held(): Map<string, unknown> {
    return new Map([...this.replica.records].filter(([, r]) => !('session' in r) || r.session === this.session));
  }
}

describe('catching up', () => {
  it('SY-8 a connected reader holds its view after every flush', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: change }, { weight: 2, arbitrary: line }), { maxLength: 60 }), (steps) => {
      const reader = new Reader();
      for (const step of steps) {
        reader.step(step);
        if (!reader.isConnected || reader.flushedAt !== reader.server.seq) continue;
        expect(sorted(reader.held())).toEqual(sorted(reader.server.view(reader.session)));
      }
    }), { numRuns: 300 });
  });

  it('SY-8 duplicates, overlaps and a replaced history leave no trace after catching up', () => {
    const any = fc.oneof({ weight: 4, arbitrary: change }, { weight: 3, arbitrary: line }, { weight: 2, arbitrary: disorder });
    fc.assert(fc.property(fc.array(any, { maxLength: 80 }), (steps) => {
      const reader = new Reader();
      for (const step of steps) reader.step(step);
      reader.catchUp();
      expect(sorted(reader.held())).toEqual(sorted(reader.server.view(reader.session)));
    }), { numRuns: 600 });
  });

  it('SY-25 a reader of a window holds exactly the beginning of the list, whatever it browsed, missed, got twice or got late, and all of it once it has browsed to the end', () => {
    const shows = (['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const).map((id) => ({ do: 'show', id, session: id < 'f' ? 's1' : 's2' }) as const);
    const any = fc.oneof({ weight: 5, arbitrary: change }, { weight: 5, arbitrary: line }, { weight: 1, arbitrary: disorder });
    fc.assert(fc.property(fc.array(any, { maxLength: 60, size: 'max' }).map((steps) => [...shows, { do: 'watch', session: 's1' } as const, ...steps]), fc.constantFrom(1, 2, 3), (steps, windowSize) => {
      const reader = new Reader(windowSize);
      for (const step of steps) reader.step(step);
      reader.catchUp();
      const edge = reader.replica.edges[reader.session]?.newest;
      const view = reader.server.view(reader.session);
      for (const [key, record] of reader.held()) expect(record).toEqual(view.get(key));
      for (const [key, record] of view) if (record.kind !== 'question' || edge === undefined || record.id <= edge) expect(reader.held().has(key)).toBe(true);
      while (reader.browse());
      expect(sorted(reader.held())).toEqual(sorted(view));
    }), { numRuns: 1000 });
  });

  it('SY-26 a page that was asked for before a new beginning neither moves its edge nor brings anything in', () => {
    const begin = sight(5, 'all', { records: [question('a', 's1', 3)], edges: { newest: 'a' } });
    const late = { session: 's1', list: 'newest', after: 'a', cursor: { epoch: 'e0', seq: 5 }, records: [question('b', 's1', 4)], edge: 'b' } as const;
    const browsed = applyPage(after(begin), late);
    expect(keys(browsed)).toEqual(['question:a', 'question:b']);
    expect(browsed.edges['s1']).toEqual({ newest: 'b' });
    expect(applyPage(browsed, { ...late, edge: null }).edges['s1']).toEqual({ newest: 'b' });
    const anew = applySight(browsed, sight(9, 'all', { reset: true, records: [question('a', 's1', 9)], edges: { newest: 'a' } }));
    expect(keys(anew)).toEqual(['question:a']);
    expect(applyPage(anew, late)).toMatchObject({ edges: { s1: { newest: 'a' } }, records: anew.records });
    expect(applyPage(anew, { ...late, cursor: { epoch: 'e0', seq: 9 }, edge: null })).toMatchObject({ edges: { s1: {} } });
  });

  it('SY-5 no order of sights moves a cursor back within an epoch', () => {
    const any = fc.record({ seq: fc.nat(20), extent: fc.constantFrom<Extent>('all', 'session', 'next', 'part') });
    fc.assert(fc.property(fc.array(any, { maxLength: 20 }), (sights) => {
      let replica = emptyReplica;
      for (const { seq, extent } of sights) {
        const before = cursorFor(replica, 's1')?.seq ?? -1;
        replica = applySight(replica, sight(seq, extent));
        expect(cursorFor(replica, 's1')?.seq ?? -1).toBeGreaterThanOrEqual(before);
      }
    }));
  });
});

const sorted = (records: Map<string, unknown>): unknown[] => [...records].toSorted(([a], [b]) => a.localeCompare(b));

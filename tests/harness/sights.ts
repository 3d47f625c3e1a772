// What somebody without a browser holds, kept as a page keeps it: by the same client half of catch-up, and only a whole answer to `watch`
// closes a gap. Late or doubled sights change nothing.
import type { Cursor } from '@plenary/protocol/cursor';
import type { Delta } from '@plenary/protocol/down';
import type { WatchAck } from '@plenary/protocol/up';
import { applySight, cursorFor, emptyReplica, isBefore, type Extent, type Records } from '@plenary/sync/replica';

export class Sights {
  /** As of which moment somebody was last told something whole. */
  cursor: Cursor | undefined;
  #replica = emptyReplica;
  #watching = 'live';
  #hasGap = true;
  /** The newest moment that a delta told of while an answer was awaited. */
  #heard: Cursor | null = null;
  #turn = 0;
  #newest: Promise<unknown> = Promise.resolve();

  get records(): Records {
    return this.#replica.records;
  }

  get session(): string | null {
    return this.#replica.session;
  }

  get watching(): string {
    return this.#watching;
  }

  /** History was replaced: nothing is known of the new one. */
  forget(): void {
    this.cursor = undefined;
    this.#replica = { ...emptyReplica, records: this.#replica.records };
  }

  /** Watches with what `ask` sends, until nothing is missing. One that another has overtaken tells its own answer, once that one is through. */
  watch(session: string, ask: (cursor: Cursor | undefined) => Promise<WatchAck>): Promise<WatchAck> {
    const watching = this.#watch(session, ask);
    this.#newest = watching.catch(() => undefined);
    return watching;
  }

  async #watch(session: string, ask: (cursor: Cursor | undefined) => Promise<WatchAck>): Promise<WatchAck> {
    const mine = ++this.#turn;
    this.#watching = session;
    this.#hasGap = true;
    for (;;) {
      const wanted = session === 'live' ? this.#live() : session;
      const cursor = cursorFor(this.#replica, wanted);
      this.#heard = null;
      const ack = await ask(cursor);
      if (ack.ok && mine !== this.#turn) await this.#newest;
      if (!ack.ok || mine !== this.#turn) return ack;
      // What was missed was counted from the cursor of the session that we took to be live. It may be another one by now.
      const isOther = cursor !== undefined && !ack.reset && ack.session !== wanted;
      this.#show(ack, cursor === undefined || ack.reset ? 'all' : isOther ? 'part' : 'next');
      this.#hasGap = isOther || isBefore(ack.cursor, this.#heard);
      if (!this.#hasGap) return ack;
    }
  }

  /** Takes a delta over; false when something is missing and nobody asks for it yet. */
  take(delta: Delta): boolean {
    const extent = this.#extentOf(delta);
    if (this.#hasGap) this.#heard = delta.cursor;
    this.#show(delta, extent);
    if (this.#hasGap || extent === 'part') return true;
    this.#hasGap = cursorFor(this.#replica, delta.session) === undefined;
    return !this.#hasGap;
  }

  #extentOf(delta: Delta): Extent {
    if (this.#hasGap) return 'part';
    if (delta.reset) return 'all';
    if (delta.session === this.session) return 'next';
    return this.#watching === 'live' ? 'session' : 'part';
  }

  #show(sight: Delta, extent: Extent): void {
    this.#replica = applySight(this.#replica, { ...sight, extent });
    if (extent !== 'part') this.cursor = sight.cursor;
  }

  #live(): string | null {
    for (const record of this.records.values()) if (record.kind === 'room' && record.live) return record.live;
    return null;
  }
}

// Sends what changed: each changed record is viewed once for each audience, each frame goes to all readers of its channel. The hall, the
// house (moderators and screens) and what is personal go at paces of their own, so that a huge hall slows nobody else down.
import { performance } from 'node:perf_hooks';
import type { Changes } from '@plenary/domain/core/decision';
import type { Audience } from '@plenary/domain/core/view';
import { inOpenOrder, keysPlacedAfter, sessionOfRecord, viewRecord, type Look } from '@plenary/domain/views';
import type { Delta } from '@plenary/protocol/down';
import { createDirty, isDirty, markDirty, takeDirty, type TakenDirty } from '@plenary/sync/dirty';
import type { FlushLoad } from '@plenary/sync/pace';
import type { People } from '../access/people.ts';
import type { Log } from '../observe/log.ts';
import type { FlushStats } from '../observe/stats.ts';
import { firstLook } from './catch-up.ts';
import { watchedSession, withNames, type Watched } from './look.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Replica } from './replica.ts';

/** A group of readers that get the same frames. */
export interface Channel { readonly audience: Audience; readonly watched: Watched }

/** How frames leave: implemented by the gateway. */
export interface Fanout {
  channels(): readonly Channel[];
  /** Connections of these audiences. */
  listeners(audiences: readonly Audience[]): number;
  /** Resolves when every reader of the channel was served or left out, with the ms of work that it took. */
  send(channel: Channel, delta: Delta): Promise<number>;
}

export interface FlushParts {
  readonly replica: Replica;
  readonly people: People;
  readonly fanout: Fanout;
  readonly log: Log;
  /** Whom this flusher serves. */
  readonly audiences: readonly Audience[];
  readonly intervalMs: (load: FlushLoad) => number;
}

type Frame = Omit<Delta, 'cursor'>;

export class Flusher {
  readonly #parts: FlushParts;
  readonly #dirty = createDirty();
  readonly #pacer: Pacer;
  /** The session that the last whole flush took to be live; nothing before the first. */
  #liveBefore: string | null | undefined;
  /** As of which seq the last whole flush was. */
  #flushedSeq = -1;

  constructor(parts: FlushParts) {
    this.#parts = parts;
    const { fanout, audiences, intervalMs, log } = parts;
    this.#pacer = createPacer({
      run: () => this.#run(),
      isDue: () => isDirty(this.#dirty),
      intervalMs: (lastCostMs, busy) => intervalMs({ listeners: fanout.listeners(audiences), lastCostMs, busy }),
      log,
    });
  }

  get stats(): FlushStats {
    return this.#pacer.stats;
  }

  changed({ staff, everyone }: Changes): void {
    const seesDrafts = this.#parts.audiences.includes('moderator');
    markDirty(this.#dirty, { staff: seesDrafts ? staff : nothing, everyone, personal: nothing });
    if (isDirty(this.#dirty)) this.#pacer.wake();
  }

  stop(): void {
    this.#pacer.stop();
  }

  async #run(): Promise<number> {
    const taken = takeDirty(this.#dirty);
    try {
      return await this.#flush(taken);
    } catch (error) {
      markDirty(this.#dirty, { staff: new Set(taken.staff), everyone: new Set(taken.everyone), personal: nothing });
      throw error;
    }
  }

  async #flush(taken: TakenDirty): Promise<number> {
    const { replica, people, fanout, audiences } = this.#parts;
    // The cursor is that of the taking: what changes while names are fetched belongs to the next flush.
    const cursor = { epoch: replica.epoch, seq: replica.state.seq };
    // So is the live session: whoever follows it needs all of another one, whether or not anybody listened when it moved.
    const live = watchedSession(replica.state, 'live');
    const moved = live !== this.#liveBefore;
    let costMs = 0;
    for (const channel of fanout.channels()) {
      if (!audiences.includes(channel.audience)) continue;
      const session = channel.watched === 'live' ? live : channel.watched;
      const what = moved && channel.watched === 'live' ? 'all' : taken;
      const startedAt = performance.now();
      const frame = await withNames(people, (nameOf) => this.#frameFor({ audience: channel.audience, session, nameOf }, what));
      costMs += performance.now() - startedAt;
      if (frame) costMs += await fanout.send(channel, { ...frame, cursor: { ...cursor, session } });
    }
    // Only now: a flush that failed on its way has not told everybody of the move.
    this.#liveBefore = live;
    this.#flushedSeq = cursor.seq;
    return costMs;
  }

  #frameFor(look: Look, taken: TakenDirty | 'all'): Frame | null {
    const { state } = this.#parts.replica;
    const { audience, session } = look;
    if (taken === 'all') return { session, ...firstLook(state, look) };
    const frame: Frame = { session, records: [], gone: [] };
    const changed = new Set(audience === 'moderator' ? taken.staff : taken.everyone);
    if (changed.has(`ranking:${session}`)) for (const key of keysPlacedAfter(state, look, this.#flushedSeq)) changed.add(key);
    for (const key of inOpenOrder(changed, audience)) {
      const belongs = sessionOfRecord(state, key);
      if (belongs !== null && belongs !== session) continue;
      const seen = viewRecord(state, key, look);
      if (seen && 'show' in seen) frame.records.push(seen.show);
      else if (seen) frame.gone.push(key);
    }
    return frame.records.length + frame.gone.length > 0 ? frame : null;
  }
}

const nothing = new Set<string>();

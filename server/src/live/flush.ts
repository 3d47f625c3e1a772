// Sends what changed: each changed record is viewed once for each audience, each frame goes to all readers of its channel.
// The pace follows what a flush costs and how many listen; the first change after a pause goes out at once.
import { performance } from 'node:perf_hooks';
import type { Changes } from '@plenary/domain/core/decision';
import type { Audience } from '@plenary/domain/core/view';
import { sessionOfRecord, viewRecord, viewSince, type Look } from '@plenary/domain/views';
import type { Delta } from '@plenary/protocol/down';
import { createDirty, isDirty, markDirty, takeDirty, type TakenDirty } from '@plenary/sync/dirty';
import { flushIntervalMs } from '@plenary/sync/pace';
import type { People } from '../access/people.ts';
import { describeError, type Log } from '../observe/log.ts';
import { FlushStats } from '../observe/stats.ts';
import { watchedSession, withNames, type Watched } from './look.ts';
import type { Replica } from './replica.ts';

/** A group of readers that get the same frames. */
export interface Channel { readonly audience: Audience; readonly watched: Watched }

/** How frames leave: implemented by the gateway. */
export interface Fanout {
  channels(): readonly Channel[];
  listeners(): number;
  send(channel: Channel, delta: Delta): void;
  /** Actor ids whose personal view changed. */
  personalChanged(actorIds: readonly string[]): void;
  reset(): void;
}

export interface FlushParts {
  readonly replica: Replica;
  readonly people: People;
  readonly fanout: Fanout;
  readonly log: Log;
}

type Frame = Omit<Delta, 'cursor'>;

export class Flusher {
  readonly stats = new FlushStats();
  readonly #parts: FlushParts;
  readonly #dirty = createDirty();
  /** The session that the last whole flush took to be live; nothing before the first. */
  #liveBefore: string | null | undefined;
  #timer: NodeJS.Timeout | null = null;
  #nextAt = 0;
  #running = false;

  constructor(parts: FlushParts) {
    this.#parts = parts;
  }

  changed(changes: Changes): void {
    markDirty(this.#dirty, changes);
    this.#schedule();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#timer || this.#running) return;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, this.#nextAt - performance.now()));
  }

  async #run(): Promise<void> {
    this.#timer = null;
    this.#running = true;
    const startedAt = performance.now();
    const taken = takeDirty(this.#dirty);
    try {
      await this.#flush(taken);
    } catch (error) {
      this.stats.failed += 1;
      this.#parts.log.error(describeError(error), 'a flush failed; its changes wait for the next');
      markDirty(this.#dirty, { staff: new Set(taken.staff), everyone: new Set(taken.everyone), personal: new Set(taken.personal) });
    }
    this.#running = false;
    const lastCostMs = performance.now() - startedAt;
    const paceMs = flushIntervalMs({ listeners: this.#parts.fanout.listeners(), lastCostMs });
    this.stats.tookMs.add(lastCostMs);
    this.stats.paceMs = paceMs;
    this.#nextAt = startedAt + paceMs;
    if (isDirty(this.#dirty)) this.#schedule();
  }

  async #flush(taken: TakenDirty): Promise<void> {
    const { replica, people, fanout } = this.#parts;
    // The cursor is that of the taking: what changes while names are fetched belongs to the next flush.
    const cursor = { epoch: replica.epoch, seq: replica.state.seq };
    // So is the live session: whoever follows it needs all of another one, whether or not anybody listened when it moved.
    const live = watchedSession(replica.state, 'live');
    const moved = live !== this.#liveBefore;
    for (const channel of fanout.channels()) {
      const session = channel.watched === 'live' ? live : channel.watched;
      const what = moved && channel.watched === 'live' ? 'all' : taken;
      const frame = await withNames(people, (nameOf) => this.#frameFor({ audience: channel.audience, session, nameOf }, what));
      if (frame) fanout.send(channel, { ...frame, cursor: { ...cursor, session } });
    }
    // Only now: a flush that failed on its way has not told everybody of the move.
    this.#liveBefore = live;
    if (taken.personal.length > 0) fanout.personalChanged(taken.personal);
  }

  #frameFor(look: Look, taken: TakenDirty | 'all'): Frame | null {
    const { state } = this.#parts.replica;
    const { audience, session } = look;
    if (taken === 'all') return { session, ...viewSince(state, look, -1) };
    const frame: Frame = { session, records: [], gone: [] };
    for (const key of audience === 'moderator' ? taken.staff : taken.everyone) {
      const belongs = sessionOfRecord(state, key);
      if (belongs !== null && belongs !== session) continue;
      const seen = viewRecord(state, key, look);
      if (seen && 'show' in seen) frame.records.push(seen.show);
      else if (seen) frame.gone.push(key);
    }
    return frame.records.length + frame.gone.length > 0 ? frame : null;
  }
}

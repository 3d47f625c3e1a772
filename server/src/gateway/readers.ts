// Readers that cannot keep up: past a budget of what waits for them they get nothing more until it has drained, and then at once all that
// they missed, by their cursor. Nobody else waits for them, and what this process holds for one of them is bounded.
import { performance } from 'node:perf_hooks';
import type { Cursor } from '@plenary/protocol/cursor';
import type { Delta } from '@plenary/protocol/down';
import { describeError, type Log } from '../observe/log.ts';
import type { Connection } from './connection.ts';
import { eventFrame, type Frame } from './wire.ts';

/** What may wait for one reader before it falls behind, and for how long it may stay behind before its connection is ended. */
export const readerLimits = { frames: 32, bytes: 65_536, waitMs: 3000, behindMs: 20_000 } as const;

const lookEveryMs = 100;

export interface ReadersParts {
  readonly log: Log;
  /** Everything that a reader has missed since what it saw last. */
  readonly catchUp: (connection: Connection) => Promise<Delta>;
  /** It keeps up again. */
  readonly resumed: (connection: Connection) => void;
}

interface Behind { readonly sinceMs: number; missed: boolean; catchesUp: boolean }

export class Readers {
  readonly #parts: ReadersParts;
  readonly #behind = new Map<Connection, Behind>();
  /** Since when something waits for somebody who is not behind yet. */
  readonly #waiting = new Map<Connection, number>();
  #timer: NodeJS.Timeout | null = null;
  #fellBehind = 0;
  #ended = 0;

  constructor(parts: ReadersParts) {
    this.#parts = parts;
  }

  /** Readers behind now; how often one fell behind and how many were ended for it, since the start. */
  get stats(): { readonly behind: number; readonly fellBehind: number; readonly ended: number } {
    return { behind: this.#behind.size, fellBehind: this.#fellBehind, ended: this.#ended };
  }

  isBehind(connection: Connection): boolean {
    return this.#behind.has(connection);
  }

  /** Hands a delta to a reader, or notes that it will have to catch up. */
  give(connection: Connection, frame: Frame, cursor: Cursor): void {
    const behind = this.#behind.get(connection);
    if (behind) return void (behind.missed = true);
    if (this.#isOverBudget(connection)) return this.#fallBehind(connection);
    connection.wire.write(frame);
    connection.seen = cursor;
  }

  /** Hands over what may be lost, only to a reader for whom nothing waits. */
  offer(connection: Connection, frame: Frame): void {
    const { frames, bytes } = connection.wire.waiting();
    if (frames === 0 && bytes === 0) connection.wire.write(frame);
  }

  forget(connection: Connection): void {
    this.#behind.delete(connection);
    this.#waiting.delete(connection);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #isOverBudget(connection: Connection): boolean {
    const { frames, bytes } = connection.wire.waiting();
    if (frames === 0 && bytes === 0) {
      if (this.#waiting.size > 0) this.#waiting.delete(connection);
      return false;
    }
    const now = performance.now();
    const since = this.#waiting.get(connection) ?? now;
    this.#waiting.set(connection, since);
    return frames > readerLimits.frames || bytes > readerLimits.bytes || now - since > readerLimits.waitMs;
  }

  #fallBehind(connection: Connection): void {
    this.#fellBehind += 1;
    this.#waiting.delete(connection);
    this.#behind.set(connection, { sinceMs: performance.now(), missed: true, catchesUp: false });
    this.#timer ??= setInterval(() => this.#lookAgain(), lookEveryMs);
  }

  #lookAgain(): void {
    const now = performance.now();
    for (const [connection, behind] of this.#behind) {
      const { frames, bytes } = connection.wire.waiting();
      if (frames === 0 && bytes === 0) void this.#resume(connection, behind);
      else if (now - behind.sinceMs > readerLimits.behindMs) this.#end(connection);
    }
    if (this.#behind.size === 0) this.stop();
  }

  async #resume(connection: Connection, behind: Behind): Promise<void> {
    if (behind.catchesUp) return;
    behind.catchesUp = true;
    behind.missed = false;
    try {
      const delta = await this.#parts.catchUp(connection);
      if (this.#behind.get(connection) !== behind) return;
      connection.wire.write(eventFrame('delta', delta));
      connection.seen = delta.cursor;
      // What came in the very moment of catching up waits for the next look.
      if (!behind.missed) this.#behind.delete(connection);
      if (!behind.missed) this.#parts.resumed(connection);
    } catch (error) {
      this.#parts.log.warn(describeError(error), 'a slow reader could not catch up; its connection is ended');
      this.#end(connection);
    }
    behind.catchesUp = false;
  }

  #end(connection: Connection): void {
    this.#ended += 1;
    this.forget(connection);
    connection.wire.cut();
  }
}

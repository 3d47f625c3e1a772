// Group commit: at most one append of this node is in flight; what arrives meanwhile is the next batch. No timer, no delay when idle.
// Whatever Redis or the line does, each command is told what is certain: in the log, not in the log, or in it only before a place.
import { randomBytes } from 'node:crypto';
import type { StampedCommand } from '@plenary/domain/commands';
import { traceAppended } from '../observe/command-trace.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { AppendStats } from '../observe/stats.ts';
import { appendEntry, closeLinesBelow, type AppendLine } from './append-script.ts';
import { confirmedBy, type Copies } from './copies.ts';
import { entryFields } from './entry.ts';
import type { EventKeys } from './keys.ts';
import type { OwnEntries } from './own-entries.ts';
import type { RedisClient } from './redis.ts';
import { isCertainRefusal } from './refusals.ts';

/**
 * `unavailable`: certainly not in the log, and it cannot arrive there any more. `before`: in the log only if at or before the entry `end`.
 * `uncovered`: in the log, but not on as many machines as were asked for. `unknown`: nobody could be asked in time.
 */
export type Appended =
  | { readonly kind: 'appended'; readonly entry: string }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'before'; readonly end: string }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'unknown' };

export interface Appender {
  readonly stats: AppendStats;
  /** `tell` is called once, never at once. */
  append(command: StampedCommand, tell: (result: Appended) => void): void;
  /** Confirms that all that is in the log by now is on as many machines as asked for; gives its last entry, or nothing. */
  confirm(): Promise<string | null>;
  /** Whether the last time too few machines had it: until a confirmation succeeds, nothing is acknowledged. */
  readonly isShort: boolean;
  /** Resolves when nothing is in flight or waiting. */
  drain(): Promise<void>;
}

export interface AppenderOptions {
  readonly redis: RedisClient;
  readonly keys: Pick<EventKeys, 'log' | 'epoch' | 'fence'>;
  /** The epoch that this node believes the log to be of. */
  readonly epoch: () => string;
  /** Told when the log turns out to be of another one. */
  readonly stale: () => void;
  readonly copies: Copies;
  /** Told what is written, for whoever follows the log in this process. */
  readonly own?: OwnEntries;
  readonly log: Log;
}

interface Waiting { readonly command: StampedCommand; readonly tell: (result: Appended) => void }

const maxBatchCommands = 2000;
const maxBatchBytes = 512 * 1024;
/** How long the log is asked what became of a batch; whoever waits for it has given up by then. */
const askForMs = 8000;
const askEveryMs = 40;
const ballotBytes = 300;

export function createAppender(options: AppenderOptions): Appender {
  const appender = new GroupAppender(options);
  return {
    stats: appender.stats,
    append: (command, tell) => appender.append({ command, tell }),
    confirm: () => appender.confirm(),
    get isShort() {
      return appender.short;
    },
    drain: () => appender.drain(),
  };
}

class GroupAppender {
  readonly stats = new AppendStats();
  readonly #options: AppenderOptions;
  readonly #to: AppendLine;
  #waiting: Waiting[] = [];
  #inFlight: Promise<void> | null = null;
  readonly #asking = new Set<Promise<void>>();
  /** Moves on whenever something may still be on its way: from then on, only what is sent later may write. */
  #line = 1;
  short = false;
  #confirming: Promise<string | null> | null = null;

  constructor(options: AppenderOptions) {
    this.#options = options;
    this.#to = { redis: options.redis, keys: options.keys, fence: options.keys.fence(randomBytes(6).toString('hex')) };
  }

  append(one: Waiting): void {
    this.#waiting.push(one);
    this.#inFlight ??= this.#commitAll();
  }

  confirm(): Promise<string | null> {
    this.#confirming ??= this.#confirm().finally(() => (this.#confirming = null));
    return this.#confirming;
  }

  /** A write that changes nothing, on the line of the appends: what is confirmed for it holds for all that came before. */
  async #confirm(): Promise<string | null> {
    const { redis, copies } = this.#options;
    if (redis.status !== 'ready') return null;
    const writing = closeLinesBelow(this.#to, this.#line).catch(() => null);
    const covering = confirmedBy(redis, copies);
    const [written, covered] = await Promise.all([writing, covering]);
    this.short = written === null || !covered;
    return written && covered ? written.end : null;
  }

  async drain(): Promise<void> {
    while (this.#inFlight) await this.#inFlight;
    await Promise.all(this.#asking);
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#takeBatch();
      const startedAt = performance.now();
      const result = await this.#commit(batch);
      this.stats.took(startedAt, { size: batch.length, result: result.kind });
      if (result.kind === 'unknown') this.#askLater(batch);
      else for (const { tell } of batch) tell(result);
    }
    // Before anybody else runs: what is sent in answer to what was told must find the line free.
    this.#inFlight = null;
  }

  #takeBatch(): Waiting[] {
    let size = 0;
    let count = 0;
    for (const { command } of this.#waiting) {
      size += roughBytes(command);
      if (count > 0 && (size > maxBatchBytes || count >= maxBatchCommands)) break;
      count += 1;
    }
    if (count < this.#waiting.length) return this.#waiting.splice(0, count);
    const all = this.#waiting;
    this.#waiting = [];
    return all;
  }

  async #commit(batch: readonly Waiting[]): Promise<Appended> {
    const { redis, epoch, stale, copies, own, log } = this.#options;
    if (redis.status !== 'ready') return { kind: 'unavailable' };
    const commands = batch.map(({ command }) => command);
    try {
      const appending = appendEntry(this.#to, { epoch: epoch(), line: this.#line, fields: ['e', epoch(), ...entryFields(commands, own)] });
      const covering = confirmedBy(redis, copies);
      const answer = await appending;
      if (answer.kind === 'appended') traceAppended(log, answer.entry, commands);
      const covered = await covering;
      if (answer.kind === 'appended') this.short = !covered;
      if (answer.kind === 'appended') return covered ? answer : { kind: 'uncovered' };
      if (answer.kind === 'stale') stale();
      return { kind: 'unavailable' };
    } catch (error) {
      const result = isCertainRefusal(error) ? 'unavailable' : 'unknown';
      log.warn({ result, commands: commands.length, ...describeError(error) }, 'append failed');
      return { kind: result };
    }
  }

  /** The next batch need not wait for what becomes of this one. */
  #askLater(batch: readonly Waiting[]): void {
    this.#line += 1;
    const asking: Promise<void> = this.#ask(this.#line).then((result) => {
      this.#asking.delete(asking);
      for (const { tell } of batch) tell(result);
    });
    this.#asking.add(asking);
  }

  /** Closes the line that the batch went by, and asks the log how far it reaches: what is not in it by then will never be. */
  async #ask(line: number): Promise<Appended> {
    const { redis, epoch, stale } = this.#options;
    const until = performance.now() + askForMs;
    while (performance.now() < until && redis.status !== 'end') {
      if (redis.status === 'ready') {
        const found = await closeLinesBelow(this.#to, line).catch(() => null);
        if (found?.epoch === epoch()) return { kind: 'before', end: found.end };
        if (found) {
          stale();
          return { kind: 'unknown' };
        }
      }
      await pause(askEveryMs);
    }
    return { kind: 'unknown' };
  }
}

/** Ballots that name options are all alike; the rest comes seldom enough to be weighed. */
const roughBytes = ({ body }: StampedCommand): number => (body.type === 'poll.vote' || (body.type === 'poll.cast' && 'options' in body.ballot) ? ballotBytes : ballotBytes + JSON.stringify(body).length);

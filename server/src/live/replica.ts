// This node's copy of one event: boots from a snapshot and the rest of the log, follows the log, applies each command once, and tells
// who waits for it. Nothing else in the server changes state.
import { apply, applyUnknown, precheck, type Applied } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import type { Entry } from '../log/entry.ts';
import { readEpoch, replaceEpoch } from '../log/epoch.ts';
import type { EventKeys } from '../log/keys.ts';
import { isThere, logStart, readNext, readRest } from '../log/read.ts';
import type { RedisClient } from '../log/redis.ts';
import { readSnapshot, writeSnapshot } from '../log/snapshots.ts';
import { traceApplied } from '../observe/command-trace.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { TailStats } from '../observe/stats.ts';
import { createWaiters } from './waiters.ts';

export interface ReplicaOptions {
  readonly keys: EventKeys;
  /** For blocking reads only: nothing else may wait behind them. */
  readonly tailRedis: RedisClient;
  readonly redis: RedisClient;
  readonly snapshotEvery: number;
  readonly log: Log;
  /** Puts back what must outlive a history (the event's key), before another one is loaded. */
  readonly beforeReload?: () => Promise<void>;
}

/** What a replica tells: that commands were applied, with all that they changed; or that history was replaced. */
export interface ReplicaListener {
  readonly applied?: (changes: Changes) => void;
  readonly reset?: () => void;
}

const blockMs = 2000;
const retryMs = 250;

export class Replica {
  readonly stats = new TailStats();
  readonly #options: ReplicaOptions;
  readonly #listeners: ReplicaListener[] = [];
  readonly #waiters = createWaiters();
  #state = emptyState();
  #epoch = '';
  #last = logStart;
  #sinceSnapshot = 0;
  #following = false;
  #mustCheck = false;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    options.tailRedis.on('close', () => this.#lostLine());
  }

  get state(): EventState {
    return this.#state;
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** The id of the last entry that is applied here. */
  get lastEntry(): string {
    return this.#last;
  }

  /** Whether the tail follows the log now: what is shown is current, and commands can be taken. */
  get following(): boolean {
    return this.#following;
  }

  listen(listener: ReplicaListener): void {
    this.#listeners.push(listener);
  }

  /** Resolves with what becomes of a command once it is applied here. Ask before it is appended. */
  outcomeOf(commandId: string, signal: AbortSignal): Promise<Applied | null> {
    return this.#waiters.wait(commandId, signal);
  }

  precheck(command: StampedCommand): Applied | undefined {
    return precheck(this.#state, command);
  }

  /** Loads what there is; resolves when the state is that of the log's end. */
  async boot(): Promise<void> {
    const { keys, redis, log } = this.#options;
    this.#epoch = await readEpoch(redis, keys.epoch);
    const snapshot = await readSnapshot(redis, keys.snapshot, this.#epoch);
    const usable = snapshot && (await isThere(redis, keys.log, snapshot.entry)) ? snapshot : null;
    this.#state = usable?.state ?? emptyState();
    this.#last = usable?.entry ?? logStart;
    const unseen = noChanges();
    for await (const entries of readRest(redis, keys.log, this.#last)) for (const entry of entries) this.#applyEntry(entry, unseen);
    log.info({ seq: this.#state.seq, epoch: this.#epoch, fromSnapshot: usable !== null }, 'event loaded');
  }

  /** Follows the log until aborted. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#step();
      } catch (error) {
        this.#lostLine();
        if (!signal.aborted) this.#options.log.warn(describeError(error), 'the log cannot be followed just now; trying again');
        await pause(retryMs, signal);
      }
    }
    this.#following = false;
  }

  #lostLine(): void {
    this.#mustCheck = true;
    this.#following = false;
  }

  async #step(): Promise<void> {
    const { keys, tailRedis } = this.#options;
    if (this.#mustCheck) await this.#checkHistory();
    this.#mustCheck = false;
    this.#following = true;
    const entries = await readNext(tailRedis, { key: keys.log, afterId: this.#last, blockMs });
    // A log that was emptied or put back under a line that never broke goes on with other entries: they do not follow ours.
    if (await this.#isSameHistory()) this.#take(entries);
    else this.#lostLine();
  }

  /** After a lost line: is the last entry still there, under the same epoch? If not, history was lost or replaced. */
  async #checkHistory(): Promise<void> {
    const { keys, redis, log, beforeReload } = this.#options;
    if (await this.#isSameHistory()) return;
    await beforeReload?.();
    const now = await readEpoch(redis, keys.epoch);
    if (now === this.#epoch) await replaceEpoch(redis, keys.epoch, this.#epoch);
    this.stats.reloads += 1;
    log.error({ seq: this.#state.seq, epoch: this.#epoch }, 'history was lost or replaced: loading it again under a new epoch');
    await this.boot();
    for (const listener of this.#listeners) listener.reset?.();
  }

  async #isSameHistory(): Promise<boolean> {
    const { keys, redis } = this.#options;
    const [epoch, there] = await Promise.all([redis.get(keys.epoch), isThere(redis, keys.log, this.#last)]);
    return epoch === this.#epoch && there;
  }

  #take(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const changes = noChanges();
    for (const entry of entries) this.#applyEntry(entry, changes);
    this.stats.took(entries);
    for (const listener of this.#listeners) listener.applied?.(changes);
    if (this.#sinceSnapshot >= this.#options.snapshotEvery) this.#keepSnapshot();
  }

  #applyEntry(entry: Entry, changes: Changes): void {
    for (const command of entry.commands) {
      if (!command) {
        applyUnknown(this.#state, entry.atMs);
        this.stats.quarantined += 1;
        this.#options.log.warn({ entry: entry.id }, 'an entry of an unknown kind was skipped');
        continue;
      }
      this.#applyOne(command, { atMs: entry.atMs, changes });
      this.#sinceSnapshot += 1;
    }
    this.#last = entry.id;
  }

  /** What the rules cannot even judge is counted and skipped, on every node alike: one bad command may not end the event. */
  #applyOne(command: StampedCommand, when: { atMs: number; changes: Changes }): void {
    try {
      const applied = apply(this.#state, command, when);
      traceApplied(this.#options.log, command, applied);
      this.#waiters.tell(command.id, applied);
    } catch (error) {
      this.stats.quarantined += 1;
      this.#options.log.error({ command: command.id, ...describeError(error) }, 'a command of the log could not be applied and was skipped');
    }
  }

  #keepSnapshot(): void {
    const { keys, redis, log } = this.#options;
    this.#sinceSnapshot = 0;
    writeSnapshot(redis, keys.snapshot, { state: this.#state, entry: this.#last, epoch: this.#epoch }).catch((error: unknown) =>
      log.warn(describeError(error), 'the snapshot was not kept; the next boot replays more'),
    );
  }
}

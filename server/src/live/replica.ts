// This node's copy of one event: boots from a snapshot and the rest of the log, follows the log, applies each command once, and tells
// who waits for it. Nothing else in the server changes state. When the log is not what it was, it keeps what it has and takes no more.
import { apply, applyUnknown, precheck, type Applied } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import { hashSeed } from '../log/hash-seed.ts';
import type { Entry } from '../log/entry.ts';
import type { Guard } from '../log/guard.ts';
import type { Copies } from '../log/copies.ts';
import { hashOfFields, type Place } from '../log/history.ts';
import type { EventKeys } from '../log/keys.ts';
import type { OwnEntries } from '../log/own-entries.ts';
import type { ReadOnly } from '../log/read-only.ts';
import { isAtOrAfter, logStart, readNext, type Read } from '../log/read.ts';
import type { RedisClient } from '../log/redis.ts';
import { writeSnapshot } from '../log/snapshots.ts';
import { traceApplied } from '../observe/command-trace.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { TailStats } from '../observe/stats.ts';
import { Covered } from './covered.ts';
import { loadEvent } from './load.ts';
import { createQuarantine } from './quarantine.ts';
import { createWaiters, type Waiter } from './waiters.ts';

export interface ReplicaOptions {
  readonly keys: EventKeys;
  /** For blocking reads only: nothing else may wait behind them. */
  readonly tailRedis: RedisClient;
  readonly redis: RedisClient;
  readonly guard: Guard;
  readonly copies: Copies;
  /** What this process wrote itself. */
  readonly own: OwnEntries;
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
/** How often the log is looked at whole, while it is followed and while it may only be looked at. */
const checkEveryMs = 2000;
const lookAgainMs = 1000;
const settingsEveryMs = 15_000;
const keepEveryMs = 1000;
/** How long an appended command may take to come back through the tail before its answer is `indeterminate`. */
const answerWithinMs = 5000;

interface Reaching { readonly entry: string; readonly tell: () => void }

export class Replica {
  readonly stats = new TailStats();
  readonly #options: ReplicaOptions;
  readonly #listeners: ReplicaListener[] = [];
  readonly #waiters = createWaiters(answerWithinMs);
  readonly #quarantine;
  #reaching: Reaching[] = [];
  #state = emptyState(hashSeed);
  #epoch = '';
  #last = logStart;
  #lastFields: readonly string[] = [];
  #lastHash: string | null = null;
  /** What an earlier process witnessed, until this one has found it in the log. */
  #witnessed: Place | null = null;
  /** How far the history is on enough machines; nothing with one Redis, where that is as far as it is applied. */
  #covered: Covered | null = null;
  #keptAt = Number.NEGATIVE_INFINITY;
  #readOnly: ReadOnly | null = null;
  /** What is held was loaded from a log that did not pass its check. */
  #isSuspect = false;
  #sinceSnapshot = 0;
  #isKeeping = false;
  #following = false;
  #mustCheck = true;
  #checkedAt = 0;
  #settingsAt = 0;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#quarantine = createQuarantine(options.log);
    options.tailRedis.on('close', () => this.lookAgain());
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

  /** Why nothing new may be taken, although what is here can be shown; nothing when all is well. */
  get readOnly(): ReadOnly | null {
    return this.#readOnly;
  }

  get quarantined(): ReturnType<ReturnType<typeof createQuarantine>['list']> {
    return this.#quarantine.list();
  }

  listen(listener: ReplicaListener): void {
    this.#listeners.push(listener);
  }

  /** Tells what becomes of a command once it is applied here. Ask before it is appended. */
  awaitOutcome(commandId: string, waiter: Waiter): void {
    this.#waiters.add(commandId, waiter);
  }

  /** Tells once everything up to an entry is applied here. */
  whenReached(entry: string, tell: () => void): void {
    if (isAtOrAfter(this.#last, entry)) tell();
    else this.#reaching.push({ entry, tell });
  }

  precheck(command: StampedCommand): Applied | undefined {
    return precheck(this.#state, command);
  }

  /** Everything up to this entry is on as many machines as were asked for. */
  confirm(entry: string): void {
    this.#covered?.confirm(entry);
  }

  /** Whether what was applied as this seq is on as many machines as were asked for. */
  isCovered(seq: number): boolean {
    return !this.#covered || seq <= this.#covered.seq;
  }

  /** The log may not be what it was: it is looked at before anything else is read or taken. */
  lookAgain(): void {
    this.#mustCheck = true;
    this.#following = false;
  }

  /** Loads what there is; resolves when the state is that of the log's end. */
  async boot(): Promise<void> {
    const { guard } = this.#options;
    this.#witnessed = await guard.witnessed();
    const standing = this.#witnessed && (await guard.check({ kept: this.#witnessed, last: this.#witnessed }));
    if (standing?.kind === 'read-only') this.#showOnly(standing.readOnly);
    const isSuspect = this.#readOnly !== null && this.#readOnly.reason !== 'settings-weak';
    await this.#load({ isSuspect, mayBeTrimmed: standing?.kind === 'reload' });
  }

  /** Follows the log until aborted. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#step(signal);
      } catch (error) {
        this.lookAgain();
        if (!signal.aborted) this.#options.log.warn(describeError(error), 'the log cannot be followed just now; trying again');
        await pause(retryMs, signal);
      }
    }
    this.#following = false;
    if (!this.#isSuspect) await this.#options.guard.keep(this.#keptPlace());
  }

  async #step(signal: AbortSignal): Promise<void> {
    const { keys, tailRedis, own } = this.#options;
    if (this.#mustCheck || performance.now() - this.#checkedAt > checkEveryMs) await this.#check();
    if (this.#readOnly) {
      this.#mustCheck = true;
      return pause(lookAgainMs, signal);
    }
    this.#following = true;
    const epoch = this.#epoch;
    const read = await readNext(tailRedis, { key: keys.log, afterId: this.#last, epoch, blockMs, own });
    // Entries of another epoch do not follow ours, unless the log says that it is still the same one.
    if (read.foreign) await this.#check();
    if (this.#epoch === epoch && !this.#readOnly) this.#take(read);
  }

  /** Is the log still what it was, and does Redis keep it as promised? */
  async #check(): Promise<void> {
    const { guard } = this.#options;
    this.#mustCheck = false;
    const last = this.#isSuspect && this.#witnessed ? this.#witnessed : this.#place();
    const kept = this.#isSuspect ? last : this.#keptPlace();
    const withSettings = this.#readOnly !== null || !this.#following || performance.now() - this.#settingsAt > settingsEveryMs;
    const standing = await guard.check({ kept, last, withSettings });
    this.#checkedAt = performance.now();
    if (withSettings) this.#settingsAt = this.#checkedAt;
    if (standing.kind === 'read-only') return this.#showOnly(standing.readOnly);
    const was = this.#readOnly;
    // What is missing at the start of a log does not come back by itself.
    if (was?.reason === 'log-trimmed' && standing.kind === 'same') return;
    this.#readOnly = null;
    if (standing.kind === 'reload' || this.#isSuspect) return this.#loadAgain();
    this.#keepPlace();
    if (was) this.#options.log.warn({ reason: was.reason }, 'the log is as it was: commands are taken again');
  }

  /** What is here stays to be seen; nothing more is taken. */
  #showOnly(readOnly: ReadOnly): void {
    this.#following = false;
    // Whoever starts next, and whoever accepts a loss, must know how far people were told.
    if (!this.#isSuspect && this.#epoch !== '') void this.#options.guard.keep(this.#keptPlace());
    if (this.#readOnly?.why !== readOnly.why) this.#options.log.error({ reason: readOnly.reason, why: readOnly.why, repair: readOnly.repair }, 'READ-ONLY: nothing new is taken');
    this.#readOnly = readOnly;
  }

  async #loadAgain(): Promise<void> {
    this.stats.reloads += 1;
    this.#options.log.error({ seq: this.#state.seq, epoch: this.#epoch }, 'history was replaced: loading it again under its new epoch');
    await this.#options.beforeReload?.();
    await this.#load({ isSuspect: false, mayBeTrimmed: true });
    this.#keepSnapshot();
    for (const listener of this.#listeners) listener.reset?.();
  }

  async #load(how: { isSuspect: boolean; mayBeTrimmed: boolean }): Promise<void> {
    const { redis, keys, copies, log } = this.#options;
    const loaded = await loadEvent({ ...how, redis, keys, witnessed: this.#witnessed, apply: (state, entry) => this.#applyEntry(state, entry, noChanges()) });
    this.#state = loaded.state;
    this.#epoch = loaded.epoch;
    this.#last = loaded.last;
    this.#lastFields = loaded.lastFields;
    this.#lastHash = loaded.lastHash;
    this.#isSuspect = how.isSuspect || loaded.problem !== null;
    this.#covered = copies.replicas > 0 ? this.#coveredFrom(this.#witnessed) : null;
    if (loaded.problem) this.#showOnly(loaded.problem);
    log.info({ seq: this.#state.seq, epoch: this.#epoch, fromSnapshot: loaded.fromSnapshot }, 'event loaded');
  }

  /** An entry that was loaded was not acknowledged by this process: that it is on enough machines must be confirmed first. */
  #coveredFrom(witnessed: Place | null): Covered {
    const { epoch, entry, hash, seq } = this.#place();
    const covered = new Covered(witnessed?.epoch === epoch ? witnessed : { epoch, entry: logStart, hash: null, seq: 0 });
    covered.applied({ entry, seq, hash: () => hash });
    return covered;
  }

  #place(): Place {
    this.#lastHash ??= hashOfFields(this.#lastFields);
    return { epoch: this.#epoch, entry: this.#last, hash: this.#last === logStart ? null : this.#lastHash, seq: this.#state.seq };
  }

  /** The last place that was told to anybody. */
  #keptPlace(): Place {
    return this.#covered?.place ?? this.#place();
  }

  #take({ entries, fields }: Read): void {
    if (entries.length === 0) return;
    const changes = noChanges();
    for (const [index, entry] of entries.entries()) {
      this.#applyEntry(this.#state, entry, changes);
      this.#covered?.applied({ entry: entry.id, seq: this.#state.seq, hash: () => hashOfFields(fields[index] ?? []) });
    }
    this.#last = entries.at(-1)?.id ?? this.#last;
    this.#lastFields = fields.at(-1) ?? [];
    this.#lastHash = null;
    this.stats.took(entries);
    for (const listener of this.#listeners) listener.applied?.(changes);
    this.#tellReached();
    this.#keepPlace();
    if (this.#sinceSnapshot >= this.#options.snapshotEvery) this.#keepSnapshot();
  }

  #tellReached(): void {
    if (this.#reaching.length === 0) return;
    const reached = this.#reaching.filter(({ entry }) => isAtOrAfter(this.#last, entry));
    this.#reaching = this.#reaching.filter((each) => !reached.includes(each));
    for (const { tell } of reached) tell();
  }

  #applyEntry(state: EventState, entry: Entry, changes: Changes): void {
    for (const command of entry.commands) {
      if (command) this.#applyOne(state, command, { atMs: entry.atMs, entry: entry.id, changes });
      else {
        applyUnknown(state, entry.atMs);
        this.#skip({ entry: entry.id, command: null, reason: 'it cannot be read, or is of an unknown kind' });
      }
    }
    this.#sinceSnapshot += entry.commands.length;
  }

  /** What the rules cannot even judge is counted and skipped, on every node alike: one bad command may not end the event. */
  #applyOne(state: EventState, command: StampedCommand, when: { atMs: number; entry: string; changes: Changes }): void {
    try {
      const applied = apply(state, command, when);
      traceApplied(this.#options.log, command, applied);
      this.#waiters.tell(command.id, applied);
    } catch (error) {
      this.#skip({ entry: when.entry, command: command.id, reason: describeError(error).error });
    }
  }

  #skip(bad: Parameters<ReturnType<typeof createQuarantine>['add']>[0]): void {
    this.stats.quarantined += 1;
    this.#quarantine.add(bad);
  }

  /** Writes down how far people were told, off the way of what they send. */
  #keepPlace(): void {
    if (performance.now() - this.#keptAt < keepEveryMs) return;
    this.#keptAt = performance.now();
    void this.#options.guard.keep(this.#keptPlace());
  }

  #keepSnapshot(): void {
    const { keys, redis, log } = this.#options;
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    this.#sinceSnapshot = 0;
    const written = writeSnapshot(redis, keys, { state: this.#state, entry: this.#last, epoch: this.#epoch }).catch((error: unknown) =>
      log.warn(describeError(error), 'the snapshot was not kept; the next boot replays more'),
    );
    void written.finally(() => (this.#isKeeping = false));
  }
}

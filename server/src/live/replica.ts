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
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';

export interface ReplicaOptions {
  readonly keys: EventKeys;
  /** For blocking reads only: nothing else may wait behind them. */
  readonly tailRedis: RedisClient;
  readonly redis: RedisClient;
  readonly snapshotEvery: number;
  readonly log: Log;
}

/** What a replica tells: that commands were applied, with all that they changed; or that history was replaced. */
export interface ReplicaListener {
  readonly applied?: (changes: Changes) => void;
  readonly reset?: () => void;
}

export interface Replica {
  readonly state: EventState;
  readonly epoch: string;
  /** Whether the tail follows the log now: what is shown is current, and commands can be taken. */
  readonly following: boolean;
  listen(listener: ReplicaListener): void;
  /** Resolves with what becomes of a command once it is applied here. Ask before it is appended. */
  outcomeOf(commandId: string, signal: AbortSignal): Promise<Applied | null>;
  precheck(command: StampedCommand): Applied | undefined;
  /** Loads what there is; resolves when the state is that of the log's end. */
  boot(): Promise<void>;
  /** Follows the log until aborted. */
  follow(signal: AbortSignal): Promise<void>;
}

const blockMs = 2000;
const retryMs = 250;

export function createReplica(options: ReplicaOptions): Replica {
  const { keys, redis, tailRedis, log } = options;
  const listeners: ReplicaListener[] = [];
  const waiters = new Map<string, ((applied: Applied | null) => void)[]>();
  let state = emptyState();
  let epoch = '';
  let last = logStart;
  let sinceSnapshot = 0;
  let following = false;
  let mustCheck = false;
  tailRedis.on('close', () => {
    mustCheck = true;
    following = false;
  });

  const applyEntry = (entry: Entry, changes: Changes): void => {
    for (const command of entry.commands) {
      if (!command) {
        applyUnknown(state, entry.atMs);
        log.warn({ entry: entry.id }, 'an entry of an unknown kind was skipped');
        continue;
      }
      const applied = apply(state, command, { atMs: entry.atMs, changes });
      const waiting = waiters.get(command.id);
      waiters.delete(command.id);
      for (const tell of waiting ?? []) tell(applied);
      sinceSnapshot += 1;
    }
    last = entry.id;
  };

  const take = (entries: readonly Entry[]): void => {
    if (entries.length === 0) return;
    const changes = noChanges();
    for (const entry of entries) applyEntry(entry, changes);
    for (const listener of listeners) listener.applied?.(changes);
    if (sinceSnapshot >= options.snapshotEvery) keepSnapshot();
  };

  const keepSnapshot = (): void => {
    sinceSnapshot = 0;
    writeSnapshot(redis, keys.snapshot, { state, entry: last, epoch }).catch((error: unknown) =>
      log.warn(describeError(error), 'the snapshot was not kept; the next boot replays more'),
    );
  };

  const load = async (): Promise<void> => {
    epoch = await readEpoch(redis, keys.epoch);
    const snapshot = await readSnapshot(redis, keys.snapshot, epoch);
    const usable = snapshot && (await isThere(redis, keys.log, snapshot.entry)) ? snapshot : null;
    state = usable?.state ?? emptyState();
    last = usable?.entry ?? logStart;
    const unseen = noChanges();
    for await (const entries of readRest(redis, keys.log, last)) for (const entry of entries) applyEntry(entry, unseen);
    log.info({ seq: state.seq, epoch, fromSnapshot: usable !== null }, 'event loaded');
  };

  const checkHistory = async (): Promise<void> => {
    const now = await readEpoch(redis, keys.epoch);
    if (now === epoch && (await isThere(redis, keys.log, last))) return;
    if (now === epoch) await replaceEpoch(redis, keys.epoch, epoch);
    log.error({ seq: state.seq, epoch }, 'history was lost or replaced: loading it again under a new epoch');
    await load();
    for (const listener of listeners) listener.reset?.();
  };

  const step = async (): Promise<void> => {
    if (mustCheck) {
      mustCheck = false;
      await checkHistory().catch((error: unknown) => {
        mustCheck = true;
        throw error;
      });
    }
    following = true;
    take(await readNext(tailRedis, { key: keys.log, afterId: last, blockMs }));
  };

  return {
    get state() {
      return state;
    },
    get epoch() {
      return epoch;
    },
    get following() {
      return following;
    },
    listen: (listener) => void listeners.push(listener),
    precheck: (command) => precheck(state, command),
    boot: load,
    outcomeOf(commandId, signal) {
      const { promise, resolve } = Promise.withResolvers<Applied | null>();
      const waiting = waiters.get(commandId) ?? [];
      waiting.push(resolve);
      waiters.set(commandId, waiting);
      signal.addEventListener('abort', () => {
        waiting.splice(waiting.indexOf(resolve), 1);
        if (waiting.length === 0 && waiters.get(commandId) === waiting) waiters.delete(commandId);
        resolve(null);
      });
      return promise;
    },
    async follow(signal) {
      while (!signal.aborted) {
        await step().catch(async (error: unknown) => {
          following = false;
          mustCheck = true;
          if (!signal.aborted) log.warn(describeError(error), 'the log cannot be followed just now; trying again');
          await pause(retryMs, signal);
        });
      }
      following = false;
    },
  };
}

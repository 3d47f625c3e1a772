// Loads the state of an event: the newest usable snapshot and the rest of the log, and says when the log does not reach back far enough.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { warming } from '@plenary/domain/poll/warm';
import { emptyState, type EventState } from '@plenary/domain/state';
import { hashSeed } from '../log/hash-seed.ts';
import type { Entry } from '../log/entry.ts';
import { readEpoch } from '../log/epoch.ts';
import { lookAt, type Place } from '../log/history.ts';
import type { EventKeys } from '../log/keys.ts';
import { lossOf, type ReadOnly } from '../log/read-only.ts';
import { isAtOrAfter, lastDeleted, logStart, readRest } from '../log/read.ts';
import type { RedisClient } from '../log/redis.ts';
import { readSnapshot } from '../log/snapshots.ts';

export interface Loaded {
  readonly state: EventState;
  readonly epoch: string;
  readonly last: string;
  /** Of the last entry: what it holds, or its hash where it came with a snapshot. */
  readonly lastFields: readonly string[];
  readonly lastHash: string | null;
  readonly fromSnapshot: boolean;
  readonly problem: ReadOnly | null;
}

export interface Loading {
  readonly redis: RedisClient;
  readonly keys: EventKeys;
  /** The log did not pass its check: nothing in Redis is touched, not even an epoch made. */
  readonly isSuspect: boolean;
  /** Its missing first entries were accepted as lost. */
  readonly mayBeTrimmed: boolean;
  /** What was acknowledged at some place: with as many commands before it as there were then. */
  readonly witnessed: Place | null;
  readonly apply: (state: EventState, entry: Entry) => void;
}

export async function loadEvent({ redis, keys, isSuspect, mayBeTrimmed, witnessed, apply }: Loading): Promise<Loaded> {
  const epoch = isSuspect ? ((await redis.get(keys.epoch)) ?? '') : await readEpoch(redis, keys.epoch);
  const snapshot = await readSnapshot(redis, keys.snapshot, epoch);
  const { hashes } = await lookAt(redis, keys, { epoch, entries: [snapshot?.entry ?? logStart] });
  const usable = snapshot && (snapshot.entry === logStart || hashes[0]) ? snapshot : null;
  let isWhole = mayBeTrimmed || isAtOrAfter(usable?.entry ?? logStart, await lastDeleted(redis, keys.log));
  const state = usable?.state ?? emptyState(hashSeed);
  const mustHold = mayBeTrimmed || witnessed?.epoch !== epoch ? null : witnessed;
  let last = usable?.entry ?? logStart;
  let lastFields: readonly string[] = [];
  for await (const read of readRest(redis, keys.log, last)) {
    for (const entry of read.entries) {
      apply(state, entry);
      if (entry.id === mustHold?.entry && state.seq !== mustHold.seq) isWhole = false;
    }
    last = read.entries.at(-1)?.id ?? last;
    lastFields = read.fields.at(-1) ?? lastFields;
  }
  for (const _ of warming(state)) await othersFirst();
  const lastHash = lastFields.length === 0 && hashes[0] ? hashes[0] : null;
  return { state, epoch, last, lastFields, lastHash, fromSnapshot: usable !== null, problem: isWhole ? null : lossOf('log-trimmed') };
}

// Once an event is archived, its log is written anew so that it tells no order of ballots. By one node at a time, beside the log that there is;
// it takes that one's place all at once, under a new epoch, and only if a replay of it comes to the same. Killed anywhere, it begins again.
import { randomBytes } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { apply, applyUnknown } from '@plenary/domain/apply';
import { noChanges } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import type { Entry } from '../log/entry.ts';
import { hashSeed } from '../log/hash-seed.ts';
import { logStart, readRest } from '../log/read.ts';
import type { RedisClient } from '../log/redis.ts';
import { Dealer, type Replaced } from './deal.ts';
import { essenceOf } from './essence.ts';
import { takeTurn, type DealKeys, type RawEntry, type Turn } from './scripts.ts';

export interface DealParts {
  readonly redis: RedisClient;
  readonly keys: DealKeys;
  /** The history that this node follows, and how many commands of it are applied here. */
  readonly followed: { readonly epoch: string; readonly seq: number };
}

/**
 * `dealt`: the log is another one now. `done`: it tells no order, now or already. `later`: another node is at it, or the log is not the one
 * that is followed here. `unlike`: the new one would not come to the same; all is left as it is.
 */
export type DealtLog = 'dealt' | 'done' | 'later' | 'unlike';

/** Rejects when Redis is out of reach. */
export async function dealLog(parts: DealParts): Promise<DealtLog> {
  const { redis, keys, followed } = parts;
  const [dealt, epoch] = await redis.mget(keys.dealt, keys.epoch);
  if (epoch !== followed.epoch) return 'later';
  if (dealt === epoch) return 'done';
  const turn = await takeTurn(redis, keys);
  if (!turn) return 'later';
  try {
    return await dealInTurn(parts, turn);
  } finally {
    await turn.leave();
  }
}

async function dealInTurn({ redis, keys, followed }: DealParts, turn: Turn): Promise<DealtLog> {
  const dealer = new Dealer(newId, hashSeed);
  const last = await eachEntry({ redis, key: keys.log, turn }, (entry) => dealer.look(entry));
  // All that is followed here, and no more: not a log that lacks its start, nor one to which something has just come.
  if (last === null || dealer.state.seq !== followed.seq || dealer.state.event?.archivedAtMs === undefined) return 'later';
  const replaced = dealer.deal();
  if (replaced.size === 0) return (await turn.keep(followed.epoch)) ? 'done' : 'later';
  if (!(await writeBeside({ redis, keys, turn }, replaced, last))) return 'later';
  const state = emptyState(hashSeed);
  if ((await eachEntry({ redis, key: keys.dealing, turn }, (entry) => replay(state, entry))) !== last) return 'later';
  if (essenceOf(state) !== essenceOf(dealer.state)) return 'unlike';
  return (await turn.swap(followed.epoch, last)) ? 'dealt' : 'later';
}

/** Resolves with the last entry; with nothing when the turn is over. Holds on to the turn, and lets others have theirs. */
async function eachEntry({ redis, key, turn }: { redis: RedisClient; key: string; turn: Turn }, look: (entry: Entry) => void): Promise<string | null> {
  let last = logStart;
  let heldAt = performance.now();
  for await (const { entries } of readRest(redis, key, logStart)) {
    for (const entry of entries) {
      look(entry);
      last = entry.id;
      await othersFirst();
      if (performance.now() - heldAt < holdEveryMs) continue;
      heldAt = performance.now();
      if (!(await turn.add([]))) return null;
    }
  }
  return last;
}

const holdEveryMs = 2000;
const chunk = 200;
/** What is written at a time, in characters. */
const chunkLength = 1_000_000;

interface Writing { readonly redis: RedisClient; readonly keys: DealKeys; readonly turn: Turn }

/** Entries in which nothing is replaced are written as they are, to the letter. */
async function writeBeside({ redis, keys, turn }: Writing, replaced: ReadonlyMap<string, Replaced>, end: string): Promise<boolean> {
  let after = logStart;
  let waiting: RawEntry[] = [];
  let length = 0;
  for (;;) {
    const found = await redis.xrange(keys.log, `(${after}`, end, 'COUNT', chunk);
    for (const [id, fields] of found) {
      const entry = { id, fields: replaceIn(fields, replaced.get(id)) };
      waiting.push(entry);
      length += entry.fields.reduce((sum, field) => sum + field.length, 0);
      if (length < chunkLength) continue;
      if (!(await turn.add(waiting))) return false;
      waiting = [];
      length = 0;
    }
    after = found.at(-1)?.[0] ?? end;
    if (found.length < chunk) return turn.add(waiting);
  }
}

function replaceIn(fields: readonly string[], replaced: Replaced | undefined): readonly string[] {
  if (!replaced) return fields;
  return fields.map((field, at) => {
    if (at % 2 === 0 || fields[at - 1] !== 'c') return field;
    const commands: unknown = JSON.parse(field);
    if (!Array.isArray(commands)) return field;
    const kept = commands.flatMap((command: unknown, place) => {
      const other = replaced.get(place);
      return other === null ? [] : [other ?? command];
    });
    return JSON.stringify(kept);
  });
}

function replay(state: EventState, { commands, atMs }: Entry): void {
  for (const command of commands) {
    if (!command) {
      applyUnknown(state, atMs);
      continue;
    }
    try {
      apply(state, command, { atMs, changes: noChanges() });
    } catch {
      // Counted, and without effect, as on every node.
    }
  }
}

const newId = (): string => randomBytes(12).toString('base64url');

// What the log itself says: read from Redis past every server, replayed with the domain's own `apply`, and remembered command by command.
import type { Redis } from 'ioredis';
import { apply, applyUnknown } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges, type Outcome } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import { viewRecord } from '@plenary/domain/views';
import { readEntry, type Entry } from '@plenary/server/log/entry';

/** One command of the log: what was decided at its first place, and in how many places it stands. */
export interface Decided {
  readonly command: StampedCommand;
  readonly seq: number;
  readonly outcome: Outcome;
  places: number;
}

export interface Replay {
  readonly state: EventState;
  /** By command id, in the log's order. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** Commands that stand in the log but that no rule can judge or this version does not know. */
  readonly skipped: number;
  /** Since which seq the public may see a question; absent: it never could. */
  readonly publicSince: ReadonlyMap<string, number>;
  /** Since which seq the public may see the counts of a poll. */
  readonly countsSince: ReadonlyMap<string, number>;
}

/** Every entry of the log, oldest first. */
export async function readLog(redis: Redis, key: string): Promise<Entry[]> {
  return (await redis.xrange(key, '-', '+')).map(([id, fields]) => readEntry(id, fields));
}

export function replay(entries: readonly Entry[]): Replay {
  const state = emptyState();
  const decided = new Map<string, Decided>();
  const publicSince = new Map<string, number>();
  const countsSince = new Map<string, number>();
  let skipped = 0;
  for (const { atMs, commands } of entries) {
    for (const command of commands) {
      const judged = command ? judge(state, command, { atMs, decided }) : unknown(state, atMs);
      if (!judged) skipped += 1;
      for (const key of judged ?? []) noticePublic(state, key, { publicSince, countsSince });
    }
  }
  return { state, decided, skipped, publicSince, countsSince };
}

/** The keys that moved for everyone; nothing when no rule can judge it. */
function judge(state: EventState, command: StampedCommand, at: { atMs: number; decided: Map<string, Decided> }): Iterable<string> | null {
  const changes = noChanges();
  try {
    const { outcome, seq } = apply(state, command, { atMs: at.atMs, changes });
    const before = at.decided.get(command.id);
    if (before) before.places += 1;
    else at.decided.set(command.id, { command, seq, outcome, places: 1 });
    return changes.everyone;
  } catch {
    return null;
  }
}

function unknown(state: EventState, atMs: number): null {
  applyUnknown(state, atMs);
  return null;
}

type Since = Map<string, number>;

function noticePublic(state: EventState, key: string, since: { publicSince: Since; countsSince: Since }): void {
  const seen = viewRecord(state, key, { audience: 'participant', session: null, nameOf: () => undefined });
  if (!seen || !('show' in seen)) return;
  const { show } = seen;
  if (show.kind === 'question' && !since.publicSince.has(show.id)) since.publicSince.set(show.id, state.seq);
  if (show.kind === 'poll' && show.result && !since.countsSince.has(show.id)) since.countsSince.set(show.id, state.seq);
}

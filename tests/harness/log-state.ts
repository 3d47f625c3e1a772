// What a log in Redis comes to: replayed from its first entry on, as a node would.
import type { Redis } from 'ioredis';
import { apply, applyUnknown } from '@plenary/domain/apply';
import { noChanges } from '@plenary/domain/core/decision';
import { emptyState, type EventState } from '@plenary/domain/state';
import { logStart, readRest } from '@plenary/server/log/read';

export async function stateIn(redis: Redis, key: string): Promise<EventState> {
  const state = emptyState();
  for await (const { entries } of readRest(redis, key, logStart)) {
    for (const { commands, atMs } of entries) {
      for (const command of commands) if (command) apply(state, command, { atMs, changes: noChanges() }); else applyUnknown(state, atMs);
    }
  }
  return state;
}

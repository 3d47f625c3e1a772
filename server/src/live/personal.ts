// Tells people what changed for them alone, at a pace of its own: a burst of ballots moves as many personal views as people voted, and
// each of them already has the acknowledgement of their own.
import type { Changes } from '@plenary/domain/core/decision';
import { personalIntervalMs } from '@plenary/sync/pace';
import type { Log } from '../observe/log.ts';
import type { FlushStats } from '../observe/stats.ts';
import { createPacer } from './pacer.ts';

export interface PersonalParts {
  readonly log: Log;
  /** Sends their personal view to the connected people behind these actor ids; resolves with the ms of work that it took. */
  readonly tell: (actorIds: readonly string[]) => Promise<number>;
}

export interface PersonalFlusher {
  changed(changes: Changes): void;
  stop(): void;
  readonly stats: FlushStats;
}

export function createPersonalFlusher({ log, tell }: PersonalParts): PersonalFlusher {
  let moved = new Set<string>();
  const pacer = createPacer({
    log,
    isDue: () => moved.size > 0,
    intervalMs: personalIntervalMs,
    async run() {
      const taken = moved;
      moved = new Set();
      try {
        return await tell([...taken]);
      } catch (error) {
        for (const id of taken) moved.add(id);
        throw error;
      }
    },
  });
  return {
    changed({ personal }) {
      for (const id of personal) moved.add(id);
      if (moved.size > 0) pacer.wake();
    },
    stop: () => pacer.stop(),
    stats: pacer.stats,
  };
}

// What the log holds that no rule can judge: counted on every node alike, skipped, remembered by its place, and said aloud.
import type { Log } from '../observe/log.ts';

/** One command, or a whole entry where not even that could be told. */
export interface Quarantined { readonly entry: string; readonly command: string | null; readonly reason: string }

export interface Quarantine {
  add(bad: Quarantined): void;
  /** The newest ones, oldest of them first. */
  list(): readonly Quarantined[];
}

const remembered = 50;

export function createQuarantine(log: Log): Quarantine {
  const kept: Quarantined[] = [];
  return {
    add(bad) {
      kept.push(bad);
      if (kept.length > remembered) kept.shift();
      log.error({ ...bad }, 'the log holds something that cannot be applied: it was skipped, on all nodes alike');
    },
    list: () => kept,
  };
}

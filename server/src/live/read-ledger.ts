// The ledger of an event, read from its log from the first entry on. It takes a whole replay, so one reading serves all who ask meanwhile.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { emptyState } from '@plenary/domain/state';
import { chain, type LedgerLine } from '@plenary/ledger/chain';
import { applyWatched, type LedgerDecision, type NameOf } from '@plenary/ledger/decision';
import { hashSeed } from '../log/hash-seed.ts';
import { logStart, readRest } from '../log/read.ts';
import type { RedisClient } from '../log/redis.ts';

export interface LedgerParts {
  readonly redis: RedisClient;
  /** The log's key. */
  readonly log: string;
  readonly slug: string;
  readonly nameOf: NameOf;
}

export type ReadLedger = () => Promise<LedgerLine[]>;

export function createLedgerReader(parts: LedgerParts): ReadLedger {
  let reading: Promise<LedgerLine[]> | null = null;
  return () => (reading ??= readLedger(parts).finally(() => (reading = null)));
}

async function readLedger({ redis, log, slug, nameOf }: LedgerParts): Promise<LedgerLine[]> {
  const state = emptyState(hashSeed);
  const decisions: LedgerDecision[] = [];
  for await (const { entries } of readRest(redis, log, logStart)) {
    for (const { commands, atMs } of entries) {
      for (const command of commands) {
        const decision = applyWatched(state, command, { atMs, nameOf });
        if (decision) decisions.push(decision);
      }
      // An entry may hold hundreds of commands: people's frames go on meanwhile.
      await othersFirst();
    }
  }
  return chain(slug, decisions);
}

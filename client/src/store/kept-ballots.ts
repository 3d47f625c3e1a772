// A voter's own ballots with their receipts, kept on this device over a reload: the server can tell whose they are only until the box is sealed.
// Each has a key of its own, so that two tabs of one person never overwrite each other's.
import * as z from 'zod/mini';
import { ballotSchema } from '@plenary/domain/poll/kinds/setups';
import type { Me } from '@plenary/protocol/down';
import type { KeyValue } from './key-value.ts';
import { keysOf, type Person } from './person-keys.ts';

const keptSchema = z.object({ poll: z.string(), round: z.int(), receipt: z.string(), ballot: ballotSchema });
export type KeptBallot = z.infer<typeof keptSchema>;

export const noneKept: readonly KeptBallot[] = [];

const prefixOf = (owner: Person): string => `${keysOf(owner)}ballot/`;

/** What earlier pages kept. What cannot be read is as if it had never been. */
export const loadBallots = (storage: KeyValue, owner: Person): readonly KeptBallot[] =>
  storage.keys().filter((key) => key.startsWith(prefixOf(owner))).flatMap((key) => read(storage.read(key) ?? ''));

function read(text: string): KeptBallot[] {
  try {
    const parsed = z.safeParse(keptSchema, JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

/** What the personal view tells and is not kept yet, or not so. */
export function newBallots(kept: readonly KeptBallot[], me: Me | null): KeptBallot[] {
  return Object.entries(me?.receipts ?? {}).flatMap(([poll, { round, receipt }]) => {
    const ballot = me?.ballots[poll];
    const now = ballot && { poll, round, receipt, ballot };
    return now && !kept.some((each) => JSON.stringify(each) === JSON.stringify(now)) ? [now] : [];
  });
}

/** With these in place of what was kept of the same rounds. */
export function keepBallots(storage: KeyValue, owner: Person, { kept, fresh }: { readonly kept: readonly KeptBallot[]; readonly fresh: readonly KeptBallot[] }): readonly KeptBallot[] {
  for (const each of fresh) storage.write(`${prefixOf(owner)}${each.poll}/${each.round}`, JSON.stringify(each));
  return [...kept.filter(({ poll, round }) => !fresh.some((each) => each.poll === poll && each.round === round)), ...fresh];
}

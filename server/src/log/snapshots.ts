// Snapshots of an event's state: compressed, with the rules version, epoch and place in the log. Only ever a short cut: the log is the truth.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import * as z from 'zod/mini';
import { restoreState, takeSnapshot } from '@plenary/domain/snapshot';
import { rulesVersion, type EventState } from '@plenary/domain/state';
import type { EventKeys } from './keys.ts';
import { packParts, unpackParts } from './pack.ts';
import { hashSeed } from './hash-seed.ts';
import type { RedisClient } from './redis.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** The quickest, with a checksum: what is damaged is no snapshot. */
const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } };

/** Moves when the packed form does. */
const form = 2;
const headSchema = z.object({ form: z.coerce.number(), rules: z.coerce.number(), epoch: z.string(), entry: z.string() });

export interface Snapshot { readonly state: EventState; readonly entry: string }

/** KEYS: the snapshot, the epoch. ARGV: the epoch of the snapshot, then its fields. One of a history that is over may tell what that is to tell no more. */
const writeScript = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
return redis.call('HSET', KEYS[1], unpack(ARGV, 2))`;

/** Keeps the state of this very moment as that of the entry id `entry`; the state may change while it is written. */
export async function writeSnapshot(redis: RedisClient, keys: Pick<EventKeys, 'snapshot' | 'epoch'>, snapshot: Snapshot & { epoch: string }): Promise<void> {
  const { state, epoch, entry } = snapshot;
  const data = await compress(await packParts(takeSnapshot(state), othersFirst), quick);
  await redis.eval(writeScript, 2, keys.snapshot, keys.epoch, epoch, 'form', form, 'rules', rulesVersion, 'epoch', epoch, 'entry', entry, 'data', data);
}

/** The newest snapshot that this version can use; otherwise nothing, and the log is replayed from its start. */
export async function readSnapshot(redis: RedisClient, key: string, epoch: string): Promise<Snapshot | null> {
  const { data, ...fields }: Record<string, Buffer> = await redis.hgetallBuffer(key).catch((error: unknown) => {
    // Not what we keep there: a snapshot is a short cut, so the log is replayed.
    if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return {};
    throw error;
  });
  const head = headSchema.safeParse(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])));
  if (!data || !head.success || head.data.form !== form || head.data.rules !== rulesVersion || head.data.epoch !== epoch) return null;
  try {
    return { state: restoreState(unpackParts(await decompress(data)), hashSeed), entry: head.data.entry };
  } catch {
    return null;
  }
}

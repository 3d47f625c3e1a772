// Snapshots of an event's state: compressed, with the rules version, epoch and place in the log. Only ever a short cut: the log is the truth.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import * as z from 'zod/mini';
import { deserialiseState, serialiseState } from '@plenary/domain/serialise';
import { rulesVersion, type EventState } from '@plenary/domain/state';
import { hashSeed } from './hash-seed.ts';
import type { RedisClient } from './redis.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const headSchema = z.object({ rules: z.coerce.number(), epoch: z.string(), entry: z.string() });

export interface Snapshot { readonly state: EventState; readonly entry: string }

/** Keeps the state as of the entry id `entry`. */
export async function writeSnapshot(redis: RedisClient, key: string, snapshot: Snapshot & { epoch: string }): Promise<void> {
  const text = serialiseState(snapshot.state);
  const data = await compress(text, quick);
  await redis.hset(key, { rules: rulesVersion, epoch: snapshot.epoch, entry: snapshot.entry, data: data.toString('base64') });
}

/** The newest snapshot that this version can use; otherwise nothing, and the log is replayed from its start. */
export async function readSnapshot(redis: RedisClient, key: string, epoch: string): Promise<Snapshot | null> {
  const fields: Record<string, string> = await redis.hgetall(key).catch((error: unknown) => {
    // Not what we keep there: a snapshot is a short cut, so the log is replayed.
    if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return {};
    throw error;
  });
  const head = headSchema.safeParse(fields);
  if (!head.success || head.data.rules !== rulesVersion || head.data.epoch !== epoch) return null;
  try {
    const text = await decompress(Buffer.from(fields['data'] ?? '', 'base64'));
    return { state: deserialiseState(text.toString(), hashSeed), entry: head.data.entry };
  } catch {
    return null;
  }
}

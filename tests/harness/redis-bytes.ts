// All that a Redis holds, as bytes to look in: the values of all its keys, and its own files.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { TestRedis } from './redis.ts';

export async function valuesIn(redis: Redis): Promise<string> {
  const all: string[] = [];
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'COUNT', 500);
    cursor = next;
    for (const key of keys) all.push(key, await plain(redis, key));
  } while (cursor !== '0');
  return all.join('\n');
}

/** `DUMP` compresses long texts: what is to be looked for is read as it is, too. */
async function plain(redis: Redis, key: string): Promise<string> {
  const dumped = (await redis.dumpBuffer(key))?.toString('latin1') ?? '';
  const kind = await redis.type(key);
  if (kind === 'string') return `${dumped}\n${await redis.get(key)}`;
  if (kind === 'hash') return `${dumped}\n${JSON.stringify(await redis.hgetall(key))}`;
  return kind === 'stream' ? `${dumped}\n${JSON.stringify(await redis.xrange(key, '-', '+'))}` : dumped;
}

export async function filesOf({ folder }: TestRedis): Promise<string> {
  const files = join(folder, 'appendonlydir');
  for (;;) {
    const all = await Promise.all((await readdir(files)).map((name) => readFile(join(files, name), 'latin1').catch(whenGone)));
    // A file went while others were read: Redis wrote another one in its place, which was not there yet when they were listed.
    if (!all.includes(null)) return all.join('\n');
  }
}

function whenGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/** Until it holds; each look is a round trip. */
export async function untilIn(redis: Redis, holds: () => Promise<boolean>): Promise<void> {
  const limit = AbortSignal.timeout(45_000);
  while (!(await holds())) {
    limit.throwIfAborted();
    await redis.ping();
  }
}

// Reads back the five settings of Redis that the promise needs. A setting that cannot be read counts as one that is not as promised.
import * as z from 'zod/mini';
import type { RedisClient } from './redis.ts';

/** One setting that is not as it must be. `is` is nothing where Redis would not tell. */
export interface WeakSetting { readonly setting: string; readonly is: string | null; readonly wanted: string; readonly repair: string }

interface Wanted { readonly setting: string; readonly wanted: string; readonly holds: (is: string) => boolean }

const exactly = (setting: string, wanted: string): Wanted => ({ setting, wanted, holds: (is) => is === wanted });

/** With one Redis, the fifth is how it starts after a power cut: `no` keeps the event away for a torn last write that nobody was told of. */
function wantedFor(replicas: number): readonly Wanted[] {
  return [
    exactly('appendonly', 'yes'),
    exactly('appendfsync', 'always'),
    exactly('no-appendfsync-on-rewrite', 'no'),
    exactly('maxmemory-policy', 'noeviction'),
    replicas === 0
      ? exactly('aof-load-truncated', 'yes')
      : { setting: 'min-replicas-to-write', wanted: String(replicas), holds: (is) => Number(is) >= replicas },
  ];
}

/** The settings that are weaker than the promise for this many replicas; none when all five hold. */
export function findWeak(settings: ReadonlyMap<string, string>, replicas: number): WeakSetting[] {
  const weak: WeakSetting[] = [];
  for (const { setting, wanted, holds } of wantedFor(replicas)) {
    const is = settings.get(setting) ?? null;
    if (is === null || !holds(is)) weak.push({ setting, is, wanted, repair: `CONFIG SET ${setting} ${wanted}` });
  }
  return weak;
}

const answerSchema = z.union([z.record(z.string(), z.string()), z.pipe(z.array(z.string()), z.transform((flat) => ({ [flat[0] ?? '']: flat[1] ?? '' })))]);

/** Asks for each of the five. A line that breaks rejects; a Redis that does not tell (a managed one) leaves them out. */
export async function readSettings(redis: RedisClient, replicas: number): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  const asked = wantedFor(replicas).map(async ({ setting }) => {
    const answer: unknown = await redis.config('GET', setting).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'ReplyError') return {};
      throw error;
    });
    const parsed = answerSchema.safeParse(answer);
    for (const [name, value] of Object.entries(parsed.data ?? {})) if (name) settings.set(name, value);
  });
  await Promise.all(asked);
  return settings;
}

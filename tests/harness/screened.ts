// What the log says of screening.
import { Redis } from 'ioredis';
import { logStart, readRest } from '@plenary/server/log/read';

/** The questions whose screening is in the log, as often as it is there, accepted or not. */
export async function screenedIn(redisUrl: string, logKey = 'plenary:{idm-2024-geneva}:log'): Promise<string[]> {
  const redis = new Redis(redisUrl);
  const found: string[] = [];
  for await (const { entries } of readRest(redis, logKey, logStart)) {
    for (const { body } of entries.flatMap(({ commands }) => commands.flatMap((command) => command ?? []))) if (body.type === 'question.screened') found.push(body.question);
  }
  redis.disconnect();
  return found;
}

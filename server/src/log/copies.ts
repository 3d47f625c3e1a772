// On how many replicas an append must be before it is acknowledged, and whether it is: `WAIT` on the very line that wrote it.
import type { RedisClient } from './redis.ts';

/** `replicas` 0: one Redis is all that was asked for, and its own disk is the promise. */
export interface Copies { readonly replicas: number; readonly waitMs: number }

/** Whether all that this line has written so far, and all that came before it, is on as many replicas as asked for. */
export async function confirmedBy(line: RedisClient, { replicas, waitMs }: Copies): Promise<boolean> {
  if (replicas === 0) return true;
  try {
    return (await line.wait(replicas, waitMs)) >= replicas;
  } catch {
    return false;
  }
}

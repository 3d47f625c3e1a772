// Waiting that ends early when its signal aborts. The one place where the server sleeps.
import { setTimeout as after } from 'node:timers/promises';

/** Resolves after `ms`, or at once when aborted; never rejects. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await after(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}

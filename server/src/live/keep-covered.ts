// With replicas: confirms twice a second that what is applied here is on enough machines, so that what other nodes appended is known to be
// safe too, and so that acknowledgements go on by themselves once replicas are back.
import type { Appender } from '../log/append.ts';
import { pause } from '../observe/pause.ts';
import type { Replica } from './replica.ts';

const everyMs = 500;

/** Runs until aborted. */
export async function keepCovered({ replica, appender }: { replica: Replica; appender: Appender }, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(everyMs, signal);
    if (!replica.following || (!appender.isShort && replica.isCovered(replica.state.seq))) continue;
    const end = await appender.confirm();
    if (end !== null) replica.confirm(end);
  }
}

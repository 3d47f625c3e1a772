// When an event is archived, its key is destroyed: by each node that learns of it from the log, however late.
import type { EventKey } from '../access/event-key.ts';
import { pause } from '../observe/pause.ts';
import type { Replica } from './replica.ts';

const retryMs = 1000;

/** Follows the replica until aborted. */
export function destroyKeyOnArchive({ replica, key }: { replica: Replica; key: EventKey }, signal: AbortSignal): void {
  let begun = false;
  const look = (): void => {
    if (begun || replica.state.event?.archivedAtMs === undefined) return;
    begun = true;
    void destroy(key, signal);
  };
  look();
  replica.listen({ applied: look, reset: look });
}

async function destroy(key: EventKey, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await key.destroy())) await pause(retryMs, signal);
}

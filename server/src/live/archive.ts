// When an event is archived, its keys are destroyed: by each node that learns of it from the log, however late.
import type { EventKey } from '../access/event-key.ts';
import type { KeptBoxKeys } from '../access/box-keys.ts';
import { pause } from '../observe/pause.ts';
import type { Replica } from './replica.ts';

const retryMs = 1000;

export interface Archiving { readonly replica: Replica; readonly key: EventKey; readonly boxKeys: KeptBoxKeys }

/** Follows the replica until aborted. */
export function destroyKeysOnArchive({ replica, key, boxKeys }: Archiving, signal: AbortSignal): void {
  let begun = false;
  const look = (): void => {
    if (begun || replica.state.event?.archivedAtMs === undefined) return;
    begun = true;
    void untilDone(() => key.destroy(), signal);
    void untilDone(() => boxKeys.destroyAll(), signal);
  };
  look();
  replica.listen({ applied: look, reset: look });
}

async function untilDone(destroy: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await destroy())) await pause(retryMs, signal);
}

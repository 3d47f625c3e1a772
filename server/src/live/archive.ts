// When an event is archived, each node that learns of it from the log, however late, destroys the keys; and one of them writes the log anew,
// so that it tells no order of ballots.
import type { EventKey } from '../access/event-key.ts';
import type { KeptBoxKeys } from '../access/box-keys.ts';
import { dealLog, type DealtLog } from '../archive/deal-log.ts';
import type { EventKeys } from '../log/keys.ts';
import type { RedisClient } from '../log/redis.ts';
import type { Rewrite } from '../log/rewrite.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import type { Replica } from './replica.ts';

const retryMs = 1000;
const retryAtMostMs = 60_000;

export interface Archiving {
  readonly replica: Replica;
  readonly key: EventKey;
  readonly boxKeys: KeptBoxKeys;
  readonly redis: RedisClient;
  readonly keys: EventKeys;
  readonly rewrite: Rewrite;
  readonly log: Log;
}

/** Follows the replica until aborted. */
export function finishArchiving(parts: Archiving, signal: AbortSignal): void {
  const { replica, key, boxKeys } = parts;
  let running = false;
  const finish = async (): Promise<void> => {
    running = true;
    await untilDone(() => key.destroy(), signal);
    await untilDone(() => boxKeys.destroyAll(), signal);
    await untilDone(() => deal(parts), signal);
    running = false;
  };
  const look = (): void => {
    if (!running && replica.state.event?.archivedAtMs !== undefined) void finish();
  };
  look();
  // Once: nothing is applied to an archived event that would change it. A history that is another one is looked at again.
  let known = replica.state.event?.archivedAtMs;
  replica.listen({
    applied() {
      const archivedAtMs = replica.state.event?.archivedAtMs;
      if (archivedAtMs !== known) look();
      known = archivedAtMs;
    },
    reset: look,
  });
}

async function untilDone(act: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (let waitMs = retryMs; !signal.aborted && !(await act()); waitMs = Math.min(waitMs * 2, retryAtMostMs)) await pause(waitMs, signal);
}

/** Whether there is nothing left to do. */
async function deal({ replica, redis, keys, rewrite, log }: Archiving): Promise<boolean> {
  if (!replica.following || replica.readOnly) return false;
  const became = await dealLog({ redis, keys, followed: { epoch: replica.epoch, seq: replica.state.seq } }).catch((error: unknown): DealtLog => {
    log.warn(describeError(error), 'the log of the archived event still tells in which order ballots came; trying again');
    return 'later';
  });
  if (became === 'later') return false;
  if (became === 'unlike') log.error('the log of the archived event still tells in which order ballots came: without it, it would not come to the same');
  if (became !== 'dealt') return true;
  log.info('the log of the archived event tells no more in which order ballots came');
  rewrite.wake();
  replica.lookAgain();
  return true;
}

// Sends what changed: each changed record is viewed once for each audience, each frame goes to all readers of its channel.
// The pace follows what a flush costs and how many listen; the first change after a pause goes out at once.
import { performance } from 'node:perf_hooks';
import type { Changes } from '@plenary/domain/core/decision';
import type { Audience } from '@plenary/domain/core/view';
import { sessionOfRecord, viewRecord, viewSince, type Look } from '@plenary/domain/views';
import type { Delta } from '@plenary/protocol/down';
import { createDirty, markDirty, takeDirty } from '@plenary/sync/dirty';
import { flushIntervalMs } from '@plenary/sync/pace';
import type { People } from '../access/people.ts';
import { describeError, type Log } from '../observe/log.ts';
import { watchedSession, withNames, type Watched } from './look.ts';
import type { Replica } from './replica.ts';

/** A group of readers that get the same frames. */
export interface Channel { readonly audience: Audience; readonly watched: Watched }

/** How frames leave: implemented by the gateway. */
export interface Fanout {
  channels(): readonly Channel[];
  listeners(): number;
  send(channel: Channel, delta: Delta): void;
  /** Actor ids whose personal view changed. */
  personalChanged(actorIds: readonly string[]): void;
  reset(): void;
}

export interface Flusher {
  changed(changes: Changes): void;
  stop(): void;
}

type Taken = ReturnType<typeof takeDirty>;

export function createFlusher(parts: { replica: Replica; people: People; fanout: Fanout; log: Log }): Flusher {
  const { replica, people, fanout, log } = parts;
  const dirty = createDirty();
  const liveBefore = new Map<string, string | null>();
  let timer: NodeJS.Timeout | null = null;
  let nextAt = 0;
  let running = false;

  const schedule = (): void => {
    if (timer || running) return;
    timer = setTimeout(run, Math.max(0, nextAt - performance.now()));
  };

  const run = (): void => {
    timer = null;
    running = true;
    const startedAt = performance.now();
    const taken = takeDirty(dirty);
    flush(taken)
      .catch((error: unknown) => {
        log.error(describeError(error), 'a flush failed; its changes wait for the next');
        markDirty(dirty, { staff: new Set(taken.staff), everyone: new Set(taken.everyone), personal: new Set(taken.personal) });
        pending = true;
      })
      .finally(() => {
        running = false;
        const lastCostMs = performance.now() - startedAt;
        nextAt = startedAt + flushIntervalMs({ listeners: fanout.listeners(), lastCostMs });
        if (pending) schedule();
        pending = false;
      });
  };
  let pending = false;

  const flush = async (taken: Taken): Promise<void> => {
    const cursor = { epoch: replica.epoch, seq: replica.state.seq };
    for (const channel of fanout.channels()) {
      const delta = await withNames(people, (nameOf) => deltaFor(channel, taken, nameOf));
      if (delta) fanout.send(channel, { ...delta, cursor });
    }
    if (taken.personal.length > 0) fanout.personalChanged(taken.personal);
  };

  const deltaFor = (channel: Channel, taken: Taken, nameOf: Look['nameOf']): Omit<Delta, 'cursor'> | null => {
    const { state } = replica;
    const session = watchedSession(state, channel.watched);
    const look: Look = { audience: channel.audience, session, nameOf };
    const name = `${channel.audience}/${channel.watched}`;
    const moved = channel.watched === 'live' && liveBefore.get(name) !== session;
    liveBefore.set(name, session);
    if (moved) return { session, ...viewSince(state, look, -1) };
    const delta: Omit<Delta, 'cursor'> = { session, records: [], gone: [] };
    for (const key of channel.audience === 'moderator' ? taken.staff : taken.everyone) {
      const belongs = sessionOfRecord(state, key);
      if (belongs !== null && belongs !== session) continue;
      const seen = viewRecord(state, key, look);
      if (seen && 'show' in seen) delta.records.push(seen.show);
      else if (seen) delta.gone.push(key);
    }
    return delta.records.length + delta.gone.length > 0 ? delta : null;
  };

  return {
    changed(changes) {
      markDirty(dirty, changes);
      pending = running;
      schedule();
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

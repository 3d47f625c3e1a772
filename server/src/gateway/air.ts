// Who wants to be told what is on air, and in which words: told at each change, at a pace that nobody has to keep up with. Made and encoded once
// for all who asked for the same.
import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { airSchema, type Aired } from '@plenary/protocol/on-air/air';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import { readOnAir, type OnAirAsked } from '../live/on-air.ts';
import { createPacer, type Pacer } from '../live/pacer.ts';
import type { Log } from '../observe/log.ts';
import type { Connection, Handler } from './connection.ts';
import { eventFrame, type Frame } from './wire.ts';

/** `tag`: of what it was told last; nothing yet. */
interface Listening { readonly asked: OnAirAsked; readonly key: string; tag: string | null }

interface Group { readonly asked: OnAirAsked; readonly key: string; readonly listeners: Connection[] }
interface Telling { readonly key: string; readonly frame: Frame; readonly tag: string }

const leastMs = 250;
/** One part in so many of the time of this process, at most. */
const share = 20;
/** Connections served before others get their turn. */
const chunk = 200;

export class Air {
  readonly #event: () => LiveEvent;
  readonly #listening = new Map<Connection, Listening>();
  readonly #pacer: Pacer;
  #isDue = false;

  constructor(event: () => LiveEvent, log: Log) {
    this.#event = event;
    this.#pacer = createPacer({ log, isDue: () => this.#isDue, intervalMs: (costMs) => Math.max(leastMs, costMs * share), run: () => this.#run() });
  }

  asked({ event, limits }: { readonly event: LiveEvent; readonly limits: Limits }): Handler {
    return async (connection, payload) => {
      const parsed = airSchema.safeParse(payload);
      if (!parsed.success) return { ok: false, code: 'frame-invalid' };
      if (!(await limits.take('air', connection.identity.person))) return { ok: false, code: 'too-many-requests' };
      this.#listening.delete(connection);
      if (parsed.data === null) return { ok: true };
      // Of languages that the event does not have there is nothing: without them there are few different things to ask for.
      const offered = event.replica.state.event?.languages ?? [];
      const asked = { ...parsed.data, languages: (parsed.data.languages ?? []).filter((language) => offered.includes(language)) };
      const read = await readOnAir({ state: event.replica.state, people: event.people }, asked);
      if (!read.ok) return read;
      if (connection.socket.connected) this.#listening.set(connection, { asked, key: JSON.stringify([asked.room, asked.screen, asked.languages]), tag: null });
      this.changed();
      return { ok: true };
    };
  }

  /** Something that everybody may see has changed. */
  changed(): void {
    this.#isDue = this.#listening.size > 0;
    if (this.#isDue) this.#pacer.wake();
  }

  /** Who is told of a screen, and of which. */
  *readingAlong(): Generator<readonly [Connection, string]> {
    for (const [connection, { asked }] of this.#listening) if (asked.screen !== undefined) yield [connection, asked.screen];
  }

  forget(connection: Connection): void {
    this.#listening.delete(connection);
  }

  stop(): void {
    this.#pacer.stop();
  }

  async #run(): Promise<number> {
    this.#isDue = false;
    const startedAt = performance.now();
    for (const { asked, key, listeners } of this.#byAsked()) {
      const { replica, people } = this.#event();
      const read = await readOnAir({ state: replica.state, people }, asked);
      const aired: Aired = { onAir: read.ok ? read.onAir : null };
      await this.#tell(listeners, { key, frame: eventFrame('onAir', aired), tag: tagOf(aired) });
    }
    return performance.now() - startedAt;
  }

  async #tell(listeners: readonly Connection[], { key, frame, tag }: Telling): Promise<void> {
    for (const [index, connection] of listeners.entries()) {
      if (index > 0 && index % chunk === 0) await othersFirst();
      const listening = this.#listening.get(connection);
      if (listening?.key !== key || listening.tag === tag) continue;
      const { frames, bytes } = connection.wire.waiting();
      // Whoever cannot keep up is told the newest later, and nothing of what lay between.
      if (frames > 0 || bytes > 0) {
        this.#isDue = true;
        continue;
      }
      connection.wire.write(frame);
      listening.tag = tag;
    }
  }

  #byAsked(): Group[] {
    const groups = new Map<string, Group>();
    for (const [connection, { asked, key }] of this.#listening) {
      const group = groups.get(key) ?? { asked, key, listeners: [] };
      group.listeners.push(connection);
      groups.set(key, group);
    }
    return [...groups.values()];
  }
}

const tagOf = (aired: Aired): string => createHash('sha256').update(JSON.stringify(aired)).digest('base64url');

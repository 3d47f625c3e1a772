// A participant's page without a browser: what the browser runs behind the face, with the real clock, over a real line.
import { Live } from '@plenary/client/connection/live';
import { browserTiming } from '@plenary/client/connection/timing';
import { memoryKeyValue } from '@plenary/client/store/key-value';
import type { LiveSnapshot } from '@plenary/client/store/store';
import type { Command } from '@plenary/domain/commands';
import type { CommandAck } from '@plenary/protocol/up';
import { post } from './person.ts';

export class Page implements Disposable {
  readonly live: Live;
  /** How the line was said to be, each time that this changed. */
  readonly said: string[] = [];
  readonly #stay = new AbortController();

  constructor(url: string, who: { event: string; person: string; token: string }) {
    const surroundings = { isOnline: () => true, listen: () => undefined };
    this.live = new Live({ url, ...who, as: 'participant', watch: 'live', languages: () => ['en'], timing: browserTiming, storage: memoryKeyValue(), surroundings });
    this.live.store.subscribe(() => {
      const { state } = this.now().line;
      if (state !== this.said.at(-1)) this.said.push(state);
    });
    this.live.start(this.#stay.signal);
  }

  now(): LiveSnapshot {
    return this.live.store.getSnapshot();
  }

  until(holds: (snapshot: LiveSnapshot) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds(this.now())) return;
        stop();
        resolve();
      };
      const stop = this.live.store.subscribe(look);
      look();
    });
  }

  /** Does something and waits for its final answer, however long the line is away. */
  async do(body: Command): Promise<CommandAck> {
    const sent = this.live.send(body);
    if (!sent.ok) return { ok: false, error: sent.error };
    const ack = await sent.settled;
    if (!ack) throw new Error(`${body.type} was replaced`);
    return ack;
  }

  [Symbol.dispose](): void {
    this.#stay.abort();
  }
}

/** Joins at one address and opens a page at another, or the same. */
export async function openPage(at: { joinUrl: string; url: string; code: string }): Promise<Page> {
  const { body } = await post(`${at.joinUrl}/api/join`, { code: at.code });
  const { token, identity } = body as { token: string; identity: { event: string; id: string } };
  const page = new Page(at.url, { event: identity.event, person: identity.id, token });
  await page.until(({ line }) => line.state === 'live');
  return page;
}

// A screen whose address lets it in: it shows the link in its fragment each time it is loaded, and keeps nothing on the device.
import type { Identity } from '@plenary/protocol/handshake';
import type { WireError } from '@plenary/protocol/up';
import { backoffMs } from '@plenary/sync/backoff';
import type { Http } from './http.ts';
import type { Timing } from './timing.ts';

export type LinkEntry =
  | { readonly state: 'checking' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'in'; readonly identity: Identity; readonly token: string }
  | { readonly state: 'out'; readonly error: WireError };

const retryBackoff = { baseMs: 1000, maxMs: 10_000 };

/** Comes in, however often it takes to reach the server; nobody stands in front of a wall to try again. */
export async function enterByLink(link: string, parts: { http: Pick<Http, 'redeem'>; timing: Pick<Timing, 'after' | 'random'>; show: (entry: LinkEntry) => void; signal: AbortSignal }): Promise<void> {
  const { http, timing, show, signal } = parts;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const answer = await http.redeem(link);
    if (signal.aborted) return;
    if (answer.ok) return show({ state: 'in', ...answer.value });
    if (!answer.error.retryable) return show({ state: 'out', error: answer.error });
    show({ state: 'unreachable' });
    await new Promise<void>((resolve) => {
      const stop = timing.after(backoffMs(attempt, timing.random(), retryBackoff), resolve);
      signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  }
}

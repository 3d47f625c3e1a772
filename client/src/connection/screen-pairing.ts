// A screen gets in like a television: it shows a code until somebody on the staff typed it in, and asks for a new one when it is too old.
import type { Pairing } from '@plenary/protocol/http/access';
import type { HouseHttp } from './house-http.ts';
import type { Answer } from './request.ts';
import type { Timing } from './timing.ts';

/** The code to show; nothing while it is being fetched. `paired`: the screen's identity can be asked for now. */
export type PairingState = { readonly state: 'fetching' } | { readonly state: 'waiting'; readonly code: string; readonly expiresAtMs: number } | { readonly state: 'paired' };

const lookEveryMs = 2000;

export class ScreenPairing {
  private readonly parts: { http: Pick<HouseHttp, 'pairing' | 'beginPairing'>; timing: Timing };
  private readonly listeners = new Set<() => void>();
  private snapshot: PairingState = { state: 'fetching' };

  constructor(parts: { http: Pick<HouseHttp, 'pairing' | 'beginPairing'>; timing: Timing }) {
    this.parts = parts;
  }

  readonly getSnapshot = (): PairingState => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Shows codes until one was typed in, or aborted. A code that is still good after a reload stays. */
  async run(signal: AbortSignal): Promise<void> {
    const { http } = this.parts;
    while (!signal.aborted) {
      const looked = await http.pairing();
      const isOver = !looked.ok && !looked.error.retryable;
      const answer: Answer<Pairing> = isOver && !signal.aborted ? await http.beginPairing() : looked;
      if (signal.aborted) return;
      // While the server is away the old code stays on the screen: it is good again when the server is back.
      if (answer.ok) this.show(answer.value);
      if (answer.ok && answer.value.status === 'paired') return;
      await this.pause(signal);
    }
  }

  private show(pairing: Pairing): void {
    const { snapshot } = this;
    if (pairing.status === 'waiting' && snapshot.state === 'waiting' && snapshot.code === pairing.code) return;
    this.snapshot = pairing.status === 'paired' ? { state: 'paired' } : { state: 'waiting', code: pairing.code, expiresAtMs: pairing.expiresAtMs };
    for (const listener of this.listeners) listener();
  }

  private pause(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        stopTimer();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const stopTimer = this.parts.timing.after(lookEveryMs, end);
      signal.addEventListener('abort', end);
    });
  }
}

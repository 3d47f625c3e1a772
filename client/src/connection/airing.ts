// Hears what is on air in a room or on a screen, over whichever line the page has: asks on each, and holds the newest.
import { airAckSchema, airedSchema, type Air } from '@plenary/protocol/on-air/air';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import type { WireError } from '@plenary/protocol/up';
import type { Line } from './line.ts';

/** `gone`: there is no such thing, or not any more. */
export type OnAirHeard = { readonly state: 'waiting' } | { readonly state: 'heard'; readonly onAir: OnAir } | { readonly state: 'gone'; readonly error: WireError | null };

/** The page's line, as far as this needs it. */
type Speaker = Pick<Line, 'ask' | 'hear'>;
export interface Lines { attach(speak: (line: Speaker) => void): () => void }

export class Airing {
  private readonly listeners = new Set<() => void>();
  private snapshot: OnAirHeard = { state: 'waiting' };
  private asked: Air = null;
  private line: Speaker | null = null;

  readonly getSnapshot = (): OnAirHeard => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Hears over these lines until aborted; what was heard stays while there is none. */
  start(lines: Lines, signal: AbortSignal): void {
    let silence = (): void => undefined;
    const detach = lines.attach((line) => {
      this.line = line;
      silence = line.hear('onAir', airedSchema, ({ onAir }) => {
        this.show(onAir ? { state: 'heard', onAir } : { state: 'gone', error: null });
      });
      void this.say();
    });
    signal.addEventListener('abort', () => {
      detach();
      silence();
      this.line = null;
    });
  }

  /** Asks for this from now on; what was heard before stays until that comes. */
  ask(asked: Air): void {
    this.asked = asked;
    void this.say();
  }

  private async say(): Promise<void> {
    const { asked, line } = this;
    if (!asked || !line) return;
    const ack = await line.ask('air', asked, airAckSchema);
    if (asked === this.asked && ack && !ack.ok && !ack.error.retryable) this.show({ state: 'gone', error: ack.error });
  }

  private show(heard: OnAirHeard): void {
    this.snapshot = heard;
    for (const listener of this.listeners) listener();
  }
}

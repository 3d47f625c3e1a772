// Takes what comes over the lossy lane into the store, and lets go of what does not hold any more.
import type { Signal } from '@plenary/protocol/down';
import { beatsAfter, noBeats } from '../store/beats.ts';
import { claimsAfter, claimsAt } from '../store/claims.ts';
import type { LiveStore } from '../store/store.ts';
import type { Timing } from './timing.ts';

export class Hearing {
  private readonly store: LiveStore;
  private readonly timing: Timing;
  private stopTimer = (): void => undefined;

  constructor(store: LiveStore, timing: Timing) {
    this.store = store;
    this.timing = timing;
  }

  hear(signal: Signal): void {
    if (signal.kind === 'presence') return this.store.update({ presence: signal });
    if (signal.kind === 'house') return this.store.update({ house: signal });
    if (signal.kind === 'beat') return this.store.update({ beats: beatsAfter(this.store.getSnapshot().beats, signal, this.timing.nowMs()) });
    this.store.update({ claims: claimsAfter(this.store.getSnapshot().claims, signal, this.timing.nowMs()) });
    this.letGoLater();
  }

  /** There is a line again: from now on screens can be heard. */
  listen(): void {
    const { beats } = this.store.getSnapshot();
    this.store.update({ beats: { ...beats, sinceMs: this.timing.nowMs() } });
  }

  /** The page goes: nothing is held any more. */
  stop(): void {
    this.stopTimer();
    this.store.update({ claims: [], beats: noBeats });
  }

  private letGoLater(): void {
    this.stopTimer();
    const { claims } = this.store.getSnapshot();
    if (claims.length === 0) return;
    const nextMs = Math.min(...claims.map(({ untilMs }) => untilMs)) - this.timing.nowMs();
    this.stopTimer = this.timing.after(Math.max(0, nextMs), () => {
      this.store.update({ claims: claimsAt(this.store.getSnapshot().claims, this.timing.nowMs()) });
      this.letGoLater();
    });
  }
}

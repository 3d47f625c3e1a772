// How the screens are, as last heard over the lossy lane: each screen's newest heartbeat, and when it was heard. Pure.
import type { Signal } from '@plenary/protocol/down';

export type HeardBeat = Omit<Extract<Signal, { kind: 'beat' }>, 'kind'>;

export interface Heard {
  readonly beat: HeardBeat;
  /** On this device's clock. */
  readonly atMs: number;
}

export interface Beats {
  /** Since when this page can hear screens, on its own clock: what was silent before does not count against them. */
  readonly sinceMs: number;
  readonly of: ReadonlyMap<string, Heard>;
}

export const noBeats: Beats = { sinceMs: 0, of: new Map() };

/** A screen says something every three seconds: three of that may be lost. */
export const silentAfterMs = 10_000;

export function beatsAfter(beats: Beats, signal: Extract<Signal, { kind: 'beat' }>, nowMs: number): Beats {
  const { kind: _, ...beat } = signal;
  return { ...beats, of: new Map(beats.of).set(beat.screen, { beat, atMs: nowMs }) };
}

/** A screen that was heard once and should have been heard again by now; one that was never heard is not known to be silent. */
export function isSilent({ sinceMs, of }: Beats, screen: string, nowMs: number): boolean {
  const heard = of.get(screen);
  return heard !== undefined && nowMs - Math.max(heard.atMs, sinceMs) >= silentAfterMs;
}

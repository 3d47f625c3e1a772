// What a desk has heard of the screens.
import { describe, expect, it } from 'vitest';
import { beatsAfter, isSilent, noBeats, silentAfterMs } from './beats.ts';

const beat = (screen: string, seq: number) =>
  ({ kind: 'beat', screen, picture: 'welcome', rev: 1, seq, width: 1920, height: 1080, pixelRatio: 1, delayMs: null, clockOffsetMs: 0, visible: true, drawnAgoMs: 0 }) as const;

describe('beats', () => {
  it('keep the newest of each screen, and when it was heard', () => {
    const heard = [beat('a', 1), beat('b', 2), beat('a', 3)].reduce((beats, each, index) => beatsAfter(beats, each, index * 100), noBeats);
    expect([...heard.of.values()].map(({ beat: { screen, seq }, atMs }) => [screen, seq, atMs])).toEqual([['a', 3, 200], ['b', 2, 100]]);
    expect(noBeats.of.size).toBe(0);
  });

  it('tell a silent screen from one that was never heard, and from a desk that could not hear', () => {
    const heard = beatsAfter(noBeats, beat('a', 1), 1000);
    expect(isSilent(heard, 'a', 1000 + silentAfterMs - 1)).toBe(false);
    expect(isSilent(heard, 'a', 1000 + silentAfterMs)).toBe(true);
    expect(isSilent(heard, 'never', 1e9)).toBe(false);
    expect(isSilent({ ...heard, sinceMs: 50_000 }, 'a', 50_000 + silentAfterMs - 1)).toBe(false);
    expect(isSilent({ ...heard, sinceMs: 50_000 }, 'a', 50_000 + silentAfterMs)).toBe(true);
  });
});

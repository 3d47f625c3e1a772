// What a host is told of each screen.
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@plenary/domain/records';
import { emptyReplica, recordKey } from '@plenary/sync/replica';
import { beatsAfter, noBeats, silentAfterMs, type HeardBeat } from '../../../store/beats.ts';
import { emptySnapshot, type LiveSnapshot } from '../../../store/store.ts';
import { behindAfterMs, healthOf, isOdd, noneOdd, oddAfter, placesFor, type ScreenHealth, type Standing } from './screen-health.ts';

const screen: RecordOf<'screen'> = { kind: 'screen', id: 'left', rev: 5, name: 'Left', room: 'hall', scene: { kind: 'auto' } };
const room: RecordOf<'room'> = { kind: 'room', id: 'hall', rev: 3, title: {}, live: 's', onStage: null, focus: null };
const replica = { ...emptyReplica, records: new Map([screen, room].map((record) => [recordKey(record), record])) };
const house = { kind: 'house' as const, room: 0, remote: 0, staff: 1, groups: {}, languages: {}, screens: ['left'] };
const beat = (more: Partial<HeardBeat> = {}) => ({
  kind: 'beat' as const, screen: 'left', picture: 'now:s', rev: 5, seq: 5, width: 1920, height: 1080, pixelRatio: 1, delayMs: 9, clockOffsetMs: 0, visible: true, drawnAgoMs: 3, ...more,
});
const atMs = 100_000;
const heard = (more: Partial<HeardBeat> = {}) => beatsAfter(noBeats, beat(more), atMs);
const standing = (more: Partial<LiveSnapshot> = {}, when: { nowMs?: number; oddSince?: ReadonlyMap<string, number> } = {}) =>
  healthOf({ ...emptySnapshot, line: { state: 'live' }, replica, house, beats: heard(), ...more }, screen, { nowMs: atMs + 3000, oddSince: noneOdd, ...when }).standing;

describe('a screen', () => {
  it('is well while it is heard and shows what it should', () => {
    expect(standing()).toBe('well');
    expect(standing({ beats: noBeats })).toBe('well');
  });

  it('is away once it was not heard for a while, or is not connected', () => {
    expect(standing({}, { nowMs: atMs + silentAfterMs - 1 })).toBe('well');
    expect(standing({}, { nowMs: atMs + silentAfterMs })).toBe('away');
    expect(standing({ house: { ...house, screens: [] }, beats: noBeats })).toBe('away');
    expect(standing({ house: { ...house, screens: [] } }, { nowMs: atMs + 5000 })).toBe('away');
  });

  it('that has just come back is heard before it is counted', () => {
    expect(standing({ house: { ...house, screens: [] } }, { nowMs: atMs + 100 })).toBe('well');
  });

  it('is not judged while the desk itself has no line, nor for what it said meanwhile', () => {
    expect(standing({ line: { state: 'reconnecting', sinceMs: 0 } }, { nowMs: atMs + 60_000 })).toBe('unknown');
    expect(standing({ beats: { ...heard(), sinceMs: atMs + 60_000 } }, { nowMs: atMs + 61_000 })).toBe('well');
    expect(standing({ house: null, beats: noBeats })).toBe('unknown');
  });

  it('is behind when it has shown something else for longer than a change takes', () => {
    const beats = heard({ picture: 'welcome' });
    const oddSince = new Map([['left', atMs]]);
    expect(standing({ beats }, { oddSince, nowMs: atMs + behindAfterMs - 1 })).toBe('well');
    expect(standing({ beats }, { oddSince, nowMs: atMs + behindAfterMs })).toBe('behind');
    expect(standing({}, { oddSince, nowMs: atMs + behindAfterMs })).toBe('well');
  });

  it('is odd when it has not read its newest scene', () => {
    expect(isOdd({ replica, beats: heard({ seq: 4 }) }, screen)).toBe(true);
    expect(isOdd({ replica, beats: heard() }, screen)).toBe(false);
    expect(isOdd({ replica, beats: noBeats }, screen)).toBe(false);
  });

  it('whose page is not in sight is named as that', () => {
    expect(standing({ beats: heard({ visible: false }) })).toBe('hidden');
  });
});

describe('oddAfter', () => {
  it('keeps since when each has been odd, and forgets those that are not any more', () => {
    const first = oddAfter(noneOdd, ['a'], 10);
    const second = oddAfter(first, ['a', 'b'], 20);
    expect([...second]).toEqual([['a', 10], ['b', 20]]);
    expect(oddAfter(second, ['b', 'a'], 30)).toBe(second);
    expect([...oddAfter(second, ['b'], 40)]).toEqual([['b', 20]]);
    expect(oddAfter(second, [], 50).size).toBe(0);
  });
});

describe('placesFor', () => {
  const at = (id: string, inRoom: string, how: Standing): ScreenHealth => ({ screen: { ...screen, id, room: inRoom }, standing: how, heard: undefined });

  it('offers the places of those that are away to one that is there, its own room first', () => {
    const all = [at('far', 'foyer', 'away'), at('near', 'hall', 'away'), at('spare', 'hall', 'well'), at('other', 'hall', 'well')];
    expect(all.map((each) => placesFor(each, all).map(({ id }) => id))).toEqual([[], [], ['near', 'far'], ['near', 'far']]);
    expect(placesFor(at('new', 'hall', 'unknown'), all)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, defaultBackoff } from './backoff.ts';
import { createDirty, isDirty, markDirty, takeDirty } from './dirty.ts';
import { flushIntervalMs, flushLimits, houseIntervalMs, personalIntervalMs } from './pace.ts';

const keys = fc.array(fc.constantFrom('poll:a', 'poll:b', 'question:a', 'room:r'), { maxLength: 8 });
const changes = fc.record({ staff: keys, everyone: keys, personal: keys }).map(({ staff, everyone, personal }) =>
  ({ staff: new Set(staff), everyone: new Set(everyone), personal: new Set(personal) }));

describe('dirty', () => {
  it('SY-20 takes each key once, whatever was marked, and leaves nothing', () => {
    fc.assert(fc.property(fc.array(changes, { maxLength: 20 }), (marks) => {
      const dirty = createDirty();
      for (const mark of marks) markDirty(dirty, mark);
      const taken = takeDirty(dirty);
      for (const side of ['staff', 'everyone', 'personal'] as const) {
        expect(taken[side].length).toBe(new Set(taken[side]).size);
        expect(new Set(taken[side])).toEqual(new Set(marks.flatMap((mark) => [...mark[side]])));
      }
      expect(isDirty(dirty)).toBe(false);
      expect(takeDirty(dirty)).toEqual({ staff: [], everyone: [], personal: [] });
    }));
  });

  it('SY-20 a thousand ballots are one key', () => {
    const dirty = createDirty();
    for (let i = 0; i < 1000; i += 1) markDirty(dirty, { staff: new Set(['poll:p']), everyone: new Set(['poll:p']), personal: new Set([`v${i}`]) });
    expect(takeDirty(dirty).everyone).toEqual(['poll:p']);
  });
});

const load = fc.record({ listeners: fc.nat(100_000), lastCostMs: fc.double({ min: 0, max: 10_000, noNaN: true }), busy: fc.double({ min: 0, max: 1, noNaN: true }) });

describe('pace', () => {
  it('SY-21 stays within its limits, also for nonsense', () => {
    fc.assert(fc.property(fc.record({ listeners: fc.double(), lastCostMs: fc.double(), busy: fc.double() }), (any) => {
      const intervalMs = flushIntervalMs(any);
      return intervalMs >= flushLimits.shortestMs && intervalMs <= flushLimits.longestMs;
    }));
    expect(flushIntervalMs({ listeners: 0, lastCostMs: 0 })).toBe(50);
    expect(flushIntervalMs({ listeners: 50_000, lastCostMs: 0 })).toBe(500);
    expect([5000, 7500, 50_000].map((listeners) => flushIntervalMs({ listeners, lastCostMs: 10_000, busy: 1 }))).toEqual([500, 750, 1000]);
  });

  it('SY-21 never falls when a load grows', () => {
    fc.assert(fc.property(load, load, (a, b) => {
      const more = { listeners: Math.max(a.listeners, b.listeners), lastCostMs: Math.max(a.lastCostMs, b.lastCostMs), busy: Math.max(a.busy, b.busy) };
      return flushIntervalMs(more) >= flushIntervalMs(a);
    }));
  });
});

describe('pace of the few and of the personal', () => {
  it('SY-23 moderators and screens never wait longer than 200 ms, whatever a flush took', () => {
    fc.assert(fc.property(fc.double(), (lastCostMs) => houseIntervalMs({ lastCostMs }) >= 50 && houseIntervalMs({ lastCostMs }) <= 200));
    expect(houseIntervalMs({ lastCostMs: 20 })).toBe(100);
  });

  it('SY-24 personal views rest fifty times as long as they worked, up to three seconds', () => {
    expect(personalIntervalMs(0)).toBe(50);
    expect(personalIntervalMs(50)).toBe(2500);
    expect(personalIntervalMs(1000)).toBe(3000);
    expect(personalIntervalMs(Number.NaN)).toBe(50);
  });
});

describe('backoff', () => {
  it('SY-22 lies between half of its ceiling and the ceiling, which doubles up to the longest', () => {
    fc.assert(fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
      const ceilingMs = Math.min(defaultBackoff.maxMs, defaultBackoff.baseMs * 2 ** attempt);
      const waitMs = backoffMs(attempt, random);
      return waitMs >= Math.floor(ceilingMs / 2) && waitMs <= ceilingMs;
    }));
  });
});

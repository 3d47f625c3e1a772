// The clock of the event, to a text and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, momentOf } from './event-clock.ts';

const minute = 60_000;
const from2020 = Date.UTC(2020, 0) / minute;
const zones = ['Europe/Zurich', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'];

describe('the clock of the event', () => {
  it('shows the time there, and knows which moment a text means', () => {
    expect(clockText(Date.UTC(2026, 10, 29, 14, 30), 'Europe/Zurich')).toBe('2026-11-29T15:30');
    expect(momentOf('2026-11-29T15:30', 'Europe/Zurich')).toBe(Date.UTC(2026, 10, 29, 14, 30));
    expect(momentOf('2026-07-01T00:00', 'Europe/Zurich')).toBe(Date.UTC(2026, 5, 30, 22, 0));
  });

  it('has no hour that is left out in spring, and takes the first of one that comes twice', () => {
    expect(momentOf('2026-03-29T02:30', 'Europe/Zurich')).toBeUndefined();
    expect(momentOf('2026-10-25T02:30', 'Europe/Zurich')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('reads nothing from what is no time', () => {
    for (const text of ['', '2026-13-01T00:00', '2026-02-30T00:00', '2026-11-29', 'soon', '2026-11-29T15:30:12']) expect(momentOf(text, 'Europe/Zurich')).toBeUndefined();
  });

  it('gives the same minute back, in every zone', () => {
    fc.assert(fc.property(fc.integer({ min: from2020, max: from2020 + 30 * 366 * 1440 }), fc.constantFrom(...zones), (minutes, zone) => {
      const atMs = minutes * minute;
      const again = momentOf(clockText(atMs, zone), zone) ?? NaN;
      expect(clockText(again, zone)).toBe(clockText(atMs, zone));
      // An hour that comes twice means its first one.
      expect([0, 30 * minute, 60 * minute]).toContain(atMs - again);
    }));
  });
});

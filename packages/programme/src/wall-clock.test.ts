// Wall clocks against moments, above all on the days when the clocks change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, momentOf } from './wall-clock.ts';

const at = (date: string, time: string, timeZone: string) => {
  const ms = momentOf({ date, time, timeZone });
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe('wall clock', () => {
  it('PR-4 reads a local time in the event’s own time zone, in winter and in summer', () => {
    expect(at('2024-11-25', '09:00', 'Europe/Zurich')).toBe('2024-11-25T08:00:00.000Z');
    expect(at('2024-06-25', '09:00', 'Europe/Zurich')).toBe('2024-06-25T07:00:00.000Z');
    expect(at('2024-11-25', '09:00', 'Asia/Kathmandu')).toBe('2024-11-25T03:15:00.000Z');
  });

  it('PR-4 is right on both sides of a change of clocks on one day', () => {
    expect(at('2024-03-31', '01:59', 'Europe/Zurich')).toBe('2024-03-31T00:59:00.000Z');
    expect(at('2024-03-31', '03:00', 'Europe/Zurich')).toBe('2024-03-31T01:00:00.000Z');
    expect(at('2024-10-27', '01:59', 'Europe/Zurich')).toBe('2024-10-26T23:59:00.000Z');
    expect(at('2024-10-27', '03:00', 'Europe/Zurich')).toBe('2024-10-27T02:00:00.000Z');
  });

  it('PR-5 finds no moment in the hour that is left out in spring', () => {
    expect(at('2024-03-31', '02:30', 'Europe/Zurich')).toBeUndefined();
    expect(at('2024-03-10', '02:30', 'America/New_York')).toBeUndefined();
    expect(at('2024-02-30', '09:00', 'Europe/Zurich')).toBeUndefined();
  });

  it('PR-6 takes the first of the two hours in autumn', () => {
    expect(at('2024-10-27', '02:30', 'Europe/Zurich')).toBe('2024-10-27T00:30:00.000Z');
  });

  it('PR-7 tells a time zone from any other text', () => {
    expect(['Europe/Zurich', 'America/Argentina/Buenos_Aires', 'UTC'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['Mars/Olympus', '+01:00', '', 'Europe/Zurich; drop'].map(isTimeZone)).toEqual([false, false, false, false]);
  });

  it('PR-4 gives back the same wall time whenever it finds a moment', () => {
    const zones = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca');
    const days = fc.integer({ min: 0, max: 366 * 3 }).map((day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10));
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(fc.property(zones, days, minutes, (timeZone, date, minute) => {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      const ms = momentOf({ date, time, timeZone });
      if (ms === undefined) return;
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(ms);
      expect(shown).toBe(`${date} ${time}`);
    }));
  });
});

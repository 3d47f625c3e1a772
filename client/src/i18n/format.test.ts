// Numbers and times as the languages write them. U+202F and U+00A0 are spelt out, since they look like plain spaces.
import { describe, expect, it } from 'vitest';
import { formatCountdown, formatDay, formatNumber, formatPercent, formatTime, formatTimeRange, sameClock, spanOf } from './format.ts';

const startsAtMs = Date.UTC(2024, 10, 25, 9, 45);
const endsAtMs = Date.UTC(2024, 10, 25, 11, 30);
const zone = 'Europe/Zurich';

describe('numbers', () => {
  it('groups digits in the manner of the language', () => {
    expect(formatNumber('en-GB', 12345)).toBe('12,345');
    expect(formatNumber('fr', 12345)).toBe('12\u202f345');
  });

  it('writes whole percentages', () => {
    expect(formatPercent('en-GB', 0.354)).toBe('35%');
    expect(formatPercent('fr', 0.354)).toMatch(/^35[\u00a0\u202f]%$/);
    expect(formatPercent('en-GB', 0)).toBe('0%');
    expect(formatPercent('en-GB', 1)).toBe('100%');
  });

  it('never calls a few votes none, nor nearly all of them all', () => {
    expect(formatPercent('en-GB', 0.001)).toBe('<1%');
    expect(formatPercent('en-GB', 0.999)).toBe('>99%');
  });
});

describe('spans', () => {
  it.each([
    [-5, 'second', 0],
    [999, 'second', 0],
    [40_000, 'second', 40],
    [90_000, 'minute', 1],
    [3_599_999, 'minute', 59],
    [3_600_000, 'hour', 1],
    [86_400_000 * 3 + 1, 'day', 3],
  ] as const)('%i ms is %s %i', (durationMs, unit, value) => expect(spanOf(durationMs)).toEqual({ unit, value }));

  it.each([
    [-1000, '0:00'],
    [1, '0:01'],
    [245_000, '4:05'],
    [3_729_000, '1:02:09'],
  ])('counts %i ms down as %s', (remainingMs, shown) => expect(formatCountdown(remainingMs)).toBe(shown));
});

describe('times', () => {
  it('uses the 24-hour clock of the zone that is asked for', () => {
    expect(formatTime('en-GB', startsAtMs, zone)).toBe('10:45');
    expect(formatTime('en-GB', Date.UTC(2024, 10, 25, 23, 5), zone)).toBe('00:05');
    expect(formatTime('es', startsAtMs, 'America/New_York')).toBe('04:45');
  });

  it('joins both ends of a range', () => {
    expect(formatTimeRange('en-GB', { startsAtMs, endsAtMs }, zone)).toMatch(/^10:45\s?–\s?12:30$/);
  });

  it('names the day in the language', () => {
    expect(formatDay('fr', startsAtMs, zone)).toBe('lundi 25 novembre 2024');
    expect(formatDay('es', startsAtMs, zone)).toBe('lunes, 25 de noviembre de 2024');
  });

  it('knows zones that show the same clock at that moment', () => {
    expect(sameClock(startsAtMs, zone, 'Europe/Paris')).toBe(true);
    expect(sameClock(startsAtMs, zone, 'America/New_York')).toBe(false);
    expect(sameClock(startsAtMs, 'Pacific/Apia', 'Pacific/Honolulu')).toBe(false);
  });
});

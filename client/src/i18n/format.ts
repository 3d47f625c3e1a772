// Numbers, ages and times in a locale's own manner: pure functions over `Intl`, whose costly objects are kept.
// Times are 24-hour everywhere; a time always says its zone where two could be meant.

const kept = new Map<string, unknown>();

/** One `Intl` object for each constructor, locale and options; building one costs about a millisecond on a phone. */
function keep<T>(name: string, parts: readonly unknown[], build: () => T): T {
  const key = JSON.stringify([name, ...parts]);
  const known = kept.get(key);
  if (known !== undefined) return known as T; // Each name is used with one type only, below.
  const built = build();
  kept.set(key, built);
  return built;
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep('number', [locale, options], () => new Intl.NumberFormat(locale, options));
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep('date', [locale, options], () => new Intl.DateTimeFormat(locale, options));
}

export function formatNumber(locale: string, value: number): string {
  return numberFormat(locale, {}).format(value);
}

/** `ratio` 0 to 1, as a whole percentage; what is not quite nothing or not quite all says so: "<1%", ">99%". */
export function formatPercent(locale: string, ratio: number): string {
  const whole = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (ratio > 0 && ratio < 0.005) return `<${whole.format(0.01)}`;
  if (ratio < 1 && ratio >= 0.995) return `>${whole.format(0.99)}`;
  return whole.format(ratio);
}

export type SpanUnit = 'second' | 'minute' | 'hour' | 'day';

const unitMs: readonly (readonly [SpanUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** The largest unit that fits at least once, rounded down: 90 s is 1 minute, as people say it. */
export function spanOf(durationMs: number): { readonly unit: SpanUnit; readonly value: number } {
  const length = Math.max(0, durationMs);
  for (const [unit, ms] of unitMs) if (length >= ms) return { unit, value: Math.floor(length / ms) };
  return { unit: 'second', value: 0 };
}

/** A running clock: "4:05", and "1:02:09" from an hour on. Never below zero. */
export function formatCountdown(remainingMs: number): string {
  const seconds = Math.max(0, Math.ceil(remainingMs / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export function formatTime(locale: string, atMs: number, timeZone: string): string {
  return dateFormat(locale, { ...clock, timeZone }).format(atMs);
}

/** "10:45 – 12:30" in the locale's own punctuation; one time when both are the same minute. */
export function formatTimeRange(locale: string, range: { startsAtMs: number; endsAtMs: number }, timeZone: string): string {
  return dateFormat(locale, { ...clock, timeZone }).formatRange(range.startsAtMs, range.endsAtMs);
}

/** "Monday 25 November 2024". */
export function formatDay(locale: string, atMs: number, timeZone: string): string {
  return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(atMs);
}

/** The zone's own short name at that moment, such as "CET" or "GMT+1". */
export function zoneName(locale: string, atMs: number, timeZone: string): string {
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(atMs);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Whether clocks in both zones show the same at that moment; two names may share one time. */
export function sameClock(atMs: number, zoneA: string, zoneB: string): boolean {
  const full = { ...clock, year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const shown = (timeZone: string): string => dateFormat('en', { ...full, timeZone }).format(atMs);
  return zoneA === zoneB || shown(zoneA) === shown(zoneB);
}

export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

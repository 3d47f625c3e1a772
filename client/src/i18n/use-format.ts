// The formatters of `format.ts`, bound to the page's language.
import { useMemo } from 'react';
import { formatDay, formatNumber, formatPercent, formatTime, formatTimeRange, spanOf, zoneName } from './format.ts';
import { useLanguage } from './language-provider.tsx';
import { formatLocaleOf, type Language } from './languages.ts';
import { useWords } from './words.ts';

export interface Formatters {
  number(value: number): string;
  /** `ratio` 0 to 1. */
  percent(ratio: number): string;
  /** "40 s", "3 min", "2 h". */
  span(durationMs: number): string;
  /** As `span`, but "just now" under a minute, for lists that should not tick. */
  age(durationMs: number): string;
  time(atMs: number, timeZone: string): string;
  timeRange(range: { startsAtMs: number; endsAtMs: number }, timeZone: string): string;
  day(atMs: number, timeZone: string): string;
  zone(atMs: number, timeZone: string): string;
}

export function useFormat(): Formatters {
  const { language } = useLanguage();
  const t = useWords('ui');
  return useMemo(() => formattersIn(language, t), [language, t]);
}

/** `t`: the shared words of that language. */
export function formattersIn(language: Language, t: ReturnType<typeof useWords<'ui'>>): Formatters {
  const locale = formatLocaleOf(language);
  const span = (durationMs: number): string => {
    const { unit, value } = spanOf(durationMs);
    return t(`span.${unit}`, { value });
  };
  return {
    number: (value) => formatNumber(locale, value),
    percent: (ratio) => formatPercent(locale, ratio),
    span,
    age: (durationMs) => (durationMs < 60_000 ? t('span.now') : span(durationMs)),
    time: (atMs, timeZone) => formatTime(locale, atMs, timeZone),
    timeRange: (range, timeZone) => formatTimeRange(locale, range, timeZone),
    day: (atMs, timeZone) => formatDay(locale, atMs, timeZone),
    zone: (atMs, timeZone) => zoneName(locale, atMs, timeZone),
  };
}

// How charts speak: the words of one language, and its numbers.
import { formatLocaleOf, type Language } from '../../../i18n/languages.ts';
import { formatPercent } from '../../../i18n/format.ts';
import type { useWords } from '../../../i18n/words.ts';

export interface ChartSay {
  readonly t: ReturnType<typeof useWords<'chart'>>;
  /** With at most so many decimals; none unless said otherwise. */
  number(value: number, decimals?: number): string;
  percent(ratio: number): string;
  /** “A, B and C”. */
  list(parts: readonly string[]): string;
}

export function chartSay(language: Language, t: ChartSay['t']): ChartSay {
  const locale = formatLocaleOf(language);
  const numbers = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits }));
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    t,
    number: (value, decimals = 0) => (numbers[decimals] ?? numbers[0])?.format(value) ?? '',
    percent: (ratio) => formatPercent(locale, ratio),
    list: (parts) => lists.format(parts),
  };
}

// How charts speak: the words of one language, and its numbers.
import { formatLocaleOf, type Language } from '../../../i18n/languages.ts';
import { formatPercent } from '../../../i18n/format.ts';
import type { useWords } from '../../../i18n/words.ts';

export interface ChartSay {
  readonly t: ReturnType<typeof useWords<'chart'>>;
  /** With at most so many decimals; none unless said otherwise. */
  number(value: number, decimals?: number): string;
  /** One decimal, also where it is 0; millions and more as short as three digits allow. */
  mean(value: number): string;
  percent(ratio: number): string;
  /** Numbers as short as they can be told apart: “2 bn” for axes. */
  compact(values: readonly number[], decimals: number): readonly string[];
  /** “A, B and C”. */
  list(parts: readonly string[]): string;
}

/** From here on numbers have too many digits for an axis. */
const long = 100_000;

export function chartSay(language: Language, t: ChartSay['t']): ChartSay {
  const locale = formatLocaleOf(language);
  const numbers = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits }));
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, decimals = 0): string => (numbers[decimals] ?? numbers[0])?.format(value) ?? '';
  const compact = (values: readonly number[], decimals: number): readonly string[] => {
    const said = values.map((value) => short.format(value));
    const isShort = Math.max(...values.map(Math.abs)) >= long && new Set(said).size === values.length;
    return isShort ? said : values.map((value) => number(value, decimals));
  };
  const means = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const large = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  return {
    t, number, compact,
    mean: (value) => (Math.abs(value) >= long ? large : means).format(value),
    percent: (ratio) => formatPercent(locale, ratio),
    list: (parts) => lists.format(parts),
  };
}

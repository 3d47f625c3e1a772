// Durations, sizes and rates in a language's own manner, short enough for a figure.

export interface Units {
  /** "0.5 ms", "12 ms", "1.2 s". */
  duration(ms: number): string;
  /** "3.4 MB". */
  size(bytes: number): string;
  /** At most one place after the point under ten, none above. */
  amount(value: number): string;
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function unitsOf(locale: string): Units {
  const number = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0, ...options }).format(value);
  const unit = (value: number, name: string): string => number(value, { style: 'unit', unit: name, unitDisplay: 'short' });
  return {
    duration: (ms) => (ms < 1000 ? unit(ms, 'millisecond') : unit(ms / 1000, 'second')),
    size(bytes) {
      const step = Math.min(sizes.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
      return unit(bytes / 1000 ** step, sizes[step] ?? 'byte');
    },
    amount: (value) => number(value, {}),
  };
}

// A number as people type it: with a decimal comma or point, with or without marks between thousands, in Latin or Arabic digits.

const arabicZeros = [0x660, 0x6f0];

/** `NaN` where it is none. `locale`: whose decimal mark a single doubtful mark before three digits is. */
export function numberIn(typed: string, locale: string): number {
  const plain = latin(typed).replace(/[\s'’٬]/gu, '').replaceAll('٫', '.').replace(/^[−–]/u, '-');
  const decimal = decimalIn(plain, locale);
  const [whole = '', ...rest] = decimal === '' ? [plain] : plain.split(decimal);
  const digits = whole.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, '');
  const text = rest.length > 0 ? `${digits}.${rest.join('.')}` : digits;
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/u.test(text) ? Number(text) : Number.NaN;
}

/** The mark before the decimals, or none. */
function decimalIn(plain: string, locale: string): string {
  const marks = plain.match(/[.,]/gu) ?? [];
  const last = marks.at(-1) ?? '';
  if (new Set(marks).size > 1) return last;
  if (marks.length !== 1) return '';
  const isOwn = new Intl.NumberFormat(locale).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === last);
  return isOwn || !/^-?\d{1,3}[.,]\d{3}$/u.test(plain) ? last : '';
}

const latin = (typed: string): string =>
  typed.normalize('NFKC').replace(/[٠-٩۰-۹]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (arabicZeros.findLast((zero) => code >= zero) ?? code));
  });

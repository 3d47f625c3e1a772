// Sees telephone numbers, as dialled in the event's country or with a country code; budgets, years and document symbols are none.
import { findPhoneNumbersInText, isSupportedCountry, type NumberFound } from 'libphonenumber-js/max';
import type { Flag } from '@plenary/domain/question/flags';
import { seen } from './flag.ts';

/** Where the event takes place unless the caller says otherwise: Geneva. */
const usualCountry = 'CH';

/** "750 000 000", "1,000,000", "1'000'000", "1.000.000": thousands in groups. */
const groupedThousands = /^\p{Nd}{1,3}(?:[\s.,'’]\p{Nd}{3})+$/u;
/** A currency or its sign right before a number. */
const currencyBefore = /(?:\p{Sc}|\b(?:CHF|USD|EUR|GBP|JPY|CAD|AUD|XOF|XAF))\s?$/iu;
/** Letters, digits and separators that tie a number to a longer symbol: "A/RES/73/195", "ISBN 978-…". */
const partOfSymbol = /[\p{L}\p{N}][/_-]$/u;
const date = /\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}/u;
/** Zero in the scripts in which libphonenumber reads figures. */
const trunkZero = /^\(?[0٠۰０]/u;

/** Flags `number`. `country` is the two-letter code (ISO 3166-1) of the event's place; an unknown one counts as Switzerland. */
export function screenPhone(text: string, country: string = usualCountry): Flag[] {
  const defaultCountry = isSupportedCountry(country) ? country : usualCountry;
  const found = findPhoneNumbersInText(text, { defaultCountry }).filter((candidate) => isDialled(text, candidate));
  return seen('phone', 'number', found.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })));
}

function isDialled(text: string, { startsAt, endsAt, number }: NumberFound): boolean {
  const written = text.slice(startsAt, endsAt);
  if (/^\(?[+＋]/u.test(written)) return true;
  if (groupedThousands.test(written) || date.test(written)) return false;
  if (trunkZero.test(number.formatNational()) && !trunkZero.test(written)) return false;
  const before = text.slice(Math.max(0, startsAt - 8), startsAt);
  return !currencyBefore.test(before) && !partOfSymbol.test(before);
}

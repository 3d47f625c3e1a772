// Sees e-mail addresses, also those written with "(at)": a question is read by a whole hall.
import type { Flag } from '@plenary/domain/question/flags';
import { findAddresses } from './addresses.ts';
import { rangesOf, seen } from './flag.ts';

const disguised = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:\[at\]|\(at\)|\{at\}|\[arobase\]|\(arobase\)|\[arroba\]|\(arroba\))\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\[dot\]|\(dot\)|\(point\)|\(punto\))\s?[\p{L}\p{N}-]{2,63}){1,4}/giu;

/** Flags `address` and `disguised`. */
export function screenEmail(text: string): Flag[] {
  const addresses = findAddresses(text).filter((match) => match.schema === 'mailto:');
  return [
    ...seen('email', 'address', addresses.map((match) => ({ start: match.index, end: match.lastIndex }))),
    ...seen('email', 'disguised', rangesOf(text, disguised)),
  ];
}

// Sees web addresses, with or without a scheme, and tells them from a missing space after a full stop.
import type { Flag } from '@plenary/domain/question/flags';
import { findAddresses } from './addresses.ts';
import { rangesOf, seen } from './flag.ts';

/** Country endings that are also words: "people.It is", "Genève.Et", "países.Es". */
const endingsThatAreWords = new Set('am an as at au be ce cu de do eh el en es et eu ga ha he hi hm id ie il in is it la li lo ma me mi mu my na ne ni no nu pa pe re sa se si so ta to tu un us va vu ya ye'.split(' '));

/** Schemes written so that programs overlook them, and dots in brackets or spelled out. */
const disguised = /\bhxxps?:\/\/[^\s]{1,200}|(?<![\p{L}\p{N}])[a-z0-9-]{1,60}\s?(?:\[\.\]|\(\.\)|\[dot\]|\(dot\)|\sdot\s)\s?(?:com|org|net|int|info|ch|io|me)(?![\p{L}\p{N}])/giu;

/** Flags `address` and `disguised`. */
export function screenLink(text: string): Flag[] {
  const links = findAddresses(text).filter((match) => match.schema !== 'mailto:' && isLink(match.raw, match.schema));
  return [
    ...seen('link', 'address', links.map((match) => ({ start: match.index + gluedBefore(match.raw), end: match.lastIndex }))),
    ...seen('link', 'disguised', rangesOf(text, disguised)),
  ];
}

/** Chinese and Japanese put no space before an address, and linkify-it takes what stands there for a part of it. */
function gluedBefore(raw: string): number {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+(?=[a-z0-9])/iu.exec(raw)?.[0].length ?? 0;
}

function isLink(raw: string, schema: string): boolean {
  if (schema !== '' || /^www\./i.test(raw) || raw.includes('/')) return true;
  const labels = raw.split('.');
  if (labels.every((label) => label.length <= 2)) return false;
  return !endingsThatAreWords.has(labels.at(-1)?.toLowerCase() ?? '');
}

// The name of a voter in one box, which is also the receipt that they may read aloud: 16 letters and digits that cannot be taken for each other.
import { createHmac, type KeyObject } from 'node:crypto';

/** Crockford's base 32 (https://www.crockford.com/base32.html): without I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** 80 bits of HMAC-SHA-256: two of a million voters share a name once in two million million polls. */
export function receiptOf(key: KeyObject, person: string): string {
  const bytes = createHmac('sha256', key).update(person).digest();
  let text = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; text.length < length; at += 1) {
    held = ((held << 8) | (bytes[at] ?? 0)) & 0xfff;
    for (bits += 8; bits >= 5 && text.length < length; bits -= 5) text += letters[(held >> (bits - 5)) & 31] ?? '';
  }
  return text;
}

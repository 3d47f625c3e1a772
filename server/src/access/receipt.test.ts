// Receipts: what the base 32 says of the first 80 bits.
import { createHmac, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptOf } from './receipt.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a receipt', () => {
  it('says 80 bits of the key’s word on the person, and no letter that is read as another', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (bytes, person) => {
      const text = receiptOf(createSecretKey(bytes), person);
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      const said = [...text].reduce((value, letter) => value * 32n + BigInt(letters.indexOf(letter)), 0n);
      expect(said).toBe(BigInt(`0x${createHmac('sha256', bytes).update(person).digest('hex').slice(0, 20)}`));
    }));
  });
});

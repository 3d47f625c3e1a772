// Rules P-90 and P-91: how the head of a list of ballots, and a receipt, are shown and read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortHead, shownReceipt, typedHead } from './short-head.ts';

const head = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('a head', () => {
  it('P-90 is shown as its first 32 digits by four, and known again as it is typed', () => {
    expect(shortHead(head)).toBe('9f86 d081 884c 7d65 9a2f eaa0 c55a d015');
    expect(head.startsWith(typedHead(shortHead(head).toUpperCase().replaceAll(' ', '-')) ?? '?')).toBe(true);
    expect(typedHead(head)).toBe(head);
  });

  it('P-91 stands beside a receipt that is shown by four, too', () => {
    expect(['7K3MPQ9ZT4WX2B8C', 'aB-_0123456789abcdef'].map(shownReceipt)).toEqual(['7K3M PQ9Z T4WX 2B8C', 'aB-_0123456789abcdef']);
  });

  it('P-90 is not known by fewer digits, nor by others', () => {
    for (const typed of ['', '9f86', head.slice(0, 31), `${head}0`, `${head.slice(0, 40)}g`]) expect(typedHead(typed)).toBeNull();
    fc.assert(fc.property(fc.string(), (typed) => typedHead(typed) === null || /^[0-9a-f]{32,64}$/.test(typedHead(typed) ?? '')));
  });
});

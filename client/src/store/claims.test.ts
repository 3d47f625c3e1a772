// What a desk believes of who looks at what.
import { describe, expect, it } from 'vitest';
import { claimsAfter, claimsAt, lookingAt, noClaims } from './claims.ts';

const claim = (by: string, question: string | null, forMs = 9000) => ({ kind: 'claim', by, name: by.toUpperCase(), question, forMs }) as const;

describe('claims', () => {
  it('name everybody else who looks at a question', () => {
    const claims = ['ana', 'ben', 'me'].reduce((held, by) => claimsAfter(held, claim(by, 'q'), 0), noClaims);
    expect(lookingAt(claims, 'q', 'me')).toEqual(['ANA', 'BEN']);
    expect(lookingAt(claims, 'other', 'me')).toEqual([]);
  });

  it('of one person are one: the newest', () => {
    const moved = claimsAfter(claimsAfter(noClaims, claim('ana', 'q'), 0), claim('ana', 'r'), 100);
    expect([lookingAt(moved, 'q', 'me'), lookingAt(moved, 'r', 'me')]).toEqual([[], ['ANA']]);
    expect(claimsAfter(moved, claim('ana', null), 200)).toEqual([]);
  });

  it('end by themselves unless they are said again', () => {
    const first = claimsAfter(noClaims, claim('ana', 'q'), 0);
    expect(claimsAt(first, 8999)).toBe(first);
    expect(claimsAt(first, 9000)).toEqual([]);
    expect(claimsAt(claimsAfter(first, claim('ana', 'q'), 3000), 9000)).toHaveLength(1);
  });
});

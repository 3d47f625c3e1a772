// Folding: disguised letters compare equal, and positions lead back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalRange } from './normalise.ts';

describe('fold', () => {
  it.each([['Éa\u200Bb', 'eab'], ['ｆｕ①', 'fu1'], ['fuсk', 'fuck'], ['как', 'как'], ['ﬁn', 'fin'], ['𝐛ad', 'bad']])('SCR-75: %j folds to %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('SCR-75: a stretch of the folded text leads back to whole characters of the original', () => {
    const text = '🌍 f\u200Bü\u0301ck ﬁ';
    const folded = fold(text);
    const at = folded.text.indexOf('fuck');
    const { start, end } = originalRange(folded, at, at + 4);
    expect(text.slice(start, end)).toBe('f\u200Bü\u0301ck');
  });

  it('SCR-75: every folded code unit has its origin, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, origins } = fold(text);
        expect(origins).toHaveLength(folded.length);
        origins.forEach((origin, index) => {
          expect(origin.start).toBeLessThan(origin.end);
          expect(origin.end).toBeLessThanOrEqual(text.length);
          expect(origin.start).toBeGreaterThanOrEqual(origins[index - 1]?.start ?? 0);
        });
      }),
    );
  });
});

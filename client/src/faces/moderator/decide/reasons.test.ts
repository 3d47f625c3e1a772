// Reasons by digit, and the one that fits.
import { describe, expect, it } from 'vitest';
import { builtInReasons } from '@plenary/domain/event/settings';
import { reasonOfDigit, suggestedReason } from './reasons.ts';

describe('reasonOfDigit', () => {
  it('has a digit for each reason, and nothing for other keys', () => {
    expect(builtInReasons.map((_, index) => reasonOfDigit(`${index + 1}`, builtInReasons))).toEqual([...builtInReasons]);
    for (const key of ['0', '8', '9', 'a', '10', '']) expect(reasonOfDigit(key, builtInReasons)).toBeUndefined();
  });
});

describe('suggestedReason', () => {
  it('follows what was seen', () => {
    expect(suggestedReason([{ kind: 'link', ranges: [] }, { kind: 'phone', ranges: [] }], builtInReasons)).toBe('personal-data');
    expect(suggestedReason([], builtInReasons)).toBeUndefined();
  });

  it('suggests only what the event offers', () => {
    expect(suggestedReason([{ kind: 'phone', ranges: [] }], ['other', 'own-words'])).toBeUndefined();
  });
});

// Reasons by digit, and the one that fits.
import { describe, expect, it } from 'vitest';
import { rejectReasons } from '@plenary/domain/question/state';
import { reasonOfDigit, suggestedReason } from './reasons.ts';

describe('reasonOfDigit', () => {
  it('has a digit for each reason, and nothing for other keys', () => {
    expect(rejectReasons.map((_, index) => reasonOfDigit(`${index + 1}`))).toEqual([...rejectReasons]);
    for (const key of ['0', '8', '9', 'a', '10', '']) expect(reasonOfDigit(key)).toBeUndefined();
  });
});

describe('suggestedReason', () => {
  it('follows what was seen', () => {
    expect(suggestedReason([{ kind: 'link', ranges: [] }, { kind: 'phone', ranges: [] }])).toBe('personal-data');
    expect(suggestedReason([])).toBeUndefined();
  });
});

// What colleagues read of one of the staff.
import { describe, expect, it } from 'vitest';
import { staffName, startLabel } from './staff-names.ts';

describe('a name for one of the staff', () => {
  it('is the label of their link, with a number from the second who came in by it', () => {
    expect(staffName({ label: 'Left desk', use: 1, number: 7 })).toBe('Left desk');
    expect(staffName({ label: 'Left desk', use: 3, number: 9 })).toBe('Left desk (3)');
  });

  it('is a number where the link names nobody', () => {
    expect(staffName({ label: startLabel, use: 1, number: 2 })).toBe('#2');
    expect(staffName({ label: '', use: 4, number: 5 })).toBe('#5');
  });
});

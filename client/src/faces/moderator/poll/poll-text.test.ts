// Writing a poll: options come, go and move, and the draft is judged as the server judges it.
import { describe, expect, it } from 'vitest';
import { pollLimits } from '@plenary/domain/poll/state';
import { closingTime } from './closing.ts';
import { addOption, draftProblem, emptyDraft, moveOption, removeOption, textOf, writeOption, type PollDraft } from './poll-text.ts';

const texts = (draft: PollDraft): string => draft.options.map(({ text }) => text).join(' ');
const written = (...options: string[]): PollDraft =>
  ({ ...emptyDraft, title: 'Which?', options: options.map((text, key) => ({ key, text })), nextKey: options.length });

describe('options', () => {
  it('are added after another or at the end, up to twelve', () => {
    expect(texts(writeOption(addOption(written('a', 'b'), 0), 2, 'new'))).toBe('a new b');
    const full = written(...Array.from({ length: pollLimits.maxOptions }, (_, index) => `${index}`));
    expect(addOption(full)).toBe(full);
  });

  it('are removed down to two, and the most that may be chosen follows', () => {
    expect(removeOption({ ...written('a', 'b', 'c'), maxOptions: 3 }, 1)).toMatchObject({ maxOptions: 2 });
    const two = written('a', 'b');
    expect(removeOption(two, 0)).toBe(two);
  });

  it('move with their key, but not past the ends', () => {
    expect(texts(moveOption(written('a', 'b', 'c'), 2, -1))).toBe('a c b');
    expect(texts(moveOption(written('a', 'b'), 0, -1))).toBe('a b');
    expect(texts(moveOption(written('a', 'b'), 1, 1))).toBe('a b');
  });
});

describe('textOf and draftProblem', () => {
  it('leaves empty options out, and says what is wrong', () => {
    expect(textOf(written('a', ' ', 'b')).options).toEqual(['a', 'b']);
    expect(draftProblem(written('a', 'b'))).toBeUndefined();
    expect(draftProblem({ ...written('a', 'b'), title: ' ' })).toBe('poll-title-empty');
    expect(draftProblem(written('a', 'A'))).toBe('poll-options-invalid');
    expect(draftProblem(written('a', ''))).toBe('poll-options-invalid');
  });

  it('lets nobody choose more than there is', () => {
    expect(textOf({ ...written('a', 'b', ''), choice: 'multiple', maxOptions: 3 }).maxOptions).toBe(2);
    expect(textOf({ ...written('a', 'b'), maxOptions: 2 }).maxOptions).toBe(1);
  });
});

describe('closingTime', () => {
  it('is none, a usual one, or one’s own in seconds', () => {
    expect(closingTime('none', '')).toEqual({ isValid: true, closesAfterMs: undefined });
    expect(closingTime('120', '')).toEqual({ isValid: true, closesAfterMs: 120_000 });
    expect(closingTime('own', ' 45 ')).toEqual({ isValid: true, closesAfterMs: 45_000 });
    for (const typed of ['', '0', '-1', '1.5', 'ten', '86401']) expect(closingTime('own', typed)).toEqual({ isValid: false });
  });
});

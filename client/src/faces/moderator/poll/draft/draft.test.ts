// Writing a poll: options come, go and move; each kind keeps what was written for it.
import { describe, expect, it } from 'vitest';
import { pollKinds } from '@plenary/domain/poll/kinds/kind';
import { rulesOf } from '@plenary/domain/poll/kinds/rules';
import { pollLimits } from '@plenary/domain/poll/state';
import { addOption, changeOption, emptyDraft, moveOption, ofKind, optionsOf, removeOption, withText, type PollDraft } from './draft.ts';

const texts = (draft: PollDraft): string => draft.options.map(({ text }) => text['en'] ?? '').join(' ');
const written = (...options: string[]): PollDraft => ({
  ...emptyDraft, title: { en: 'Which?' }, nextKey: options.length,
  options: options.map((text, key) => ({ key, text: { en: text }, detail: {}, picture: undefined, isRight: false })),
});

describe('options', () => {
  it('are added after another or at the end, up to twelve', () => {
    expect(texts(changeOption(addOption(written('a', 'b'), 0), 2, { text: { en: 'new' } }))).toBe('a new b');
    const full = written(...Array.from({ length: pollLimits.maxOptions }, (_, index) => `${index}`));
    expect(addOption(full)).toBe(full);
  });

  it('are removed down to two, and how many may be chosen follows', () => {
    expect(removeOption({ ...written('a', 'b', 'c'), min: 3, max: 3 }, 1)).toMatchObject({ min: 2, max: 2 });
    const two = written('a', 'b');
    expect(removeOption(two, 0)).toBe(two);
    expect(removeOption(ofKind(two, 'rating'), 0).options).toHaveLength(1);
  });

  it('move with their key, but not past the ends', () => {
    expect(texts(moveOption(written('a', 'b', 'c'), 2, -1))).toBe('a c b');
    expect(texts(moveOption(written('a', 'b'), 0, -1))).toBe('a b');
    expect(texts(moveOption(written('a', 'b'), 1, 1))).toBe('a b');
  });

  it('are as many as the rules of each kind take', () => {
    for (const kind of pollKinds) if (kind !== 'consent') expect([kind, optionsOf[kind] ?? [0, 0]]).toEqual([kind, rulesOf(kind).options]);
  });
});

describe('another kind', () => {
  it('brings when its results show, unless somebody has chosen that', () => {
    expect(ofKind(emptyDraft, 'quiz').results).toBe('closed');
    expect(ofKind(ofKind(emptyDraft, 'quiz'), 'single').results).toBe('live');
    expect(ofKind({ ...emptyDraft, results: 'sealed' }, 'quiz').results).toBe('sealed');
  });

  it('loses nothing that was written', () => {
    const draft = written('a', 'b');
    expect(ofKind(ofKind(draft, 'cloud'), 'single')).toEqual(draft);
  });
});

it('writes one language of a text, and leaves the others', () => {
  expect(withText({ en: 'Work' }, 'fr', 'Travail')).toEqual({ en: 'Work', fr: 'Travail' });
});

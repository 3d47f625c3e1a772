// A poll while it is being written: options that can be added, removed and moved, and what is still wrong with it.
import { pageCodes, type PageCode } from '@plenary/protocol/errors/page/codes';
import { cleanText } from '@plenary/domain/core/text';
import type { ShortWriting } from '@plenary/domain/poll/commands';
import { writingOf } from '@plenary/domain/poll/first-form';
import { readWriting } from '@plenary/domain/poll/read-writing';
import { pollLimits } from '@plenary/domain/poll/state';
import { pollText } from '../../../i18n/poll-words.ts';
import type { PollRecord } from '@plenary/domain/poll/record';

/** `key` stays with an option wherever it moves. */
export interface DraftOption { readonly key: number; readonly text: string }

export interface PollDraft {
  readonly title: string;
  readonly options: readonly DraftOption[];
  readonly choice: 'single' | 'multiple';
  readonly maxOptions: number;
  readonly showWhileOpen: boolean;
  readonly nextKey: number;
}

export const emptyDraft: PollDraft = {
  title: '', options: [{ key: 0, text: '' }, { key: 1, text: '' }], choice: 'single', maxOptions: 2, showWhileOpen: true, nextKey: 2,
};

export function draftOf(poll: PollRecord): PollDraft {
  const options = poll.options.map(({ text }, key) => ({ key, text: pollText(text, 'en').text }));
  const { title, setup, results } = poll;
  const max = setup.kind === 'multiple' ? setup.max : 1;
  return { title: pollText(title, 'en').text, options, choice: max > 1 ? 'multiple' : 'single', maxOptions: Math.max(2, max), showWhileOpen: results === 'live', nextKey: options.length };
}

/** Adds an empty option after the one with `after`, or at the end; nothing when there are enough. */
export function addOption(draft: PollDraft, after?: number): PollDraft {
  if (draft.options.length >= pollLimits.maxOptions) return draft;
  const place = after === undefined ? draft.options.length : draft.options.findIndex(({ key }) => key === after) + 1;
  return { ...draft, options: draft.options.toSpliced(place, 0, { key: draft.nextKey, text: '' }), nextKey: draft.nextKey + 1 };
}

export function removeOption(draft: PollDraft, key: number): PollDraft {
  if (draft.options.length <= pollLimits.minOptions) return draft;
  const options = draft.options.filter((option) => option.key !== key);
  return { ...draft, options, maxOptions: Math.min(draft.maxOptions, options.length) };
}

export function moveOption(draft: PollDraft, key: number, step: 1 | -1): PollDraft {
  const place = draft.options.findIndex((option) => option.key === key);
  const option = draft.options[place];
  const isInside = place + step >= 0 && place + step < draft.options.length;
  return option && isInside ? { ...draft, options: draft.options.toSpliced(place, 1).toSpliced(place + step, 0, option) } : draft;
}

export function writeOption(draft: PollDraft, key: number, text: string): PollDraft {
  return { ...draft, options: draft.options.map((option) => (option.key === key ? { key, text } : option)) };
}

/** As the command wants it: options that were left empty are left out. */
export function textOf(draft: PollDraft): ShortWriting {
  const options = draft.options.map(({ text }) => text).filter((text) => cleanText(text) !== '');
  const maxOptions = draft.choice === 'single' ? 1 : Math.min(draft.maxOptions, Math.max(options.length, 1));
  return { title: draft.title, options, choice: draft.choice, maxOptions, showWhileOpen: draft.showWhileOpen };
}

/** Judged as the server judges it. */
export function draftProblem(draft: PollDraft): PageCode | undefined {
  const read = readWriting(writingOf(textOf(draft), 'en'), { languages: ['en'], groups: [] });
  if (typeof read !== 'string') return undefined;
  return pageCodes.find((code) => code === read) ?? 'poll-options-invalid';
}

// A poll while it is being written, as its form holds it: every text in every language, and what each kind asks for, so that nothing is lost
// when somebody tries another kind.
import type { Role } from '@plenary/domain/core/roles';
import type { LocalText } from '@plenary/domain/core/text';
import type { PollKind } from '@plenary/domain/poll/kinds/kind';
import { pollLimits, type PollSplit, type ResultTime } from '@plenary/domain/poll/state';

/** `key` stays with an option wherever it moves. */
export interface DraftOption {
  readonly key: number;
  readonly text: LocalText;
  readonly detail: LocalText;
  readonly picture: string | undefined;
  /** Of a quiz. */
  readonly isRight: boolean;
}

export interface DraftBody {
  readonly key: number;
  readonly label: LocalText;
  readonly groups: readonly string[];
  readonly roles: readonly Role[];
  /** As it was typed. */
  readonly weight: string;
}

/** When the result is seen; `sealed`: by nobody before it is revealed. */
export const resultChoices = ['live', 'voted', 'closed', 'revealed', 'sealed'] as const satisfies readonly (ResultTime | 'sealed')[];
export type ResultChoice = (typeof resultChoices)[number];

export interface PollDraft {
  readonly kind: PollKind;
  readonly title: LocalText;
  readonly options: readonly DraftOption[];
  readonly min: number;
  readonly max: number;
  readonly steps: number;
  readonly low: LocalText;
  readonly high: LocalText;
  readonly method: 'borda' | 'runoff';
  readonly words: number;
  /** As they were typed. */
  readonly from: string;
  readonly to: string;
  readonly decimals: number;
  readonly unit: LocalText;
  readonly leaders: boolean;
  readonly results: ResultChoice;
  readonly named: boolean;
  readonly changeable: boolean;
  readonly bodies: readonly DraftBody[];
  readonly split: PollSplit | null;
  readonly nextKey: number;
}

const emptyOption = (key: number): DraftOption => ({ key, text: {}, detail: {}, picture: undefined, isRight: false });

export const emptyDraft: PollDraft = {
  kind: 'single', title: {}, options: [emptyOption(0), emptyOption(1)], min: 1, max: 2, steps: 5, low: {}, high: {}, method: 'borda', words: 3,
  from: '0', to: '100', decimals: 0, unit: {}, leaders: false, results: 'live', named: false, changeable: true, bodies: [], split: null, nextKey: 2,
};

/** How many options each kind takes; none where it has none of its own to be written. */
export const optionsOf: Readonly<Record<PollKind, readonly [least: number, most: number] | null>> = {
  single: [pollLimits.minOptions, pollLimits.maxOptions],
  multiple: [pollLimits.minOptions, pollLimits.maxOptions],
  consent: null,
  rating: [1, pollLimits.maxOptions],
  ranking: [pollLimits.minOptions, 10],
  cloud: null,
  open: null,
  estimate: null,
  points: [pollLimits.minOptions, pollLimits.maxOptions],
  quiz: [pollLimits.minOptions, pollLimits.maxOptions],
};

const usualResults = (kind: PollKind): ResultChoice => (kind === 'quiz' ? 'closed' : 'live');

/** When the results show follows the kind, unless somebody has chosen otherwise. */
export function ofKind(draft: PollDraft, kind: PollKind): PollDraft {
  return { ...draft, kind, results: draft.results === usualResults(draft.kind) ? usualResults(kind) : draft.results };
}

/** Adds an empty option after the one with `after`, or at the end; nothing when there are enough. */
export function addOption(draft: PollDraft, after?: number): PollDraft {
  if (draft.options.length >= mostOf(draft)) return draft;
  const place = after === undefined ? draft.options.length : draft.options.findIndex(({ key }) => key === after) + 1;
  return { ...draft, options: draft.options.toSpliced(place, 0, emptyOption(draft.nextKey)), nextKey: draft.nextKey + 1 };
}

export const mostOf = ({ kind }: Pick<PollDraft, 'kind'>): number => optionsOf[kind]?.[1] ?? 0;
export const leastOf = ({ kind }: Pick<PollDraft, 'kind'>): number => optionsOf[kind]?.[0] ?? 0;

export function removeOption(draft: PollDraft, key: number): PollDraft {
  if (draft.options.length <= leastOf(draft)) return draft;
  const options = draft.options.filter((option) => option.key !== key);
  return { ...draft, options, max: Math.min(draft.max, Math.max(options.length, 2)), min: Math.min(draft.min, options.length) };
}

export function moveOption(draft: PollDraft, key: number, step: 1 | -1): PollDraft {
  const place = draft.options.findIndex((option) => option.key === key);
  const option = draft.options[place];
  const isInside = place + step >= 0 && place + step < draft.options.length;
  return option && isInside ? { ...draft, options: draft.options.toSpliced(place, 1).toSpliced(place + step, 0, option) } : draft;
}

export function changeOption(draft: PollDraft, key: number, change: Partial<Omit<DraftOption, 'key'>>): PollDraft {
  return { ...draft, options: draft.options.map((option) => (option.key === key ? { ...option, ...change } : option)) };
}

/** The text with these words in one language. */
export const withText = (text: LocalText, language: string, words: string): LocalText => ({ ...text, [language]: words });

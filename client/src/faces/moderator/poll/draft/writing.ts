// A draft as the command wants it, and what is still wrong with it: judged as the server judges it.
import type { RefusalCode } from '@plenary/domain/core/codes';
import { isReadable, type LocalText } from '@plenary/domain/core/text';
import type { RawWriting } from '@plenary/domain/poll/commands';
import { optionId } from '@plenary/domain/poll/kinds/options';
import type { PollSetup } from '@plenary/domain/poll/kinds/setups';
import { rulesOf } from '@plenary/domain/poll/kinds/rules';
import { areAlike } from '@plenary/domain/poll/alike';
import { cleanLocal, readWriting } from '@plenary/domain/poll/read-writing';
import { bodyLabel, weightOf, type BodyPlace } from './bodies.ts';
import { optionsOf, type DraftOption, type PollDraft } from './draft.ts';

/** Options that were left empty are left out, and so is a split that this kind cannot have. */
export function writingOf(draft: PollDraft, place: BodyPlace): RawWriting {
  const options = writtenOptions(draft);
  const isWeighted = draft.bodies.length > 1;
  return {
    title: cleanLocal(draft.title),
    setup: setupOf(draft, options),
    options: options.map(({ text, detail, picture }) => ({
      text: cleanLocal(text),
      ...(isWritten(detail) && { detail: cleanLocal(detail) }),
      ...(picture !== undefined && { picture }),
    })),
    results: draft.results === 'sealed' ? 'revealed' : draft.results,
    named: draft.named,
    changeable: draft.changeable,
    sealed: draft.results === 'sealed',
    electorates: draft.bodies.map((body) => ({ label: bodyLabel(body, place), groups: [...body.groups], roles: [...body.roles], weight: isWeighted ? weightOf(body) : 100 })),
    split: canSplit(draft) ? draft.split : null,
  };
}

const isWritten = (text: LocalText): boolean => Object.values(text).some(isReadable);

export const writtenOptions = ({ kind, options }: PollDraft): readonly DraftOption[] => (optionsOf[kind] ? options.filter(({ text }) => isWritten(text)) : []);

/** Whether its result can be told by group: some kinds cannot, and neither can weights. */
export function canSplit(draft: PollDraft): boolean {
  const options = writtenOptions(draft);
  const { columns } = rulesOf(draft.kind);
  return draft.bodies.length < 2 && columns !== undefined && (draft.kind !== 'rating' || options.length < 2);
}

function setupOf(draft: PollDraft, options: readonly DraftOption[]): PollSetup {
  const { kind } = draft;
  switch (kind) {
    case 'multiple': {
      const max = Math.min(draft.max, Math.max(options.length, 1));
      return { kind, min: Math.min(draft.min, max), max };
    }
    case 'rating':
      return { kind, steps: draft.steps, low: draft.low, high: draft.high };
    case 'ranking':
      return { kind, method: draft.method };
    case 'cloud':
      return { kind, words: draft.words };
    case 'estimate':
      return { kind, min: numberOf(draft.from), max: numberOf(draft.to), decimals: draft.decimals, unit: draft.unit };
    case 'quiz':
      return { kind, right: options.flatMap(({ isRight }, index) => (isRight ? [optionId(index)] : [])), leaders: draft.leaders };
    default:
      return { kind };
  }
}

/** With a comma or a point before decimals; `NaN` for what is no number. */
export function numberOf(typed: string): number {
  const plain = typed.replace(/[\s\u{a0}\u{202f}]/gu, '').replace(',', '.').replace('\u{2212}', '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export function draftProblem(draft: PollDraft, place: BodyPlace): RefusalCode | undefined {
  const writing = writingOf(draft, place);
  const read = readWriting(writing, { languages: place.languages, groups: place.groups.map(({ id }) => id) });
  if (typeof read === 'string') return read;
  return areAlike(writing.options.map(({ text }) => text)) ? 'poll-options-invalid' : undefined;
}

/** Where a problem is said: beside what has to be changed. */
export type DraftField = 'title' | 'options' | 'setup' | 'bodies' | 'split' | 'form';

export function fieldOf(code: RefusalCode): DraftField {
  switch (code) {
    case 'poll-title-empty':
    case 'poll-title-too-long':
      return 'title';
    case 'poll-options-invalid':
      return 'options';
    case 'scale-invalid':
    case 'estimate-range-invalid':
    case 'words-invalid':
    case 'quiz-needs-answer':
    case 'leaders-need-names':
      return 'setup';
    case 'electorates-invalid':
    case 'weights-not-for-kind':
      return 'bodies';
    case 'split-not-for-kind':
      return 'split';
    default:
      return 'form';
  }
}

/** In how many of its texts a draft says something, but not in this language. */
export function missingIn(draft: PollDraft, language: string): number {
  const { kind } = draft;
  const options = writtenOptions(draft).flatMap(({ text, detail }) => [text, detail]);
  const own = kind === 'rating' ? [draft.low, draft.high] : kind === 'estimate' ? [draft.unit] : [];
  return [draft.title, ...options, ...own, ...draft.bodies.map(({ label }) => label)].filter((text) => isWritten(text) && !isReadable(text[language] ?? '')).length;
}

// What somebody has picked or typed for a ballot, from nothing to what is sent. A number is kept as it was typed.
import * as z from 'zod/mini';
import { ballotSchema, type Ballot } from '@plenary/domain/poll/kinds/setups';
import type { PollRecord } from '../../../../store/selectors.ts';
import { numberIn } from './number-in.ts';

export type Draft = Ballot | { readonly typed: string };
export type Drafted = Pick<PollRecord, 'setup' | 'options'>;

const draftSchema = z.union([z.object({ typed: z.string() }), ballotSchema]);

export function emptyDraft({ setup, options }: Drafted): Draft {
  switch (setup.kind) {
    case 'rating':
      return { scores: options.map(() => 0) };
    case 'ranking':
      return { order: [] };
    case 'points':
      return { points: options.map(() => 0) };
    case 'cloud':
      return { words: Array.from({ length: setup.words }, () => '') };
    case 'open':
      return { text: '' };
    case 'estimate':
      return { typed: '' };
    default:
      return { options: [] };
  }
}

/** A ballot that was cast, to be changed. */
export function draftOf({ setup }: Drafted, ballot: Ballot, locale: string): Draft {
  if ('number' in ballot) return { typed: new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(ballot.number) };
  if ('words' in ballot && setup.kind === 'cloud') return { words: [...ballot.words, ...Array.from({ length: Math.max(0, setup.words - ballot.words.length) }, () => '')] };
  return ballot;
}

/** The ballot that a draft comes to, right or wrong. */
export function ballotIn(draft: Draft, locale: string): Ballot {
  if ('typed' in draft) return { number: numberIn(draft.typed, locale) };
  if ('words' in draft) return { words: draft.words.map((word) => word.trim()).filter((word) => word !== '') };
  if ('options' in draft) return { options: draft.options.toSorted() };
  return draft;
}

/** Whether two ballots say the same; the order of options that are picked says nothing. */
export const isSameBallot = (one: Ballot, other: Ballot): boolean => JSON.stringify(ballotIn(one, 'en')) === JSON.stringify(ballotIn(other, 'en'));

export const textOfDraft = (draft: Draft): string => JSON.stringify(draft);

/** A draft as it was kept; nothing where it cannot be read, or is not for this poll. */
export function draftIn(poll: Drafted, text: string): Draft | null {
  const parsed = z.safeParse(draftSchema, jsonOf(text));
  return parsed.success && isFor(poll, parsed.data) ? parsed.data : null;
}

function isFor(poll: Drafted, draft: Draft): boolean {
  const [name, empty] = Object.entries(emptyDraft(poll))[0] ?? ['', []];
  const [own, value]: [string, unknown] = Object.entries(draft)[0] ?? ['', []];
  if (name !== own) return false;
  // Fields that stand for options, or are so many: a poll may have been written anew.
  return !Array.isArray(empty) || !Array.isArray(value) || empty.length === 0 || empty.length === value.length;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

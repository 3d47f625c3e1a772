// A sample poll by group, told by the split's own rules; and pictures for nominees.
import type { Asked, Kept } from '@plenary/domain/poll/kinds/kind';
import type { AnyKindRules } from '@plenary/domain/poll/kinds/rules';
import type { PollSetup } from '@plenary/domain/poll/kinds/setups';
import { tellSplit } from '@plenary/domain/poll/split/tell';
import type { DrawnSplit } from './drawn-poll.ts';
import type { SampleWords } from './sample-words.fixture.ts';

export interface SplitOf {
  readonly setup: PollSetup;
  readonly rules: AnyKindRules;
  readonly asked: Asked<PollSetup>;
  readonly kept: readonly Kept[];
  readonly words: SampleWords;
}

/** Groups of very different size: half of the voters are in the first, half of the rest in the next. */
export function sampleSplit({ setup, rules, asked, kept, words }: SplitOf): DrawnSplit | null {
  const { columns } = rules;
  const ids = columns?.of(asked) ?? [];
  if (!columns || ids.length === 0) return null;
  const groupOf = (ballot: number): number => Math.min(words.groups.length - 1, Math.clz32(ballot % 2 ** (words.groups.length - 1)) - (33 - words.groups.length));
  const rows = words.groups.map((_, group) => {
    const own = kept.filter((__, index) => groupOf(index) === group);
    const marks = own.flatMap((ballot) => [...rules.marksOf(asked, ballot)].map(([mark]) => columns.columnOf(asked, mark)));
    return { id: group === words.groups.length - 1 ? null : `${group}`, ballots: own.length, counts: ids.map((id) => marks.filter((mark) => mark === id).length) };
  });
  const told = tellSplit({ columns: ids, rows, oneColumn: setup.kind !== 'multiple' }, { former: null, past: [], moved: rows.map(() => 99), live: false });
  return told && { ...told, rows: told.rows.map((row, index) => ({ ...row, label: words.groups[index] ?? '' })) };
}

const colours = ['#0b5cab', '#b04a00', '#00755a', '#9a3b78', '#7d6100'];

/** A head and shoulders. */
export const samplePicture = (index: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colours[index % colours.length]}"/><g fill="#fff"><circle cx="20" cy="15" r="8"/><path d="M4 40a16 14 0 0 1 32 0z"/></g></svg>`)}`;

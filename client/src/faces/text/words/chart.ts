// What a chart says, before it is put into words: who leads, alone or level with others, and what each option has.
import type { OnAirPoll } from '@plenary/protocol/on-air/schema';
import { sharesOf, type PollShare } from '../../../ui/data/shares.ts';

export interface ChartRow extends PollShare {
  readonly text: string;
}

export type Chart =
  | { readonly results: 'hidden'; readonly options: readonly string[] }
  | { readonly results: 'none' | 'shown'; readonly rows: readonly ChartRow[]; readonly leaders: readonly ChartRow[] };

export function chartOf({ options, voters }: OnAirPoll): Chart {
  if (options.some(({ count }) => count === null)) return { results: 'hidden', options: options.map(({ text }) => text) };
  const shares = sharesOf(options.map(({ id, count }) => ({ id, count: count ?? 0 })), voters);
  const rows = shares.map((share, index) => ({ ...share, text: options[index]?.text ?? '' }));
  const leaders = rows.filter(({ leads }) => leads);
  return { results: leaders.length > 0 ? 'shown' : 'none', rows, leaders };
}

// What stands in a row beneath its label: the parts of the whole, and what it was the round before.
import type { ChartSay } from './chart-say.ts';
import { isolate } from './isolate.ts';

export interface Noted {
  readonly parts: readonly { readonly label: string; readonly figure: string }[];
  readonly before: { readonly round: number; readonly figure: string } | null;
}

export function rowNote({ parts, before }: Noted, { t }: Pick<ChartSay, 't'>): string {
  const said = parts.map(({ label, figure }) => t('part.figure', { label: isolate(label), figure }));
  return [...said, ...(before ? [t('round.figure', { round: before.round, figure: before.figure })] : [])].join(' · ');
}

/** As long as the note gets, with this as its longest figure: what the layout reckons with. */
export const longestNote = ({ parts, before }: Noted, figure: string, say: Pick<ChartSay, 't'>): string =>
  rowNote({ parts: parts.map(({ label }) => ({ label, figure })), before: before && { round: before.round, figure } }, say);

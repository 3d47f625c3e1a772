// What is committed to when a round is sealed: one hash that stands for what was asked, how it is counted, and every ballot, and says nothing
// of the result, the turnout, anybody's name, or which of the words that were written moderators let through.
import { sha256 } from '../lines.ts';
import { commitmentOf } from './entries.ts';
import { sheetSchema, type Published, type Sheet, type Told } from './format.ts';

/** In the order of receipts, by their characters' numbers: it tells nothing, for receipts are random. */
export const inOrder = <B extends Pick<Published, 'receipt'>>(ballots: readonly B[]): B[] => ballots.toSorted((one, other) => (one.receipt < other.receipt ? -1 : 1));

/**
 * SHA-256, in hex, of lines of JSON: the sheet with the round's number and its blind, then each ballot in order. `ballots` in any order. The blind
 * is random: what is asked has right answers in it, and with few ballots nothing else that nobody could guess.
 */
export function headOf(sheet: Sheet, { round, blind }: Pick<Told, 'round' | 'blind'>, ballots: readonly Published[]): string {
  const lines = inOrder(ballots).map(({ receipt, electorate, ballot, entries }) => JSON.stringify([receipt, electorate, ballot ?? (entries ?? []).map(commitmentOf)]));
  return sha256([JSON.stringify({ ...sheetSchema.parse(sheet), round, ...(blind !== undefined && { blind }) }), ...lines].join('\n'));
}

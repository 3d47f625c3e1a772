// How sure screening is of what it saw, from 0 to 1: by how often what looks like this is something else in ordinary questions.
import type { FlagKind } from '@plenary/domain/question/flags';

/** Read off the text itself, with nothing to interpret: characters counted, a checksum that holds, a number with its country. */
const certain = 1;
/** Matches a written form or a list; rarely innocent. */
export const likely = 0.9;
/** Guessed from the words around it, or from letters made up for others. */
export const possible = 0.7;

const byDetail: Readonly<Record<string, number>> = {
  'length:no-words': certain,
  'length:too-short': certain,
  'length:very-long': certain,
  'length:repeated-character': certain,
  'script:control': certain,
  'script:bidi-control': certain,
  'script:stacked-marks': certain,
  'document:iban': certain,
  'document:machine-readable': certain,
  'document:labelled': possible,
  'link:disguised': possible,
  'email:disguised': possible,
};

/** A hunch for what this table does not name: `likely`. */
export function sureness(kind: FlagKind, detail: string): number {
  return byDetail[`${kind}:${detail}`] ?? likely;
}

// Sees whether another question of the session asks the same, and names the likeliest one.
import type { Flag } from '@plenary/domain/question/flags';
import { comparable, likeness, plain, type Comparable, type Sketch } from './comparison.ts';
import { differInNames } from './names.ts';

/** Chosen on pairs of real conference questions (see the tests): reworded ones score above, other countries and subjects below. */
export const likelyDuplicate = 0.66;
/** What is left of the likeness when the two speak of different places or years. */
const otherNamesShare = 0.8;

/** Questions so short that they resemble each other by chance are left to people. */
export const fewestGrams = 6;

export type OtherQuestion = { readonly id: string; readonly text: string };
/** `drawn`: its plain text, or a sketch of it that is kept. */
export type Candidate = OtherQuestion & { readonly drawn: string | Sketch };

/**
 * One flag for the best match, with its score from 0 to 1 (two decimals), or none. Of two equally good ones, the smaller id.
 * The measure and its sources stand with `likeness`.
 */
export function screenDuplicate(text: string, others: readonly OtherQuestion[]): Flag[] {
  return bestOf(text, () => others.map((other) => ({ ...other, drawn: plain(other.text) })));
}

/** The answer does not depend on the order of the candidates, nor on those that are no likely duplicates. */
export function bestOf(text: string, candidatesFor: (asked: Comparable) => Iterable<Candidate>): Flag[] {
  const asked = comparable(plain(text));
  if (asked.gramCount < fewestGrams) return [];
  let best: { id: string; score: number } | undefined;
  for (const other of candidatesFor(asked)) {
    const least = best?.score ?? likelyDuplicate;
    const likest = likeness(asked, other.drawn, least);
    if (likest < least) continue;
    const score = differInNames(text, other.text) ? likest * otherNamesShare : likest;
    if (score < likelyDuplicate) continue;
    if (!best || score > best.score || (score === best.score && other.id < best.id)) best = { id: other.id, score };
  }
  return best ? [{ kind: 'duplicate', ranges: [], questionId: best.id, score: Math.round(best.score * 100) / 100 }] : [];
}

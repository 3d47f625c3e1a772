// Finds the questions that ask something close to a text that is being written: by the measure of duplicates, less strictly, and
// among thousands, because only questions that share a mark with the text are looked at.
import { comparable, likeness, marksOf, plain, sketch, type Sketch } from './comparison.ts';
import { fewestGrams, type OtherQuestion } from './duplicate.ts';
import { differInNames } from './names.ts';

/** Less than a likely duplicate: it is shown to somebody who writes, and decides nothing. */
export const likelySimilar = 0.55;

export type Similar = { readonly id: string; readonly score: number };

export interface SimilarQuestions {
  /** Takes a question in, or its new text. */
  put(question: OtherQuestion): void;
  drop(id: string): void;
  /**
   * The best matches, the best first; of equal ones the smaller id first. It pauses (`yield`) every few questions, so that whoever
   * calls it can let something else happen meanwhile; what is put or dropped during a pause may or may not count.
   */
  search(text: string, most: number): Generator<undefined, readonly Similar[], undefined>;
}

type Held = { readonly id: string; readonly text: string; readonly marks: ReadonlySet<string>; readonly sketch: Sketch };

/** How many questions are measured between two pauses. */
const measuredAtOnce = 20;

export function similarQuestions(): SimilarQuestions {
  const held = new Map<string, Held>();
  const byMark = new Map<string, Set<Held>>();

  const drop = (id: string): void => {
    const question = held.get(id);
    if (!question) return;
    held.delete(id);
    for (const mark of question.marks) {
      const sharing = byMark.get(mark);
      sharing?.delete(question);
      if (sharing?.size === 0) byMark.delete(mark);
    }
  };
  return {
    put({ id, text }) {
      if (held.get(id)?.text === text) return;
      drop(id);
      const plainText = plain(text);
      const question: Held = { id, text, marks: marksOf(plainText), sketch: sketch(plainText) };
      held.set(id, question);
      for (const mark of question.marks) {
        const sharing = byMark.get(mark);
        if (sharing) sharing.add(question);
        else byMark.set(mark, new Set([question]));
      }
    },
    drop,
    *search(text, most) {
      const asked = comparable(plain(text));
      if (asked.gramCount < fewestGrams) return [];
      let best: readonly Similar[] = [];
      let measured = 0;
      for (const { id, text: other, sketch: drawn } of sharingMost(byMark, text)) {
        const least = best.length < most ? likelySimilar : Math.max(likelySimilar, best.at(-1)?.score ?? 0);
        const score = likeness(asked, drawn, least);
        if (score >= least && !differInNames(text, other)) best = [...best, { id, score }].toSorted(bestFirst).slice(0, most);
        measured += 1;
        if (measured % measuredAtOnce === 0) yield undefined;
      }
      return best;
    },
  };
}

/** Those that share a mark with the text, the ones with the most first: they are likely the best, and the rest is soon told from them. */
function sharingMost(byMark: ReadonlyMap<string, ReadonlySet<Held>>, text: string): Held[] {
  const shared = new Map<Held, number>();
  for (const mark of marksOf(plain(text))) for (const question of byMark.get(mark) ?? []) shared.set(question, (shared.get(question) ?? 0) + 1);
  return [...shared].toSorted(([, a], [, b]) => b - a).map(([question]) => question);
}

const bestFirst = (a: Similar, b: Similar): number => b.score - a.score || (a.id < b.id ? -1 : 1);

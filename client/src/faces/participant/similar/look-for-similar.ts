// One look for questions close to a text: first takes over what the page has got and lost since the last look, then searches.
import type { Similar, SimilarQuestions } from '@plenary/screening/similar';

export interface Held {
  readonly id: string;
  readonly text: string;
}

/** How many questions are taken over between two pauses. */
const takenAtOnce = 10;
export const mostShown = 3;

/** `known`: the ids taken over so far; kept up to date. */
export function* lookForSimilar(index: SimilarQuestions, known: Set<string>, { text, questions }: { text: string; questions: readonly Held[] }): Generator<undefined, readonly Similar[], undefined> {
  let taken = 0;
  const gone = new Set(known);
  for (const question of questions) {
    gone.delete(question.id);
    index.put(question);
    known.add(question.id);
    taken += 1;
    if (taken % takenAtOnce === 0) yield undefined;
  }
  for (const id of gone) {
    index.drop(id);
    known.delete(id);
  }
  return yield* index.search(text, mostShown);
}

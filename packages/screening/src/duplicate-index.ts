// Keeps the questions of a session so that the best match of a text is found among thousands, with the very answer that comparing with each of them gives.
import type { Flag } from '@plenary/domain/question/flags';
import { plain, sketch, type Comparable, type Sketch } from './comparison.ts';
import { bestOf, type Candidate, type OtherQuestion } from './duplicate.ts';

export interface DuplicateIndex {
  /** Takes a question in, or its new text. */
  put(question: OtherQuestion): void;
  drop(id: string): void;
  readonly ids: () => Iterable<string>;
  /** As `screenDuplicate` among all that are held but those that `isExcepted`. */
  find(text: string, isExcepted?: (id: string) => boolean): Flag[];
}

type Held = Candidate & { readonly drawn: Sketch };
type Postings = Map<string, Set<Held>>;

/**
 * By the measure a likely duplicate of a text in a script with spaces has a telling word in common with it, and one of a text in a script without
 * has a gram in common: nobody else is looked at.
 */
export function duplicateIndex(): DuplicateIndex {
  const held = new Map<string, Held>();
  const byWord: Postings = new Map();
  const byGram: Postings = new Map();
  const drop = (id: string): void => {
    const question = held.get(id);
    if (!question) return;
    held.delete(id);
    for (const word of question.drawn.words) remove(byWord, word, question);
    for (const gram of question.drawn.counted().grams.keys()) remove(byGram, gram, question);
  };
  const candidatesFor = (asked: Comparable, isExcepted: (id: string) => boolean): readonly Held[] => {
    const shared = asked.isSpaced ? sharing(byWord, asked.words) : sharing(byGram, asked.grams.keys());
    return shared.filter(({ id }) => !isExcepted(id));
  };
  return {
    put({ id, text }) {
      if (held.get(id)?.text === text) return;
      drop(id);
      const question: Held = { id, text, drawn: sketch(plain(text)) };
      held.set(id, question);
      for (const word of question.drawn.words) add(byWord, word, question);
      for (const gram of question.drawn.counted().grams.keys()) add(byGram, gram, question);
    },
    drop,
    ids: () => held.keys(),
    find: (text, isExcepted = () => false) => bestOf(text, (asked) => candidatesFor(asked, isExcepted)),
  };
}

function add(postings: Postings, mark: string, question: Held): void {
  const those = postings.get(mark);
  if (those) those.add(question);
  else postings.set(mark, new Set([question]));
}

function remove(postings: Postings, mark: string, question: Held): void {
  const those = postings.get(mark);
  those?.delete(question);
  if (those?.size === 0) postings.delete(mark);
}

/** Those that have the most in common first: they are likely the best, and the rest is soon told from them. */
function sharing(postings: Postings, marks: Iterable<string>): Held[] {
  const shared = new Map<Held, number>();
  for (const mark of marks) for (const question of postings.get(mark) ?? []) shared.set(question, (shared.get(question) ?? 0) + 1);
  return [...shared].toSorted(([, a], [, b]) => b - a).map(([question]) => question);
}

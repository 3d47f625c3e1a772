// Whose support counts: all of it, unless moderators hold a question's count still, or leave out those whom a suspicion names.
import type { Question } from './state.ts';

/** The supporters that are shown, ranked and heard. */
export const countedOf = ({ counted, supporters }: Question): ReadonlySet<string> => counted ?? supporters;

/** Follows one supporter who came (1) or took their support back (-1). True: the count has moved. */
export function countSupport(question: Question, person: string, change: 1 | -1): boolean {
  const { counted, frozen, discounted } = question;
  if (!counted) return true;
  if (frozen || discounted?.has(person)) return false;
  if (change === 1) counted.add(person);
  else counted.delete(person);
  return true;
}

/** Finds anew who counts, after what is held or left out has changed, or who supports it has otherwise than one by one. */
export function recount(question: Question): void {
  const { supporters, frozen, discounted } = question;
  if (!frozen && !discounted) {
    delete question.counted;
    return;
  }
  question.counted = new Set([...(frozen ?? supporters)].filter((person) => !discounted?.has(person)));
}

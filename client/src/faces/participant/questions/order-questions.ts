// The order of a session's questions: the one on stage first, answered ones last, between them as the reader asked.
import type { QuestionStatus } from '@plenary/domain/question/state';

export type QuestionOrder = 'fair' | 'supported' | 'newest';

export interface Orderable {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly supporters: number;
  readonly liveAtMs: number | null;
}

/** `places`: the ids that the fair order names, first the next to be asked; what it does not name comes after, by support. */
export function orderQuestions<Q extends Orderable>(questions: readonly Q[], order: QuestionOrder, places: readonly string[] = []): Q[] {
  const at = new Map(places.map((id, index) => [id, index]));
  const place = ({ id }: Q): number => (order === 'fair' ? (at.get(id) ?? places.length) : 0);
  return questions.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b) || (order === 'newest' ? 0 : b.supporters - a.supporters) || newerFirst(a, b));
}

function rank({ status }: Orderable): number {
  return status === 'onStage' ? 0 : status === 'answered' ? 2 : 1;
}

function newerFirst(a: Orderable, b: Orderable): number {
  return (b.liveAtMs ?? 0) - (a.liveAtMs ?? 0) || (a.id < b.id ? -1 : 1);
}

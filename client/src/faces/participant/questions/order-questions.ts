// The order of a session's questions: the one on stage first, answered ones last, between them as the reader asked.
import type { QuestionStatus } from '@plenary/domain/question/state';

export type QuestionOrder = 'supported' | 'newest';

export interface Orderable {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly supporters: number;
  readonly liveAtMs: number | null;
}

export function orderQuestions<Q extends Orderable>(questions: readonly Q[], order: QuestionOrder): Q[] {
  return questions.toSorted((a, b) => rank(a) - rank(b) || (order === 'supported' ? b.supporters - a.supporters : 0) || newerFirst(a, b));
}

function rank({ status }: Orderable): number {
  return status === 'onStage' ? 0 : status === 'answered' ? 2 : 1;
}

function newerFirst(a: Orderable, b: Orderable): number {
  return (b.liveAtMs ?? 0) - (a.liveAtMs ?? 0) || (a.id < b.id ? -1 : 1);
}

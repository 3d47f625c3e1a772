// Which question stands in which list of the desk, and in which order.
import type { QuestionRecord } from '@plenary/domain/question/views';

export type LiveOrder = 'fair' | 'supported' | 'newest';

export interface DeskLists<Q extends QuestionRecord = QuestionRecord> {
  /** Still to be decided, oldest first. */
  readonly waiting: readonly Q[];
  /** On stage first, then by the chosen order. */
  readonly live: readonly Q[];
  /** Newest first. */
  readonly answered: readonly Q[];
  /** Newest decision first. */
  readonly rejected: readonly Q[];
  /** A part of another one. Newest decision first. */
  readonly merged: readonly Q[];
}

export const askedAtMs = (question: QuestionRecord): number => question.desk?.askedAtMs ?? question.liveAtMs ?? 0;

/** `places`: the ids that the fair order names; what it does not name comes after, by support. */
export function sortIntoLists<Q extends QuestionRecord>(questions: readonly Q[], order: LiveOrder, places: readonly string[] = []): DeskLists<Q> {
  const at = new Map(places.map((id, index) => [id, index]));
  const place = ({ id }: Q): number => (order === 'fair' ? (at.get(id) ?? places.length) : 0);
  const of = (...statuses: QuestionRecord['status'][]): Q[] => questions.filter(({ status }) => statuses.includes(status));
  const decidedAtMs = (question: QuestionRecord): number => question.desk?.decision?.atMs ?? Number.MAX_SAFE_INTEGER;
  return {
    waiting: of('screening', 'waiting').sort((a, b) => askedAtMs(a) - askedAtMs(b) || a.id.localeCompare(b.id)),
    live: of('live', 'onStage').sort((a, b) => stageFirst(a, b) || place(a) - place(b) || (order === 'newest' ? 0 : b.supporters - a.supporters) || newestFirst(a, b)),
    answered: of('answered', 'onNotice').sort((a, b) => (b.answeredAtMs ?? Number.MAX_SAFE_INTEGER) - (a.answeredAtMs ?? Number.MAX_SAFE_INTEGER)),
    // Whoever waits for another look comes first.
    rejected: of('rejected').sort((a, b) => Number(waitsForLook(b)) - Number(waitsForLook(a)) || decidedAtMs(b) - decidedAtMs(a)),
    merged: of('merged').sort((a, b) => decidedAtMs(b) - decidedAtMs(a)),
  };
}

export const waitsForLook = ({ desk }: QuestionRecord): boolean => desk?.appeal?.outcome === 'open';

function stageFirst(a: QuestionRecord, b: QuestionRecord): number {
  return Number(b.status === 'onStage') - Number(a.status === 'onStage');
}

/** A question that is only about to be live counts as the newest. */
function newestFirst(a: QuestionRecord, b: QuestionRecord): number {
  const since = (question: QuestionRecord): number => question.liveAtMs ?? Number.MAX_SAFE_INTEGER;
  return since(b) - since(a) || a.id.localeCompare(b.id);
}

/**
 * The order to show while somebody works in a list: what was there stays where it was, what is new comes last.
 * What is on stage is always first: that is the moderator's own doing.
 */
export function heldOrder<Q extends QuestionRecord>(before: readonly string[], sorted: readonly Q[]): readonly Q[] {
  const places = new Map(before.map((id, index) => [id, index]));
  const place = (question: QuestionRecord): number => places.get(question.id) ?? before.length;
  return sorted.toSorted((a, b) => stageFirst(a, b) || place(a) - place(b));
}

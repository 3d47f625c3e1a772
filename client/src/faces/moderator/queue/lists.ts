// Which question stands in which list of the desk, and in which order.
import type { QuestionRecord } from '@plenary/domain/question/views';

export type LiveOrder = 'fair' | 'supported' | 'newest';

export interface DeskLists<Q extends QuestionRecord = QuestionRecord> {
  /** Still to be decided: open appeals first, then oldest first. */
  readonly waiting: readonly Q[];
  /** On stage first, then what is pinned, then by the chosen order; replies last. */
  readonly live: readonly Q[];
  /** What somebody promised to answer, soonest first. */
  readonly onNotice: readonly Q[];
  /** Newest first. */
  readonly answered: readonly Q[];
  /** Newest decision first. Without open appeals: those wait. */
  readonly rejected: readonly Q[];
  /** A part of another one. Newest decision first. */
  readonly merged: readonly Q[];
}

export const askedAtMs = (question: QuestionRecord): number => question.desk?.askedAtMs ?? question.liveAtMs ?? 0;

/** `places`: the ids that the fair order names; what it does not name comes after, by support. `me`: whose desk it is. */
export function sortIntoLists<Q extends QuestionRecord>(questions: readonly Q[], by: { order: LiveOrder; places?: readonly string[]; me?: string }): DeskLists<Q> {
  const { order, places = [], me } = by;
  const at = new Map(places.map((id, index) => [id, index]));
  const place = ({ id }: Q): number => (order === 'fair' ? (at.get(id) ?? places.length) : 0);
  const of = (...statuses: QuestionRecord['status'][]): Q[] => questions.filter(({ status }) => statuses.includes(status));
  const decidedAtMs = (question: QuestionRecord): number => question.desk?.decision?.atMs ?? Number.MAX_SAFE_INTEGER;
  return {
    waiting: questions.filter(isToBeDecided).sort((a, b) => turnOf(a, me) - turnOf(b, me) || waitsSinceMs(a) - waitsSinceMs(b) || a.id.localeCompare(b.id)),
    live: of('live', 'onStage').sort((a, b) => stageFirst(a, b) || atTop(a, b) || place(a) - place(b) || (order === 'newest' ? 0 : b.supporters - a.supporters) || newestFirst(a, b)),
    onNotice: of('onNotice').sort((a, b) => (a.notice?.untilMs ?? Number.MAX_SAFE_INTEGER) - (b.notice?.untilMs ?? Number.MAX_SAFE_INTEGER) || a.id.localeCompare(b.id)),
    answered: of('answered').sort((a, b) => (b.answeredAtMs ?? Number.MAX_SAFE_INTEGER) - (a.answeredAtMs ?? Number.MAX_SAFE_INTEGER)),
    rejected: of('rejected').filter((question) => !waitsForLook(question)).sort((a, b) => decidedAtMs(b) - decidedAtMs(a)),
    merged: of('merged').sort((a, b) => decidedAtMs(b) - decidedAtMs(a)),
  };
}

/** Its author asks for another look at the rejection. */
export const waitsForLook = ({ desk, status }: QuestionRecord): boolean => status === 'rejected' && desk?.appeal?.outcome === 'open';

export const isUndecided = ({ status }: QuestionRecord): boolean => status === 'screening' || status === 'waiting';

const isToBeDecided = (question: QuestionRecord): boolean => isUndecided(question) || waitsForLook(question);

/** Since when it waits for a moderator. */
export const waitsSinceMs = (question: QuestionRecord): number => (waitsForLook(question) ? question.desk?.appeal?.atMs : undefined) ?? askedAtMs(question);

/** An appeal comes first, but last at the desk of who rejected: somebody else shall look at it. */
function turnOf(question: QuestionRecord, me: string | undefined): 0 | 1 | 2 {
  if (!waitsForLook(question)) return 1;
  return question.desk?.appeal?.of === me ? 2 : 0;
}

function stageFirst(a: QuestionRecord, b: QuestionRecord): number {
  return Number(b.status === 'onStage') - Number(a.status === 'onStage');
}

/** Pinned ones first, replies last: those stand in no order. */
function atTop(a: QuestionRecord, b: QuestionRecord): number {
  const turn = ({ pinned, replyTo }: QuestionRecord): number => (replyTo === undefined ? (pinned ? 0 : 1) : 2);
  return turn(a) - turn(b);
}

/** A question that is only about to be live counts as the newest. */
function newestFirst(a: QuestionRecord, b: QuestionRecord): number {
  const since = (question: QuestionRecord): number => question.liveAtMs ?? Number.MAX_SAFE_INTEGER;
  return since(b) - since(a) || a.id.localeCompare(b.id);
}

/**
 * The order to show while somebody works in a list: what was there stays where it was, what is new comes last.
 * What is on stage or pinned is always first: that is the moderator's own doing.
 */
export function heldOrder<Q extends QuestionRecord>(before: readonly string[], sorted: readonly Q[]): readonly Q[] {
  const places = new Map(before.map((id, index) => [id, index]));
  const place = (question: QuestionRecord): number => places.get(question.id) ?? before.length;
  return sorted.toSorted((a, b) => stageFirst(a, b) || atTop(a, b) || place(a) - place(b));
}

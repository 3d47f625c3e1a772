// The public counters of a session: how many questions were asked, taken and not taken. They follow each question from standing to
// standing; what they tell hides the arrival of a single one.
import type { Circumstance } from '../core/decision.ts';
import type { Question, QuestionStatus, Standing } from './state.ts';

export interface Tally {
  /** As it is told; see `askedNow`. */
  asked: number;
  taken: number;
  /** By reason; those that are none any more stay with 0. */
  notTaken: Record<string, number>;
  /** How many are to be decided about. Never told. */
  waiting: number;
  /** The seq that last changed what is told; 0 while nothing was. */
  rev: number;
}

/** An arrival is told only together with so many that wait: whoever saw a neighbour ask does not find the question by the counter. */
export const toldTogether = 5;

const places: Record<QuestionStatus, 'waiting' | 'taken' | 'notTaken' | 'nowhere'> = {
  screening: 'waiting',
  waiting: 'waiting',
  live: 'taken',
  onStage: 'taken',
  answered: 'taken',
  rejected: 'notTaken',
  withdrawn: 'nowhere',
  // Its supporters count with the one that it is a part of.
  merged: 'taken',
  onNotice: 'taken',
};

type Where = Pick<Standing, 'status' | 'reason'>;

/** Counts a question that was just asked. */
export function countAsked(at: Circumstance, question: Question): void {
  countMove(at, question, null);
}

/** A question's standing was `before`, and is another now. */
export function countMoved(at: Circumstance, question: Question, before: Where): void {
  if (before.status !== question.status || before.reason !== question.reason) countMove(at, question, before);
}

function countMove(at: Circumstance, question: Question, before: Where | null): void {
  const session = question.replyTo === undefined ? at.state.sessions.get(question.session) : undefined;
  if (!session || !at.state.event?.counters) return;
  const tally = (session.tally ??= { asked: 0, taken: 0, notTaken: {}, waiting: 0, rev: 0 });
  const told = toldOf(tally);
  if (before) add(tally, before, -1);
  add(tally, question, 1);
  tally.asked = askedNow(tally);
  if (toldOf(tally) === told) return;
  tally.rev = at.seq;
  at.changes.everyone.add(`tally:${session.id}`);
  at.changes.staff.add(`tally:${session.id}`);
}

function add(tally: Tally, { status, reason }: Where, by: 1 | -1): void {
  const place = places[status];
  if (place === 'waiting') tally.waiting += by;
  if (place === 'taken') tally.taken += by;
  if (place === 'notTaken') tally.notTaken[reason ?? 'other'] = (tally.notTaken[reason ?? 'other'] ?? 0) + by;
}

/** Those decided about, and of those that wait each full five; never fewer than were told, nor more than there are. */
function askedNow(tally: Tally): number {
  const decided = tally.taken + Object.values(tally.notTaken).reduce((sum, count) => sum + count, 0);
  const fives = Math.floor(tally.waiting / toldTogether) * toldTogether;
  return Math.min(Math.max(tally.asked, decided + fives), decided + tally.waiting);
}

const toldOf = ({ asked, taken, notTaken }: Tally): string => JSON.stringify([asked, taken, notTaken]);

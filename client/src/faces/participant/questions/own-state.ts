// Where one's own question stands, as one sign and what its author can still do about it.
import type { QuestionSign } from '../../../ui/state/state-tag.tsx';
import type { MyQuestion } from '../../../store/own.ts';

/** `recall`: it has not left yet and can be taken back. `withdraw`: the server has it. `mend`: it was refused. */
export type OwnAction = 'recall' | 'withdraw' | 'mend';

export interface OwnState {
  readonly sign: QuestionSign;
  readonly action: OwnAction | null;
}

type Asked = Pick<MyQuestion, 'way' | 'question' | 'withdrawing'>;

const withdrawable: ReadonlySet<string> = new Set(['screening', 'waiting', 'live', 'merged']);

export function ownState(asked: Asked, isLineUp: boolean): OwnState {
  if (asked.way === 'refused') return { sign: 'rejected', action: 'mend' };
  if (asked.way === 'waiting') return { sign: isLineUp ? 'sending' : 'offline', action: 'recall' };
  if (asked.way === 'sending') return { sign: 'sending', action: null };
  if (!asked.question) return { sign: 'received', action: null };
  const { status } = asked.question;
  return { sign: status, action: withdrawable.has(status) && !asked.withdrawing ? 'withdraw' : null };
}

/** Whether its author may still rewrite it: while it waits, and nobody else has changed the words. */
export function canRevise({ question, withdrawing }: Asked): boolean {
  return question !== null && !withdrawing && (question.status === 'screening' || question.status === 'waiting') && question.originalText === null;
}

/** Whether its author may ask for another look: once, where the event allows it. */
export function canAppeal({ question }: Asked, areAppealsAllowed: boolean): boolean {
  return areAppealsAllowed && question?.status === 'rejected' && question.appeal === undefined;
}

/** Own questions that belong beside everyone's: what was taken back stays under "Mine" only. */
export function isCurrent({ question }: Pick<MyQuestion, 'question'>): boolean {
  return question?.status !== 'withdrawn';
}

// Merging: a question that asks what another asks becomes a part of it, and its supporters count there. It can be taken out again.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { changeStanding, recordDecision, standAlone } from './change.ts';
import type { EventState } from '../state.ts';
import { isPublic, type Question } from './state.ts';

export function merge(at: Circumstance, question: Question, into: string): Decision {
  if (into === question.id) return refuse('merge-into-itself');
  const target = at.state.questions.get(into);
  if (!target) return refuse('question-unknown');
  if (target.replyTo !== undefined) return refuse('question-is-reply');
  if (target.session !== question.session) return refuse('merge-other-session');
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (isPartOf(at.state, target, question)) return refuse('merge-in-a-circle');
  if (!['screening', 'waiting', 'live'].includes(question.status)) return refuse('question-already-decided');
  if (!isPublic(target.status)) return refuse('merge-target-not-live');
  // Who is left out there would count here.
  if (question.counted) return refuse('merge-count-held');
  return accept(() => {
    recordDecision(at, question, 'merge');
    changeStanding(at, question, { status: 'merged', merged: { into, was: question.status } });
    return { decision: at.seq };
  });
}

export function unmerge(at: Circumstance, question: Question): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (!question.merged) return refuse('question-not-merged');
  return accept(() => {
    recordDecision(at, question, 'unmerge');
    standAlone(at, question);
    return { decision: at.seq };
  });
}

/** Whether `question` is, over however many steps, a part of `whole`. */
function isPartOf(state: EventState, question: Question, whole: Question): boolean {
  for (let at = question.merged?.into; at !== undefined; at = state.questions.get(at)?.merged?.into) if (at === whole.id) return true;
  return false;
}

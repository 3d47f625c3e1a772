// What a slower classifier outside saw in a question, told after the question has long reached the desk. It adds to what screening saw.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { changeStanding } from './change.ts';
import type { QuestionCommand } from './commands.ts';
import type { Question } from './state.ts';

type Classified = Extract<QuestionCommand, { type: 'question.classified' }>;

/**
 * Where moderators approve first nothing moves. Where questions go live by themselves, one that is flagged now and that no moderator has
 * decided on waits for one, as it would have if the answer had come at once.
 */
export function classified(at: Circumstance, question: Question, { flags, once }: Classified): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (once && question.classified) return refuse('question-already-screened');
  return accept(() => {
    question.flags = [...question.flags.filter(({ kind }) => kind !== 'classifier'), ...flags];
    question.classified = true;
    const mode = at.state.sessions.get(question.session)?.moderation ?? 'approve-first';
    const goesBack = flags.length > 0 && question.status === 'live' && question.decisions.length === 0 && mode !== 'approve-first';
    changeStanding(at, question, goesBack ? { status: 'waiting' } : {});
  });
}

// Routes each command about questions to its rule.
import { refuse, type Circumstance, type Decision } from '../core/decision.ts';
import type { EventState } from '../state.ts';
import { submit, support, unsupport, withdraw } from './ask.ts';
import type { QuestionCommand } from './commands.ts';
import { answer, approve, edit, reject, screened, stage, undo, unstage } from './moderate.ts';

export function decideQuestion(state: EventState, at: Circumstance, command: QuestionCommand): Decision {
  if (command.type === 'question.submit') return submit(state, at, command);
  const question = state.questions.get(command.question);
  if (!question) return refuse('question-unknown');
  // A participant who names a question that the public never saw gets the same answer as for one that does not exist.
  const outsider = at.actor.role === 'participant' || at.actor.role === 'panellist';
  if (outsider && !question.everPublic && question.author !== at.actor.id) return refuse('question-unknown');
  switch (command.type) {
    case 'question.withdraw':
      return withdraw(state, at, question);
    case 'question.support':
      return support(state, at, question);
    case 'question.unsupport':
      return unsupport(state, at, question);
    case 'question.screened':
      return screened(state, at, question, command.flags);
    case 'question.approve':
      return approve(state, at, question);
    case 'question.reject':
      return reject(state, at, question, command);
    case 'question.edit':
      return edit(state, at, question, command.text);
    case 'question.stage':
      return stage(state, at, question);
    case 'question.unstage':
      return unstage(state, at, question);
    case 'question.answer':
      return answer(state, at, question);
    case 'question.undo':
      return undo(state, at, question, command.decision);
  }
}

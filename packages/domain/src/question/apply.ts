// Routes each command about questions to its rule.
import { refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { appeal, revise, uphold } from './appeal.ts';
import { submit, support, unsupport, withdraw } from './ask.ts';
import { classified } from './classify.ts';
import type { QuestionCommand, QuestionSubmit } from './commands.ts';
import { removeContext, writeContext } from './context.ts';
import { merge, unmerge } from './merge.ts';
import { answer, approve, edit, reject, screened, stage, undo, unstage } from './moderate.ts';
import { mark } from './mark.ts';
import { takeOnNotice, writeAnswer } from './outcome.ts';
import { isOvertaken, isRewritten } from './overtaken.ts';
import { isNotForReplies } from './reply.ts';
import { wholeOf } from './shown.ts';
import type { Question } from './state.ts';
import { changeCount, suspected } from './suspect.ts';

export function decideQuestion(at: Circumstance, command: QuestionCommand): Decision {
  if (command.type === 'question.submit') return submit(at, command);
  const question = at.state.questions.get(command.question);
  if (!question) return refuse('question-unknown');
  // A participant who names a question that the public never saw gets the same answer as for one that does not exist.
  const outsider = at.actor.role === 'participant' || at.actor.role === 'panellist';
  if (outsider && !question.everPublic && question.author !== at.actor.id) return refuse('question-unknown');
  if (question.replyTo !== undefined && isNotForReplies(command.type)) return refuse('question-is-reply');
  if (isOvertaken(at, question, command)) return refuse('decision-changed');
  if (isRewritten(question, command)) return refuse('text-changed');
  return decideAbout(at, question, command);
}

function decideAbout(at: Circumstance, question: Question, command: Exclude<QuestionCommand, QuestionSubmit>): Decision {
  switch (command.type) {
    case 'question.withdraw':
      return withdraw(at, question);
    case 'question.support':
      return support(at, wholeOf(at.state, question));
    case 'question.unsupport':
      return unsupport(at, wholeOf(at.state, question));
    case 'question.screened':
      return screened(at, question, command);
    case 'question.classified':
      return classified(at, question, command);
    case 'question.suspected':
      return suspected(at, question, command);
    case 'question.freeze':
    case 'question.unfreeze':
    case 'question.discount':
    case 'question.restoreCount':
      return changeCount(at, question, command);
    case 'question.approve':
      return approve(at, question);
    case 'question.reject':
      return reject(at, question, command);
    case 'question.edit':
      return edit(at, question, command.text);
    case 'question.stage':
      return stage(at, question);
    case 'question.unstage':
      return unstage(at, question);
    case 'question.answer':
      return answer(at, question);
    case 'question.merge':
      return merge(at, question, command.into);
    case 'question.unmerge':
      return unmerge(at, question);
    case 'question.notice':
      return takeOnNotice(at, question, command);
    case 'question.write':
      return writeAnswer(at, question, command);
    case 'question.uphold':
      return uphold(at, question, command.note);
    case 'question.context':
      return writeContext(at, question, command);
    case 'question.dropContext':
      return removeContext(at, question);
    case 'question.pin':
    case 'question.unpin':
    case 'question.address':
    case 'question.label':
    case 'question.unlabel':
      return mark(at, question, command);
    case 'question.revise':
      return revise(at, question, command.text);
    case 'question.appeal':
      return appeal(at, question, command.text);
    case 'question.undo':
      return undo(at, question, command.decision);
  }
}

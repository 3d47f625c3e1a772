// What can become of a question that the panel did not answer at once: taken on notice by somebody, or answered in writing.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { lastMomentMs } from '../core/moment.ts';
import { cleanLine, cleanText, isReadable } from '../core/text.ts';
import { changeStanding, recordDecision } from './change.ts';
import type { QuestionCommand } from './commands.ts';
import { readLinks } from './links.ts';
import { isPublic, questionLimits, type Question } from './state.ts';

type Command<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

export function takeOnNotice(at: Circumstance, question: Question, command: Command<'question.notice'>): Decision {
  if (question.status === 'answered') return refuse('question-already-decided');
  if (!isPublic(question.status)) return refuse('question-not-live');
  const who = cleanLine(command.who);
  if (!isReadable(who)) return refuse('notice-needs-name');
  if (who.length > questionLimits.whoLength) return refuse('name-too-long');
  if (command.untilMs !== null && (command.untilMs < at.atMs || command.untilMs > lastMomentMs)) return refuse('notice-in-the-past');
  return accept(() => {
    recordDecision(at, question, 'notice');
    changeStanding(at, question, { status: 'onNotice', notice: { who, untilMs: command.untilMs } });
    return { decision: at.seq };
  });
}

/** An answer in writing may also follow one that was given aloud, and replaces one that was written before. */
export function writeAnswer(at: Circumstance, question: Question, command: Command<'question.write'>): Decision {
  if (!isPublic(question.status)) return refuse('question-not-live');
  const text = cleanText(command.text);
  if (!isReadable(text)) return refuse('answer-empty');
  if (text.length > questionLimits.writtenLength) return refuse('answer-too-long');
  const read = readLinks(command.links);
  if ('problem' in read) return refuse(read.problem);
  return accept(() => {
    recordDecision(at, question, 'write');
    changeStanding(at, question, { status: 'answered', answeredAtMs: question.answeredAtMs ?? at.atMs, written: { text, links: read.links, atMs: at.atMs } });
    return { decision: at.seq };
  });
}

// The fact desk's context note beside a live question: the organiser's words, with their sources, and every version kept.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanText, isReadable } from '../core/text.ts';
import type { QuestionCommand } from './commands.ts';
import { readLinks } from './links.ts';
import { isPublic, questionLimits, type Question } from './state.ts';
import { touchQuestion } from './touch.ts';

type Command<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

/** A new version of the note; the ones before it are kept. */
export function writeContext(at: Circumstance, question: Question, command: Command<'question.context'>): Decision {
  if (!isPublic(question.status)) return refuse('question-not-live');
  const text = cleanText(command.text);
  if (!isReadable(text)) return refuse('context-empty');
  if (text.length > questionLimits.contextLength) return refuse('context-too-long');
  if (command.sources.length === 0) return refuse('context-needs-source');
  const read = readLinks(command.sources);
  if ('problem' in read) return refuse(read.problem);
  return accept(() => {
    const before = question.context ?? [];
    const version = before.length + 1;
    question.context = [...before, { version, text, sources: read.links, atMs: at.atMs, by: at.actor.id }];
    delete question.contextHidden;
    touchQuestion(at, question);
    return { version };
  });
}

export function removeContext(at: Circumstance, question: Question): Decision {
  if (!question.context || question.contextHidden) return refuse('no-context');
  return accept(() => {
    question.contextHidden = true;
    touchQuestion(at, question);
  });
}

// Asks the classifier outside about one question, and answers with what it saw. Without an answer a question is not classified: no more.
import { randomUUID } from 'node:crypto';
import type { Question } from '@plenary/domain/question/state';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { Replica } from '../live/replica.ts';
import type { Send } from '../live/send.ts';
import type { Classifier } from './classifier.ts';
import { isClassifyingDue } from './due.ts';
import { JobFailure } from './failure.ts';
import { systemActor } from './system-actor.ts';

export interface ClassifyParts { readonly replica: Pick<Replica, 'state'>; readonly send: Send; readonly classifier: Classifier; readonly signal: AbortSignal }

/** The author's own: marks belong there, whatever a moderator has made of them since. */
const wordsOf = ({ originalText, text }: Question): string => originalText ?? text;

export async function classifyQuestion(id: string, { replica, send, classifier, signal }: ClassifyParts): Promise<void> {
  const question = dueQuestion(replica, id);
  if (!question) return;
  const text = wordsOf(question);
  const flags = await classifier.classify({ text, language: question.language }, signal);
  const now = dueQuestion(replica, id);
  if (!now) return;
  if (wordsOf(now) !== text) throw new JobFailure('text-changed');
  const sent = await send({ id: randomUUID(), actor: systemActor, body: { type: 'question.classified', question: id, flags, once: true } });
  if (!sent.ok && errorCatalogue[sent.code].retryable) throw new JobFailure(sent.code);
}

function dueQuestion({ state }: Pick<Replica, 'state'>, id: string): Question | null {
  const question = state.questions.get(id);
  return question && !state.event?.closed && isClassifyingDue(question) ? question : null;
}

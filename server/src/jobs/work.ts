// What the jobs do: look at the state, do the slow thing, answer with a command of role `system`. Doing one twice has one effect: the
// log decides. A worker that was frozen and answers after another one has taken over finds its answer refused.
import { randomUUID } from 'node:crypto';
import { screenText } from '@plenary/screening/screen';
import type { Command } from '@plenary/domain/commands';
import type { EventState } from '@plenary/domain/state';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { Replica } from '../live/replica.ts';
import type { Send, Sent } from '../live/send.ts';
import type { Turnout } from '../live/turnout.ts';
import type { DueJob } from './due.ts';
import { JobFailure } from './failure.ts';
import type { NearDuplicates } from './near-duplicates.ts';
import { sealing } from './seal.ts';
import { systemActor } from './system-actor.ts';
import { screenWords } from './words.ts';

export interface WorkParts { readonly replica: Pick<Replica, 'state'>; readonly send: Send; readonly duplicates: NearDuplicates; readonly turnout: Turnout }

export type Doable = Exclude<DueJob, { kind: 'classify' }>;

/** Runs one job. A refusal by the domain is an answer (somebody was faster); being out of reach is a reason to try again. */
export async function work(job: Doable, parts: WorkParts): Promise<void> {
  const { replica, send } = parts;
  // What was enqueued before the event was closed is due again once it is open; seals and words are due all the same.
  if (replica.state.event?.closed && job.kind !== 'seal' && job.kind !== 'words') return;
  const body = await answerTo(job, parts);
  if (!body) return;
  // A fresh id each time, and one that nobody can guess: a guest who used it first would have the answer of theirs stand for ours, and
  // a closing that came early would be refused for ever. What makes it happen once is the state itself: see the domain's Q-41 and P-11.
  const sent = await send({ id: randomUUID(), actor: systemActor, body });
  if (mustTryAgain(sent)) throw new JobFailure(sent.code);
}

async function answerTo(job: Doable, { replica: { state }, duplicates, turnout }: WorkParts): Promise<Command | null> {
  switch (job.kind) {
    case 'screen':
      return screening(state, job.question, duplicates);
    case 'words':
      return screenWords(state, job.poll);
    case 'close':
      // Where somebody has given it another time since, another job closes it: the log says so, which this process may not have read yet.
      return { type: 'poll.close', poll: job.poll, closesAtMs: job.atMs };
    case 'seal':
      return sealing(state, job, turnout);
  }
}

function screening(state: EventState, id: string, duplicates: NearDuplicates): Extract<Command, { type: 'question.screened' }> | null {
  const question = state.questions.get(id);
  if (!question || question.screened) return null;
  const { text, language } = question;
  const flags = screenText({ text, others: () => duplicates.of(state, question), ...(language ? { language } : {}) });
  return { type: 'question.screened', question: id, flags, once: true, ...(question.revision && { revision: question.revision }) };
}

function mustTryAgain(sent: Sent): sent is Extract<Sent, { ok: false }> {
  return !sent.ok && (errorCatalogue[sent.code].retryable || sent.code === 'poll-time-invalid');
}

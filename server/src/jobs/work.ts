// What the jobs do: look at the state, do the slow thing, answer with a command of role `system`. Doing one twice has one effect.
import { randomUUID } from 'node:crypto';
import { screenText } from '@plenary/screening/screen';
import type { Actor } from '@plenary/domain/core/roles';
import type { EventState } from '@plenary/domain/state';
import type { Replica } from '../live/replica.ts';
import type { Send, Sent } from '../live/send.ts';
import type { DueJob } from './due.ts';

export const systemActor: Actor = { id: 'system', role: 'system', group: null, mode: null, language: null };

/** Runs one job. A refusal by the domain is an answer (somebody was faster); being out of reach is a reason to try again. */
export async function work(job: DueJob, parts: { replica: Replica; send: Send }): Promise<void> {
  const body = job.kind === 'screen' ? screening(parts.replica.state, job.question) : ({ type: 'poll.close', poll: job.poll } as const);
  if (!body) return;
  // A fresh id each time, and one that nobody can guess: a guest who used it first would have the answer of theirs stand for ours, and
  // a closing that came early would be refused for ever. Doing it twice has one effect all the same: see the domain's Q-16 and P-11.
  const sent = await parts.send({ id: randomUUID(), actor: systemActor, body });
  if (mustTryAgain(sent)) throw new Error(`${job.kind}: ${sent.code}`);
}

function screening(state: EventState, id: string): { type: 'question.screened'; question: string; flags: ReturnType<typeof screenText> } | null {
  const question = state.questions.get(id);
  if (!question || question.screened) return null;
  const others = [...state.questions.values()]
    .filter((other) => other.id !== id && other.session === question.session && other.status !== 'rejected' && other.status !== 'withdrawn')
    .map((other) => ({ id: other.id, text: other.text }));
  const { text, language } = question;
  return { type: 'question.screened', question: id, flags: screenText({ text, others, ...(language ? { language } : {}) }) };
}

function mustTryAgain(sent: Sent): sent is Extract<Sent, { ok: false }> {
  return !sent.ok && (sent.code === 'unavailable' || sent.code === 'indeterminate' || sent.code === 'read-only' || sent.code === 'poll-time-invalid');
}

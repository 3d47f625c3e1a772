// What participants do with questions: ask, withdraw, support and take the support back.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import type { RefusalCode } from '../core/codes.ts';
import { cleanText, isReadable } from '../core/text.ts';
import { settingsOf } from '../event/settings.ts';
import type { Session } from '../stage/state.ts';
import type { EventState } from '../state.ts';
import { changeStanding } from './change.ts';
import type { QuestionSubmit } from './commands.ts';
import { countSupport } from './counting.ts';
import { forgetSupporter } from './merged-support.ts';
import { supportMoved } from './ranking.ts';
import { repliedTo } from './reply.ts';
import { isAsked, isPublic, questionLimits, type Question } from './state.ts';
import { countAsked } from './tally.ts';
import { touchQuestion } from './touch.ts';

export type QuestionTextProblem = 'question-empty' | 'question-too-long' | 'question-unreadable';

/** Why a text cannot be a question, or nothing. Shared with the compose bar, so both judge alike. */
export function questionTextProblem(raw: string): QuestionTextProblem | undefined {
  const text = cleanText(raw);
  if (text.length === 0) return raw.trim().length === 0 ? 'question-empty' : 'question-unreadable';
  if (text.length > questionLimits.textLength) return 'question-too-long';
  return isReadable(text) ? undefined : 'question-unreadable';
}

/** A question that this command made before, so long ago that its outcome is forgotten, is left as it is. */
export function submit(at: Circumstance, command: QuestionSubmit): Decision {
  const made = at.state.questions.get(at.newId);
  if (made) return made.author === at.actor.id ? accept(() => ({ question: made.id })) : refuse('command-reused');
  const session = at.state.sessions.get(command.session);
  if (!session) return refuse('session-unknown');
  const notTaken = whyNotTaken(at.state, session, command);
  if (notTaken) return refuse(notTaken);
  const parent = command.replyTo === undefined ? undefined : repliedTo(at.state, command);
  if (typeof parent === 'string') return refuse(parent);
  const problem = questionTextProblem(command.text);
  if (problem) return refuse(problem);
  if (openOf(at.state, at.actor.id, command.session) >= openAllowed(at.state, command)) return refuse('question-limit');
  return accept(() => {
    const question = newQuestion(at, command);
    if (parent) putBeneath(question, parent);
    at.state.questions.set(question.id, question);
    const mine = at.state.questionsOf.get(question.author);
    if (mine) mine.push(question.id);
    else at.state.questionsOf.set(question.author, [question.id]);
    countAsked(at, question);
    const live = session.moderation === 'live-first';
    changeStanding(at, question, { status: live ? 'live' : 'screening' });
    return { question: question.id };
  });
}

export function withdraw(at: Circumstance, question: Question): Decision {
  if (question.author !== at.actor.id) return refuse('question-not-yours');
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (!['screening', 'waiting', 'live', 'merged'].includes(question.status)) return refuse('question-already-decided');
  return accept(() => changeStanding(at, question, { status: 'withdrawn', merged: undefined }));
}

/** Supporting twice, or taking back what was never given, is accepted and changes nothing. */
export function support(at: Circumstance, question: Question): Decision {
  if (!isPublic(question.status)) return refuse('question-not-live');
  if (question.author === at.actor.id) return refuse('question-own');
  return accept(() => {
    if (question.supporters.has(at.actor.id)) return;
    question.supporters.add(at.actor.id);
    question.given?.add(at.actor.id);
    const mine = at.state.supportsOf.get(at.actor.id);
    if (mine) mine.add(question.id);
    else at.state.supportsOf.set(at.actor.id, new Set([question.id]));
    supportersMoved(at, question, 1);
  });
}

/** Not once it is asked: who could take that back would be unheard again, and could be heard for ever. */
export function unsupport(at: Circumstance, question: Question): Decision {
  if (isAsked(question.status) && question.supporters.has(at.actor.id)) return refuse('question-already-asked');
  return accept(() => {
    if (!question.supporters.delete(at.actor.id)) return;
    forgetSupporter(at, question, at.actor.id);
    at.state.supportsOf.get(at.actor.id)?.delete(question.id);
    supportersMoved(at, question, -1);
  });
}

function supportersMoved(at: Circumstance, question: Question, change: 1 | -1): void {
  if (countSupport(question, at.actor.id, change)) supportMoved(at.state, question, { person: at.actor.id, change });
  at.changes.personal.add(at.actor.id);
  at.changes.personal.add(question.author);
  touchQuestion(at, question);
}

/** Where anonymous authors have several names, each is for one question. */
const openAllowed = ({ event }: EventState, { anonymous }: QuestionSubmit): number => (anonymous && event?.namesApart ? 1 : questionLimits.openPerPerson);

/** How many questions of an author are still to be decided about. */
export function openOf(state: EventState, author: string, session: string): number {
  const mine = (state.questionsOf.get(author) ?? []).map((id) => state.questions.get(id));
  return mine.filter((q) => q?.session === session && (q.status === 'screening' || q.status === 'waiting')).length;
}

/** Why this session, or this event, does not take it in this way. */
function whyNotTaken({ event }: EventState, { questionsOpen, repliesOpen }: Session, { anonymous, replyTo }: QuestionSubmit): RefusalCode | undefined {
  if (replyTo !== undefined && !repliesOpen) return 'replies-closed';
  if (replyTo === undefined && !questionsOpen) return 'questions-closed';
  const { asking } = settingsOf(event);
  if (asking === 'anonymous' && !anonymous) return 'name-not-allowed';
  return asking === 'named' && anonymous ? 'name-needed' : undefined;
}

function putBeneath(reply: Question, parent: Question): void {
  reply.replyTo = parent.id;
  parent.replies = [...(parent.replies ?? []), reply.id];
}

function newQuestion(at: Circumstance, command: QuestionSubmit): Question {
  const { id: author, group, mode, language } = at.actor;
  return {
    id: at.newId,
    session: command.session,
    author,
    anonymous: command.anonymous,
    group,
    mode,
    language,
    text: cleanText(command.text),
    originalText: null,
    status: 'screening',
    reason: null,
    note: null,
    answeredAtMs: null,
    askedAtMs: at.atMs,
    liveAtMs: null,
    screened: false,
    flags: [],
    supporters: new Set(),
    decisions: [],
    hiddenSince: null,
    everPublic: false,
    rev: at.seq,
    publicRev: at.seq,
  };
}

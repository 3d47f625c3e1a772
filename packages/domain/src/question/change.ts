// The one way in which a question changes its standing: keeps what the public may see, the stage and the author in step.
import type { Circumstance } from '../core/decision.ts';
import { roomOf, setFocus } from '../stage/focus.ts';
import type { EventState } from '../state.ts';
import { moveSupporters } from './merged-support.ts';
import { pinsOf } from './pins.ts';
import { standingMoved } from './ranking.ts';
import { aboveOf, isShown, repliesUnder } from './shown.ts';
import { isPinned, isPublic, questionLimits, type DecisionAction, type Question, type Standing } from './state.ts';
import { countMoved } from './tally.ts';
import { touchQuestion } from './touch.ts';

export function standingOf({ status, text, reason, note, answeredAtMs, merged, notice, written, appeal, pinned, addressed }: Question): Standing {
  const standing: Standing = { status, text, reason, note, answeredAtMs };
  return Object.assign(standing, merged && { merged }, notice && { notice }, written && { written }, appeal && { appeal }, pinned && { pinned }, addressed && { addressed });
}

/** What a question has when nothing of it applies. */
export const nothingMore = { merged: undefined, notice: undefined, written: undefined, appeal: undefined, pinned: undefined, addressed: undefined } as const;

/** Gives a question a new standing; leaves the stage with it if it was there. */
export function changeStanding(at: Circumstance, question: Question, to: Partial<Standing>): void {
  const wasShown = isShown(at.state, question);
  const { status, reason } = question;
  const wasPinned = isPinned(question);
  const wasIn = question.merged?.into;
  const beneath = repliesUnder(at.state, question).map((reply) => whereOf(at.state, reply));
  assign(question, to);
  // Others have come to the top since it left.
  if (!wasPinned && isPinned(question) && pinsOf(at.state, question.session) > questionLimits.pins) assign(question, { pinned: undefined });
  standingMoved(at.state, question, status);
  countMoved(at, question, { status, reason });
  if (question.merged?.into !== wasIn) moveSupporters(at, question, wasIn);
  noteSight(at, question, wasShown);
  if (status === 'onStage' && question.status !== 'onStage') leaveStage(at, question);
  tellAuthors(at, question);
  touchQuestion(at, question, wasShown);
  for (const before of beneath) moveReply(at, before);
  noteReply(at, question, wasShown);
  if (!isPublic(question.status) && question.status !== 'merged') release(at, question);
}

/** Notes since when everyone sees a question, or no longer does. */
function noteSight(at: Circumstance, question: Question, wasShown: boolean): void {
  if (isShown(at.state, question)) {
    question.everPublic = true;
    question.hiddenSince = null;
    question.liveAtMs ??= at.atMs;
  } else if (wasShown) {
    question.hiddenSince = at.seq;
  }
}

interface Where { readonly reply: Question; readonly wasShown: boolean; readonly above: string | undefined }
const whereOf = (state: EventState, reply: Question): Where => ({ reply, wasShown: isShown(state, reply), above: aboveOf(state, reply)?.id });

/** A reply goes where its question goes, is seen or not with it, and its author reads the question's words beside their own. */
function moveReply(at: Circumstance, { reply, wasShown, above }: Where): void {
  at.changes.personal.add(reply.author);
  const now = whereOf(at.state, reply);
  if (now.wasShown === wasShown && now.above === above) return;
  noteSight(at, reply, wasShown);
  touchQuestion(at, reply, wasShown);
  noteReply(at, reply, wasShown);
}

/** How many replies there are is told with the question, and with every whole that it is a part of. */
function noteReply(at: Circumstance, reply: Question, wasShown: boolean): void {
  if (reply.replyTo === undefined || wasShown === isShown(at.state, reply)) return;
  for (let above = at.state.questions.get(reply.replyTo); above; above = above.merged && at.state.questions.get(above.merged.into)) touchQuestion(at, above);
}

/** What no longer applies is gone, not empty: a state that was written and read again has no trace of it either. */
function assign(question: Question, to: Partial<Standing>): void {
  Object.assign(question, to);
  for (const [key, value] of Object.entries(to)) if (value === undefined) Reflect.deleteProperty(question, key);
}

/** What a question is and says is read by its author, and by those whose questions are a part of it, beside their own. */
function tellAuthors(at: Circumstance, { author, parts = [] }: Question): void {
  at.changes.personal.add(author);
  for (const id of parts) {
    const part = at.state.questions.get(id);
    if (part) tellAuthors(at, part);
  }
}

/** What was merged into a question that nobody may see any more stands for itself again. */
function release(at: Circumstance, question: Question): void {
  // Each that is taken out leaves another list behind.
  for (const id of question.parts ?? []) {
    const part = at.state.questions.get(id);
    if (part) standAlone(at, part);
  }
}

/** A merged question is again what it was before. */
export function standAlone(at: Circumstance, question: Question): void {
  const was = question.merged?.was ?? 'waiting';
  changeStanding(at, question, { status: was === 'screening' && question.screened ? 'waiting' : was, merged: undefined });
}

/** Records a moderator's decision, so that it can be accounted for and undone. Call before the change. */
export function recordDecision(at: Circumstance, question: Question, action: DecisionAction): void {
  question.decisions.push({ seq: at.seq, action, by: at.actor.id, atMs: at.atMs, before: standingOf(question) });
}

/** Whether the question's session is live in its room now. */
export function isOn(state: EventState, question: Question): boolean {
  return roomOf(state, question.session)?.live === question.session;
}

/** Puts a question on its room's stage; the one before it is live again. */
export function enterStage(at: Circumstance, question: Question): void {
  const room = roomOf(at.state, question.session);
  if (!room) return;
  const before = room.onStage === null ? undefined : at.state.questions.get(room.onStage);
  if (before && before !== question && before.status === 'onStage') {
    room.onStage = null;
    changeStanding(at, before, { status: 'live' });
  }
  changeStanding(at, question, { status: 'onStage', answeredAtMs: null });
  room.onStage = question.id;
  setFocus(at, room, { kind: 'question', id: question.id });
}

function leaveStage(at: Circumstance, question: Question): void {
  const room = roomOf(at.state, question.session);
  if (room?.onStage !== question.id) return;
  room.onStage = null;
  setFocus(at, room, room.focus?.id === question.id ? null : room.focus);
}

// What moderators and screening decide about questions. Every decision of a moderator is recorded and can be undone, newest first.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanText } from '../core/text.ts';
import { isOffered, settingsOf } from '../event/settings.ts';
import { isForOthers } from './appeal.ts';
import { questionTextProblem } from './ask.ts';
import { changeStanding, enterStage, isOn, nothingMore, recordDecision } from './change.ts';
import type { QuestionCommand } from './commands.ts';
import { onlyInforms } from './flags.ts';
import { isPublic, questionLimits, type Question, type QuestionDecision, type QuestionStatus } from './state.ts';

type Command<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

/** Screening informs; it moves a question only as the session's mode says, and never against a moderator's decision. */
export function screened(at: Circumstance, question: Question, { flags, once, revision = 0 }: Command<'question.screened'>): Decision {
  // It was about words that the author has rewritten since.
  if (revision < (question.revision ?? 0)) return refuse('question-already-screened');
  // A job that was thought dead may answer late: what somebody else has done meanwhile stands.
  if (once && question.screened) return refuse('question-already-screened');
  return accept(() => {
    question.screened = true;
    // What a classifier saw is not screening's to take back.
    question.flags = question.classified ? [...flags, ...question.flags.filter(({ kind }) => kind === 'classifier')] : flags;
    const mode = at.state.sessions.get(question.session)?.moderation ?? 'approve-first';
    const clean = flags.every(({ kind }) => onlyInforms(kind));
    const undecided = question.decisions.length === 0;
    if (question.status === 'screening') {
      changeStanding(at, question, { status: clean && mode !== 'approve-first' ? 'live' : 'waiting' });
    } else if (question.status === 'live' && undecided && mode === 'live-first' && !clean) {
      changeStanding(at, question, { status: 'waiting' });
    } else {
      changeStanding(at, question, {});
    }
  });
}

export function approve(at: Circumstance, question: Question): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (isPublic(question.status)) return refuse('question-already-decided');
  if (question.merged) return refuse('question-merged');
  if (isForOthers(at, question)) return refuse('appeal-for-others');
  const { appeal } = question;
  return accept(() => {
    recordDecision(at, question, 'approve');
    changeStanding(at, question, { status: 'live', reason: null, note: null, ...(appeal && { appeal: { ...appeal, outcome: 'granted' } }) });
    return { decision: at.seq };
  });
}

export function reject(at: Circumstance, question: Question, command: Command<'question.reject'>): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (question.status === 'rejected' || question.status === 'answered') return refuse('question-already-decided');
  if (question.merged) return refuse('question-merged');
  if (!isOffered(settingsOf(at.state.event), command.reason)) return refuse('reason-unknown');
  const note = cleanText(command.note ?? '');
  if (note.length > questionLimits.noteLength) return refuse('note-too-long');
  return accept(() => {
    recordDecision(at, question, 'reject');
    changeStanding(at, question, { status: 'rejected', reason: command.reason, note: note || null });
    return { decision: at.seq };
  });
}

export function edit(at: Circumstance, question: Question, raw: string): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (question.status === 'rejected') return refuse('question-already-decided');
  const problem = questionTextProblem(raw);
  if (problem) return refuse(problem);
  const text = cleanText(raw);
  if (text === question.text) return refuse('text-unchanged');
  return accept(() => {
    recordDecision(at, question, 'edit');
    keepOriginal(question, text);
    changeStanding(at, question, { text });
    return { decision: at.seq };
  });
}

/** Only a question of the live session: what is on stage is what everyone in the room is looking at. */
export function stage(at: Circumstance, question: Question): Decision {
  if (!isPublic(question.status)) return refuse('question-not-live');
  if (question.status === 'onStage') return refuse('question-already-decided');
  if (!isOn(at.state, question)) return refuse('question-not-live');
  return accept(() => {
    recordDecision(at, question, 'stage');
    enterStage(at, question);
    return { decision: at.seq };
  });
}

export function unstage(at: Circumstance, question: Question): Decision {
  if (question.status !== 'onStage') return refuse('question-not-on-stage');
  return accept(() => {
    recordDecision(at, question, 'unstage');
    changeStanding(at, question, { status: 'live' });
    return { decision: at.seq };
  });
}

export function answer(at: Circumstance, question: Question): Decision {
  if (question.status === 'answered') return refuse('question-already-decided');
  if (!isPublic(question.status)) return refuse('question-not-live');
  return accept(() => {
    recordDecision(at, question, 'answer');
    changeStanding(at, question, { status: 'answered', answeredAtMs: at.atMs });
    return { decision: at.seq };
  });
}

/** Takes the newest decision back. Naming it makes sure that nobody undoes what somebody else has just decided. */
export function undo(at: Circumstance, question: Question, seq: number): Decision {
  const newest = question.decisions.at(-1);
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (!newest) return refuse('nothing-to-undo');
  if (newest.seq !== seq) return refuse('decision-changed');
  // Whoever rejected could make an appeal go away, and reject again.
  if (isForOthers(at, question)) return refuse('appeal-for-others');
  if (newest.before.merged && question.counted) return refuse('merge-count-held');
  return accept(() => {
    question.decisions.pop();
    restore(at, question, newest);
  });
}

function restore(at: Circumstance, question: Question, { action, before }: QuestionDecision): void {
  if (action === 'edit') {
    // Where the question stands was not this decision's doing: screening or the stage may have moved it since.
    keepOriginal(question, before.text);
    return changeStanding(at, question, { text: before.text });
  }
  // Nor was it that of what stands beside the words.
  if (action === 'pin' || action === 'unpin') return changeStanding(at, question, { pinned: before.pinned });
  if (action === 'address') return changeStanding(at, question, { addressed: before.addressed });
  // Its words are no other decision's doing: the author may have rewritten them since.
  const again = { ...nothingMore, ...before, text: question.text };
  // What it was a part of may have gone since.
  const target = before.merged && at.state.questions.get(before.merged.into);
  if (before.merged && !(target && isPublic(target.status))) {
    return changeStanding(at, question, { ...again, merged: undefined, status: statusAgain(question, before.merged.was) });
  }
  changeStanding(at, question, { ...again, status: statusAgain(question, before.status) });
  // Unless the room has moved on to another session since.
  if (before.status === 'onStage' && isOn(at.state, question)) enterStage(at, question);
}

/** A question never goes back to being checked once it was; and the stage is entered by its own way only. */
function statusAgain(question: Question, status: QuestionStatus): QuestionStatus {
  if (status === 'onStage') return 'live';
  return status === 'screening' && question.screened ? 'waiting' : status;
}

function keepOriginal(question: Question, newText: string): void {
  const original = question.originalText ?? question.text;
  question.originalText = newText === original ? null : original;
}

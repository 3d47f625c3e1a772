// The author's side after asking: rewriting what still waits, and one appeal against a rejection, which is for another moderator to decide.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanText, isReadable } from '../core/text.ts';
import { settingsOf } from '../event/settings.ts';
import { questionTextProblem } from './ask.ts';
import { changeStanding, recordDecision } from './change.ts';
import { appealForOthersMs, questionLimits, type Question } from './state.ts';

/** What waits is checked anew. What moderators have edited is theirs to answer for, and stays as it is. */
export function revise(at: Circumstance, question: Question, raw: string): Decision {
  if (question.author !== at.actor.id) return refuse('question-not-yours');
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (!['screening', 'waiting'].includes(question.status) || question.originalText !== null) return refuse('question-already-decided');
  const problem = questionTextProblem(raw);
  if (problem) return refuse(problem);
  const text = cleanText(raw);
  if (text === question.text) return refuse('text-unchanged');
  return accept(() => {
    question.revision = (question.revision ?? 0) + 1;
    question.screened = false;
    question.flags = [];
    delete question.classified;
    changeStanding(at, question, { status: 'screening', text });
  });
}

export function appeal(at: Circumstance, question: Question, raw: string): Decision {
  if (question.author !== at.actor.id) return refuse('question-not-yours');
  if (!settingsOf(at.state.event).appeals) return refuse('appeals-closed');
  if (question.appeal) return refuse('appeal-already-made');
  if (question.status !== 'rejected') return refuse('question-not-rejected');
  const text = cleanText(raw);
  if (!isReadable(text)) return refuse('appeal-empty');
  if (text.length > questionLimits.appealLength) return refuse('appeal-too-long');
  const of = question.decisions.findLast(({ action }) => action === 'reject')?.by ?? '';
  return accept(() => changeStanding(at, question, { appeal: { text, atMs: at.atMs, of, outcome: 'open' } }));
}

/** The rejection stands. */
export function uphold(at: Circumstance, question: Question, raw: string): Decision {
  const { appeal: made } = question;
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (question.status !== 'rejected' || made?.outcome !== 'open') return refuse('no-appeal');
  if (isForOthers(at, question)) return refuse('appeal-for-others');
  const note = cleanText(raw);
  if (note.length > questionLimits.noteLength) return refuse('note-too-long');
  return accept(() => {
    recordDecision(at, question, 'uphold');
    changeStanding(at, question, { note: note || question.note, appeal: { ...made, outcome: 'upheld' } });
    return { decision: at.seq };
  });
}

/** Whether an open appeal is still for somebody else than who rejected. After a while nobody else is there, and it is theirs too. */
export function isForOthers(at: Pick<Circumstance, 'actor' | 'atMs'>, { appeal: made }: Pick<Question, 'appeal'>): boolean {
  return made?.outcome === 'open' && made.of === at.actor.id && at.atMs < made.atMs + appealForOthersMs;
}

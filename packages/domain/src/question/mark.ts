// What moderators put beside a question without touching its words: kept at the top of the lists, for one of the speakers, labelled.
import { accept, refuse, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanLine, cleanText, isReadable } from '../core/text.ts';
import { changeStanding, recordDecision } from './change.ts';
import type { QuestionCommand } from './commands.ts';
import { pinsOf } from './pins.ts';
import { isPublic, questionLimits, type Question } from './state.ts';

type Mark = Extract<QuestionCommand, { type: 'question.pin' | 'question.unpin' | 'question.address' | 'question.label' | 'question.unlabel' }>;

export function mark(at: Circumstance, question: Question, command: Mark): Decision {
  switch (command.type) {
    case 'question.pin':
      return pin(at, question);
    case 'question.unpin':
      return unpin(at, question);
    case 'question.address':
      return address(at, question, command.to);
    case 'question.label':
      return label(at, question, command.label);
    case 'question.unlabel':
      return unlabel(at, question, command.label);
  }
}

/** Few, or the lists would be the moderators' own. */
function pin(at: Circumstance, question: Question): Decision {
  if (!isPublic(question.status) || question.status === 'answered') return refuse('question-not-live');
  if (question.pinned) return refuse('question-already-decided');
  if (pinsOf(at.state, question.session) >= questionLimits.pins) return refuse('too-many-pins');
  return accept(() => {
    recordDecision(at, question, 'pin');
    changeStanding(at, question, { pinned: true });
    return { decision: at.seq };
  });
}

function unpin(at: Circumstance, question: Question): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (!question.pinned) return refuse('question-already-decided');
  return accept(() => {
    recordDecision(at, question, 'unpin');
    changeStanding(at, question, { pinned: undefined });
    return { decision: at.seq };
  });
}

/** `to`: a speaker of the session, as the programme names them; `null`: for nobody in particular. */
function address(at: Circumstance, question: Question, to: string | null): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (question.status === 'rejected') return refuse('question-already-decided');
  const name = to === null ? undefined : cleanText(to);
  const speakers = at.state.sessions.get(question.session)?.speakers ?? [];
  if (name !== undefined && speakers.every((speaker) => speaker.name !== name)) return refuse('speaker-unknown');
  if (question.addressed === name) return refuse('question-already-decided');
  return accept(() => {
    recordDecision(at, question, 'address');
    changeStanding(at, question, { addressed: name });
    return { decision: at.seq };
  });
}

/** Labels are the staff's own, to find questions again. One that is there already, in whatever case, stays as it is. */
function label(at: Circumstance, question: Question, raw: string): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  const name = cleanLine(raw);
  if (!isReadable(name)) return refuse('label-empty');
  if (name.length > questionLimits.labelLength) return refuse('label-too-long');
  const labels = question.labels ?? [];
  if (labels.some((known) => isSame(known, name))) return accept(() => undefined);
  if (labels.length >= questionLimits.labels) return refuse('too-many-labels');
  return accept(() => setLabels(at, question, [...labels, name]));
}

function unlabel(at: Circumstance, question: Question, raw: string): Decision {
  const name = cleanLine(raw);
  const labels = question.labels ?? [];
  const rest = labels.filter((known) => !isSame(known, name));
  return rest.length === labels.length ? accept(() => undefined) : accept(() => setLabels(at, question, rest));
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function setLabels(at: Circumstance, question: Question, labels: string[]): void {
  if (labels.length > 0) question.labels = labels;
  else delete question.labels;
  touchForStaff(at, `question:${question.id}`, question);
}

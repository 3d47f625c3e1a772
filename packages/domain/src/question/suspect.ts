// Support that looks like a campaign: what was seen is shown to moderators and decides nothing. They may hold a question's count still, or
// leave out the supporters that the evidence names; both can be taken back, and both are in the ledger.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { changeStanding } from './change.ts';
import type { QuestionCommand } from './commands.ts';
import { recount } from './counting.ts';
import { recountRanking } from './ranking.ts';
import { isPublic, type Question } from './state.ts';

type Suspected = Extract<QuestionCommand, { type: 'question.suspected' }>;
type Counting = Extract<QuestionCommand, { type: 'question.freeze' | 'question.unfreeze' | 'question.discount' | 'question.restoreCount' }>;

/** Newer evidence replaces older; who is left out stays as it was decided. */
export function suspected(at: Circumstance, question: Question, { evidence }: Suspected): Decision {
  if (question.status === 'withdrawn') return refuse('question-withdrawn');
  if (question.status === 'rejected') return refuse('question-already-decided');
  return accept(() => {
    const { signals, fromMs, toMs, questions } = evidence;
    question.suspicion = { signals, fromMs, toMs, questions, people: new Set(evidence.people), seq: at.seq };
    changeStanding(at, question, {});
  });
}

export function changeCount(at: Circumstance, question: Question, { type }: Counting): Decision {
  switch (type) {
    case 'question.freeze':
      if (!isPublic(question.status)) return refuse('question-not-live');
      return question.frozen ? refuse('question-already-decided') : counting(at, question, () => void (question.frozen = new Set(question.supporters)));
    case 'question.unfreeze':
      return question.frozen ? counting(at, question, () => void delete question.frozen) : refuse('question-already-decided');
    case 'question.discount':
      return discount(at, question);
    case 'question.restoreCount':
      return question.discounted ? counting(at, question, () => void delete question.discounted) : refuse('question-already-decided');
  }
}

/** Those whom the newest evidence names are left out, beside those who are already. */
function discount(at: Circumstance, question: Question): Decision {
  if (question.merged) return refuse('question-already-decided');
  const named = question.suspicion?.people;
  if (!named || named.size === 0) return refuse('nothing-to-discount');
  const before = question.discounted;
  if (before && [...named].every((person) => before.has(person))) return refuse('question-already-decided');
  return counting(at, question, () => void (question.discounted = new Set([...(before ?? []), ...named])));
}

function counting(at: Circumstance, question: Question, change: () => void): Decision {
  return accept(() => {
    change();
    recount(question);
    recountRanking(at.state, question.session);
    changeStanding(at, question, {});
  });
}

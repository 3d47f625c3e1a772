// Who supports a question into which others were merged: everyone who supports any of them, once. Each keeps its own supporters, so that
// taking it out again gives everyone back to where they were.
import type { Circumstance } from '../core/decision.ts';
import { recount } from './counting.ts';
import { recountRanking } from './ranking.ts';
import type { Question } from './state.ts';
import { touchQuestion } from './touch.ts';

/** `question` was merged into another, taken out of `wasIn`, or both. */
export function moveSupporters(at: Circumstance, question: Question, wasIn: string | undefined): void {
  const old = wasIn === undefined ? undefined : at.state.questions.get(wasIn);
  if (old) takeOut(at, old, question);
  const target = question.merged && at.state.questions.get(question.merged.into);
  if (target) putIn(at, target, question);
  recountRanking(at.state, question.session);
}

function putIn(at: Circumstance, target: Question, part: Question): void {
  target.given ??= new Set(target.supporters);
  target.parts = [...(target.parts ?? []), part.id];
  for (const person of part.supporters) noteSupport(at, person, { drop: part.id });
  regroup(at, target);
}

function takeOut(at: Circumstance, target: Question, part: Question): void {
  const rest = (target.parts ?? []).filter((id) => id !== part.id);
  target.parts = rest;
  for (const person of part.supporters) noteSupport(at, person, { add: part.id });
  regroup(at, target);
  if (rest.length > 0) return;
  delete target.parts;
  delete target.given;
}

/** Counts who supports the question now, and the one that it is merged into itself. */
function regroup(at: Circumstance, question: Question): void {
  const before = question.supporters;
  const now = new Set(question.given ?? before);
  for (const id of question.parts ?? []) for (const person of at.state.questions.get(id)?.supporters ?? []) now.add(person);
  // Nobody supports their own question, by whatever way.
  now.delete(question.author);
  question.supporters = now;
  recount(question);
  if (question.status !== 'merged') {
    for (const person of now) if (!before.has(person)) noteSupport(at, person, { add: question.id });
    for (const person of before) if (!now.has(person)) noteSupport(at, person, { drop: question.id });
  }
  at.changes.personal.add(question.author);
  touchQuestion(at, question);
  const above = question.merged && at.state.questions.get(question.merged.into);
  if (above) regroup(at, above);
}

function noteSupport(at: Circumstance, person: string, by: { readonly add?: string; readonly drop?: string }): void {
  at.changes.personal.add(person);
  const mine = at.state.supportsOf.get(person) ?? new Set<string>();
  if (by.add !== undefined) mine.add(by.add);
  if (by.drop !== undefined) mine.delete(by.drop);
  at.state.supportsOf.set(person, mine);
}

/** Somebody takes their support back: from the question itself, and from all that were merged into it. */
export function forgetSupporter(at: Circumstance, question: Question, person: string): void {
  question.given?.delete(person);
  for (const id of question.parts ?? []) {
    const part = at.state.questions.get(id);
    if (!part) continue;
    if (part.supporters.delete(person)) {
      at.changes.personal.add(part.author);
      touchQuestion(at, part);
    }
    forgetSupporter(at, part, person);
  }
}

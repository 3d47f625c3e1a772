// Into which questions one, or several, can be merged: what screening saw first, then by likeness, found by typing. Pure.
import { isPublic } from '@plenary/domain/question/state';
import type { QuestionRecord } from '@plenary/domain/question/views';
import { folded, piecesOf, shareOf } from './likeness.ts';

export interface Candidate<Q extends QuestionRecord = QuestionRecord> {
  readonly question: Q;
  /** Its text without accents, case and punctuation, to be searched. */
  readonly words: string;
  /** 0 to 1. */
  readonly score: number;
  /** Screening named it. */
  readonly isSeen: boolean;
}

const mostCompared = 5;

function likest(asked: readonly ReadonlySet<string>[], text: string): number {
  const pieces = piecesOf(text);
  return Math.max(...asked.map((one) => shareOf(one, pieces)));
}

/** Everyone sees the other one, and it is not one of those that are merged. */
export function mergeCandidates<Q extends QuestionRecord & { readonly pending: boolean }>(merged: readonly QuestionRecord[], all: readonly Q[]): readonly Candidate<Q>[] {
  const own = new Set(merged.map(({ id }) => id));
  const seen = new Map(merged.flatMap(({ desk }) => desk?.flags ?? []).flatMap(({ kind, questionId, score }) => (kind === 'duplicate' && questionId ? [[questionId, score ?? 0] as const] : [])));
  // Of very many the first few say enough about which ones are likely.
  const asked = merged.slice(0, mostCompared).map(({ text }) => piecesOf(text));
  return all
    .filter((question) => !own.has(question.id) && question.replyTo === undefined && isPublic(question.status) && !question.pending)
    .map((question) => {
      const isSeen = seen.has(question.id);
      return { question, words: folded(question.text), isSeen, score: isSeen ? (seen.get(question.id) ?? 0) : likest(asked, question.text) };
    })
    .sort((a, b) => Number(b.isSeen) - Number(a.isSeen) || b.score - a.score || b.question.supporters - a.question.supporters || (a.question.id < b.question.id ? -1 : 1));
}

/** Those that have every word that was typed, or a part of one, in any order. */
export function matching<Q extends QuestionRecord>(candidates: readonly Candidate<Q>[], typed: string): readonly Candidate<Q>[] {
  const words = folded(typed).split(' ').filter(Boolean);
  return words.length === 0 ? candidates : candidates.filter((candidate) => words.every((word) => candidate.words.includes(word)));
}

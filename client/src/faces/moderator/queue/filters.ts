// Narrows the queue: one wish for each facet, all of them together. Pure.
import type { QuestionRecord } from '@plenary/domain/question/views';
import { kindsOf } from './marks.ts';
import { askedAtMs } from './lists.ts';

export const facets = ['flag', 'language', 'group', 'mode', 'age', 'author', 'label'] as const;
export type Facet = (typeof facets)[number];
/** What is wanted of each facet; a facet that is not there may be anything. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;
export type FilterOption = { readonly value: string; readonly count: number };

export const noFilters: Filters = {};
/** What has none: no id and no language is written like this. */
export const without = '*none';
export const anyFlag = '*any';
export const agesInMinutes = ['2', '5', '10'] as const;

type Values = (question: QuestionRecord, nowMs: number) => readonly string[];

/** Every value of a facet that a question has. */
const valuesOf: Record<Facet, Values> = {
  flag: ({ desk }) => {
    const kinds = kindsOf(desk?.flags ?? []);
    if (kinds.length > 0) return [anyFlag, ...kinds];
    // What is still being checked is not clean yet.
    return desk?.screened ? [without] : [];
  },
  language: ({ language }) => [language ?? without],
  group: ({ group }) => [group ?? without],
  mode: ({ mode }) => [mode ?? without],
  age: (question, nowMs) => agesInMinutes.filter((minutes) => nowMs - askedAtMs(question) >= Number(minutes) * 60_000),
  author: ({ anonymous }) => [anonymous ? 'anonymous' : 'signed'],
  label: ({ desk }) => (desk?.labels?.length ? desk.labels.map((label) => label.toLowerCase()) : [without]),
};

export function filterQuestions<Q extends QuestionRecord>(questions: readonly Q[], filters: Filters, nowMs: number): readonly Q[] {
  const wanted = facets.filter((facet) => filters[facet] !== undefined);
  if (wanted.length === 0) return questions;
  return questions.filter((question) => wanted.every((facet) => valuesOf[facet](question, nowMs).includes(filters[facet] ?? '')));
}

/** What a facet can be narrowed to, with how many would be shown then under the other filters; what is chosen is there though nothing fits. */
export function optionsOf(questions: readonly QuestionRecord[], facet: Facet, about: { filters: Filters; nowMs: number }): FilterOption[] {
  const { [facet]: chosen, ...others } = about.filters;
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const question of questions) for (const value of valuesOf[facet](question, about.nowMs)) counts.set(value, counts.get(value) ?? 0);
  for (const question of filterQuestions(questions, others, about.nowMs)) {
    for (const value of valuesOf[facet](question, about.nowMs)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => rank(a.value) - rank(b.value) || compare(a.value, b.value));
}

/** "Any" first, "none" last, ages by their length. */
function rank(value: string): number {
  if (value === anyFlag) return -1;
  return value === without ? 1000 : Number(value) || 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

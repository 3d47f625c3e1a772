// Who is heard: how each part of the people here (a group, a place, a language) stands in what was asked and in what was put on stage, and
// which part has waited longest for its first question. Pure.
import { isAsked } from '@plenary/domain/question/state';
import type { QuestionRecord } from '@plenary/domain/question/views';
import type { House } from '../../../store/store.ts';

export const dimensions = ['group', 'mode', 'language'] as const;
export type Dimension = (typeof dimensions)[number];

/** `''` as `id`: those who said nothing of this. */
export interface Part {
  readonly id: string;
  readonly people: number;
  readonly asked: number;
  readonly staged: number;
}

/** Parts of fewer people than this are not told apart. */
export const fewest = 5;

/** Parts that are large enough, largest first; the others together. `people` is `null` where even together they are too few. */
export interface Heard {
  readonly parts: readonly Part[];
  readonly small: (Omit<Part, 'id' | 'people'> & { readonly people: number | null }) | null;
  readonly total: Omit<Part, 'id'>;
}

/** A part whose turn has come and of which nothing was on stage; `open`: its questions that could be, live ones first. */
export interface Overlooked {
  readonly dimension: Dimension;
  readonly id: string;
  readonly open: readonly string[];
}

type Here = Pick<House, 'room' | 'remote' | 'groups' | 'languages'>;

function peopleIn(house: Here, dimension: Dimension): Readonly<Record<string, number>> {
  if (dimension === 'mode') return { room: house.room, remote: house.remote };
  return dimension === 'group' ? house.groups : house.languages;
}

/** Whoever did not say where they are counts as remote, as among the people. */
export function partOf(question: QuestionRecord, dimension: Dimension): string {
  if (dimension === 'mode') return question.mode ?? 'remote';
  return question[dimension] ?? '';
}

const isOpen = ({ status, replyTo }: QuestionRecord): boolean => (status === 'live' || status === 'waiting') && replyTo === undefined;

/** Every part of the people here, and of those who asked and have left since. */
export function partsOf(questions: readonly QuestionRecord[], house: Here, dimension: Dimension): Part[] {
  const parts = new Map(Object.entries(peopleIn(house, dimension)).map(([id, people]) => [id, { id, people, asked: 0, staged: 0 }]));
  for (const question of questions) {
    if (question.status === 'withdrawn' || question.replyTo !== undefined) continue;
    const id = partOf(question, dimension);
    const part = parts.get(id) ?? { id, people: 0, asked: 0, staged: 0 };
    part.asked += 1;
    part.staged += isAsked(question.status) ? 1 : 0;
    parts.set(id, part);
  }
  return [...parts.values()].filter(({ people, asked }) => people + asked > 0).sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
}

export function heardBy(questions: readonly QuestionRecord[], house: Here, dimension: Dimension): Heard {
  const all = partsOf(questions, house, dimension);
  const small = all.filter(({ people }) => people < fewest);
  const together = small.length > 0 ? sum(small) : null;
  return {
    parts: all.filter(({ people }) => people >= fewest),
    small: together && { ...together, people: together.people < fewest ? null : together.people },
    total: sum(all),
  };
}

function sum(parts: readonly Part[]): Omit<Part, 'id'> {
  const start = { people: 0, asked: 0, staged: 0 };
  return parts.reduce((total, { people, asked, staged }) => ({ people: total.people + people, asked: total.asked + asked, staged: total.staged + staged }), start);
}

/**
 * The part that should have the next question on stage: nothing of it was there yet, its share of the people makes up a whole question of
 * those so far and the next, and it has a question that could be taken. Of several the one with most people; nothing when all is well.
 */
export function overlookedIn(questions: readonly QuestionRecord[], house: Here): Overlooked | undefined {
  const due = dimensions.flatMap((dimension) => {
    const { parts, total } = heardBy(questions, house, dimension);
    return parts
      .filter(({ id, people, staged }) => id !== '' && staged === 0 && total.staged > 0 && people * (total.staged + 1) >= total.people)
      .map(({ id, people }) => ({ dimension, id, people, open: openOf(questions, dimension, id) }));
  });
  const [first] = due.filter(({ open }) => open.length > 0).sort((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) || b.people - a.people);
  return first && { dimension: first.dimension, id: first.id, open: first.open };
}

function openOf(questions: readonly QuestionRecord[], dimension: Dimension, id: string): string[] {
  const open = questions.filter((question) => isOpen(question) && partOf(question, dimension) === id);
  return open.toSorted((a, b) => Number(b.status === 'live') - Number(a.status === 'live')).map((question) => question.id);
}

// Where a question stands in each list in which people read: the same on the server, which sends a list in pages, and on the page, which
// keeps in order what it holds.
import * as z from 'zod/mini';
import { isAsked, type QuestionStatus } from './state.ts';

/** `fair`, `supported` and `newest` hold every question that everyone may see; `answered` those that are no longer to be asked. */
export const questionLists = ['fair', 'supported', 'newest', 'answered'] as const;
export type QuestionList = (typeof questionLists)[number];

export interface Listed {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly supporters: number;
  readonly liveAtMs: number | null;
  readonly answeredAtMs: number | null;
  readonly pinned?: boolean | undefined;
}

/** Compared number by number, then by id, which is random and tells no time. */
export interface Standpoint { readonly by: readonly [number, number, number, number]; readonly id: string }

/** How far a list is held: up to and with what stands here. Only this file looks inside. */
export const edgeSchema = z.string().check(z.regex(/^(?:-?\d{1,16}:){4}[A-Za-z0-9_-]{1,64}$/));
export type Edge = z.infer<typeof edgeSchema>;

/** Behind all that have a place in the fair order. */
const noPlace = 1_000_000;

/** Whether it is dealt with: answered, or taken on notice. */
export const isDealtWith = (status: QuestionStatus): boolean => isAsked(status) && status !== 'onStage';

export const isInList = (list: QuestionList, { status }: Pick<Listed, 'status'>): boolean => list !== 'answered' || isDealtWith(status);

/** The one on stage first, then what is pinned, what is dealt with last; between them by place, support or time. `place`: the one in the fair order, if any. */
export function standpointOf(list: QuestionList, { id, status, supporters, liveAtMs, answeredAtMs, pinned }: Listed, place: number | undefined): Standpoint {
  if (list === 'answered') return { by: [0, 0, 0, -(answeredAtMs ?? liveAtMs ?? 0)], id };
  const standing = status === 'onStage' ? 0 : pinned ? 1 : isDealtWith(status) ? 3 : 2;
  return { by: [standing, list === 'fair' ? (place ?? noPlace) : 0, list === 'newest' ? 0 : -supporters, -(liveAtMs ?? 0)], id };
}

/** Below zero when `a` stands before `b`. */
export function compareStandpoints(a: Standpoint, b: Standpoint): number {
  for (const at of [0, 1, 2, 3] as const) if (a.by[at] !== b.by[at]) return a.by[at] - b.by[at];
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const edgeAt = ({ by, id }: Standpoint): Edge => [...by, id].join(':');

export function standpointAt(edge: Edge): Standpoint {
  const [standing = 0, place = 0, support = 0, time = 0] = edge.split(':', 4).map(Number);
  return { by: [standing, place, support, time], id: edge.slice(edge.lastIndexOf(':') + 1) };
}

// Which of a list are chosen: only what can be decided about together, and only while it is shown. Pure.
import type { QuestionRecord } from '@plenary/domain/question/views';
import { waitsForLook } from './lists.ts';

/** An appeal is looked at for itself. */
export const choosable = (shown: readonly QuestionRecord[]): readonly string[] => shown.filter((question) => !waitsForLook(question)).map(({ id }) => id);

/** What was chosen and is still there, in the order of the list. */
export const chosenOf = (held: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> => new Set(ids.filter((id) => held.has(id)));

/** All of them, or none when they all were. */
export function allOrNone(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return ids.length > 0 && ids.every((id) => chosen.has(id)) ? new Set() : new Set(ids);
}

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

// What a moderator can do now about the count of a question, given how it stands.
import type { QuestionRecord } from '@plenary/domain/question/views';

export type CountAct = 'freeze' | 'unfreeze' | 'discount' | 'restoreCount';

/** Holds the count still, or lets it move again. Nothing for a question that is not public. */
export function freezeAct({ status, frozen }: QuestionRecord): CountAct | null {
  if (frozen) return 'unfreeze';
  return status === 'live' || status === 'onStage' || status === 'answered' ? 'freeze' : null;
}

/** Leaves out whom the evidence names; where all of them are left out, counts everybody again. */
export function discountAct({ desk }: QuestionRecord): CountAct | null {
  const named = desk?.suspicion?.people ?? 0;
  const out = desk?.discounted;
  if (out === undefined) return named > 0 ? 'discount' : null;
  return 'restoreCount';
}

// What a moderator can do now about the count of a question, given how it stands.
import type { QuestionRecord } from '@plenary/domain/question/views';

export type CountAct = 'freeze' | 'unfreeze' | 'discount' | 'restoreCount';

/** Holds the count still, or lets it move again. Nothing for a question that is not public. */
export function freezeAct({ status, frozen }: QuestionRecord): CountAct | null {
  if (frozen) return 'unfreeze';
  return status === 'live' || status === 'onStage' || status === 'answered' ? 'freeze' : null;
}

/** Leaves out whom the evidence names, and counts everybody again; where newer evidence names others, first the one. */
export function discountActs({ desk }: QuestionRecord): CountAct[] {
  const { suspicion, discounted } = desk ?? {};
  const acts: CountAct[] = suspicion && suspicion.people > 0 && !suspicion.leftOut ? ['discount'] : [];
  return discounted === undefined ? acts : [...acts, 'restoreCount'];
}

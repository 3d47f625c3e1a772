// Decides about all chosen questions of a list.
import { useNotices } from '../../../ui/notice/notices.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import type { BulkDecision } from '../decide/use-decisions.ts';
import { canDo, type Act } from '../decide/possible.ts';
import { useDesk, type Desk } from '../desk/desk-context.ts';

export interface Bulk {
  readonly approve: () => void;
  readonly reject: () => void;
  readonly merge: () => void;
  readonly label: () => void;
}

/** What each dialog about several does with each. */
const actOf = { rejectAll: 'reject', mergeAll: 'merge', labelAll: 'label' } as const;

export const useBulk = (column: 'waiting' | 'live'): Bulk => useBulkOf(useDesk(), column);

/** For where the desk is at hand already. */
export function useBulkOf(desk: Desk, column: 'waiting' | 'live'): Bulk {
  const t = useWords('moderator');
  const notices = useNotices();
  const { chosen } = desk.selection[column];
  const open = (kind: keyof typeof actOf): void => {
    const questions = among(desk, column, actOf[kind]);
    if (questions.length > 0) desk.open({ kind, questions });
    else notices.show({ text: t(chosen.size === 0 ? 'needs.chosen' : 'needs.notHere'), about: 'decision' });
  };
  return {
    approve: () => {
      if (chosen.size === 0) notices.show({ text: t('needs.chosen'), about: 'decision' });
      else decideAll(desk, column, { questions: among(desk, column, 'approve'), decision: { action: 'approve' } });
    },
    reject: () => open('rejectAll'),
    merge: () => open('mergeAll'),
    label: () => open('labelAll'),
  };
}

/** Ends the choosing: what was not done is told, with its name. */
export function decideAll(desk: Desk, column: 'waiting' | 'live', { questions, decision }: { questions: readonly DeskQuestion[]; decision: BulkDecision }): void {
  desk.decisions.decideAll(questions, decision);
  desk.selection[column].end();
  desk.goTo(column);
}

function among({ selection, lists }: Desk, column: 'waiting' | 'live', act: Act): DeskQuestion[] {
  return lists[column].filter((question) => selection[column].chosen.has(question.id) && canDo(question, act));
}

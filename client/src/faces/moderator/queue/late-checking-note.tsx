// Says above the waiting questions that checking is late, and that this holds up no decision. Screen readers are told when it appears.
import { questionRecordsOf } from '../../../store/selectors.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Note } from '../../../ui/surface/note.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { lateCheckingOf } from './late-checking.ts';

const none: ReturnType<typeof questionRecordsOf> = [];

export function LateCheckingNote() {
  const t = useWords('moderator');
  const format = useFormat();
  const { session } = useDesk();
  const nowMs = useServerNow(5_000);
  const questions = useLive((snapshot) => (session ? questionRecordsOf(snapshot, session.id) : none));
  const late = lateCheckingOf(questions, nowMs);
  if (!late) return null;
  return <Note tone="wait">{t('waiting.unchecked', { count: late.count, span: format.span(late.oldestMs) })}</Note>;
}

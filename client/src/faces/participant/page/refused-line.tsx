// The server does not let this page in any more: why, and the one thing to do about it.
import type { WireError } from '@plenary/protocol/up';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useParticipant } from './participant-context.ts';
import styles from './refused-line.module.css';

/** With these the identity is over: asking the server again leads to the door. */
const accessIsOver: ReadonlySet<string> = new Set(['not-joined', 'link-revoked', 'link-expired']);

export function RefusedLine({ error }: { readonly error: WireError }) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const { check } = useParticipant();
  const isOver = accessIsOver.has(error.code);
  const act = (): void => (isOver ? void check() : location.reload());
  return (
    <div className={styles.place}>
      <Note tone="bad" action={<Button onClick={act}>{isOver ? t('refused.again') : ui('action.reload')}</Button>}>
        {error.message}
      </Note>
    </div>
  );
}

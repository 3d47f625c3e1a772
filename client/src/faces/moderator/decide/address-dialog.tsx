// Whom on the podium a question is for: one press or one digit decides, and zero is for nobody in particular.
import { useRef } from 'react';
import { recordOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { excerpt } from '../desk/local-text.ts';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import type { DecideDialogProps } from './dialog-props.ts';
import styles from './reject-dialog.module.css';

export function AddressDialog({ question, note, onClose, onDecide }: DecideDialogProps) {
  const t = useWords('moderator');
  const speakers = useLive((snapshot) => recordOf(snapshot, 'session', question.session)?.speakers) ?? [];
  const names = [...new Set(speakers.map(({ name }) => name))];
  const now = question.addressed ?? null;
  const choose = (to: string | null): void => (to === now ? onClose() : onDecide({ action: 'address', to }));
  const sheet = useRef<HTMLDivElement>(null);
  useKeysInside(sheet, (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const to = event.key === '0' ? null : names[Number(event.key) - 1];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('addressing.title')}>
      <div ref={sheet} className={styles.sheet}>
        {note}
        <p className={styles.text} dir="auto">{excerpt(question.text, 140)}</p>
        {names.length === 0 ? <p>{t('addressing.none')}</p> : null}
        <div role="group" aria-label={t('addressing.speakers')} className={styles.reasons}>
          {names.map((name, index) => <Choice key={name} digit={index < 9 ? index + 1 : null} name={name} isNow={name === now} isFirst={now === null && index === 0} onChoose={() => choose(name)} />)}
          <Choice digit={0} name={t('addressing.nobody')} isNow={now === null} isFirst={names.length === 0} onChoose={() => choose(null)} />
        </div>
      </div>
    </Dialog>
  );
}

interface ChoiceProps { readonly digit: number | null; readonly name: string; readonly isNow: boolean; readonly isFirst: boolean; readonly onChoose: () => void }

function Choice({ digit, name, isNow, isFirst, onChoose }: ChoiceProps) {
  const t = useWords('moderator');
  return (
    <button type="button" className={styles.reason} aria-keyshortcuts={digit === null ? undefined : `${digit}`} aria-pressed={isNow} data-autofocus={isFirst || (isNow && digit !== 0) ? true : undefined} onClick={onChoose}>
      {digit === null ? null : <kbd className={styles.digit} aria-hidden="true">{digit}</kbd>}
      <bdi>{name}</bdi>
      {isNow ? <span className={styles.suggested}>{t('addressing.now')}</span> : null}
    </button>
  );
}

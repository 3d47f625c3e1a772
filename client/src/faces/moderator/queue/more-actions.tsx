// What is done more rarely with a question: behind one button, in a row of its own below, at the same place for finger and keyboard.
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { MoreIcon } from '../../../ui/icon/desk-icons.tsx';
import styles from './more-actions.module.css';

export function MoreActions({ children }: { readonly children: ReactNode }) {
  const t = useWords('moderator');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <IconButton label={t('more')} icon={<MoreIcon />} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)} />
      <div id={id} hidden={!isOpen} className={styles.more}>{isOpen ? children : null}</div>
    </>
  );
}

// A modal question to the person, on the browser's own dialog: focus stays inside, Escape closes, and focus returns to
// where it was. Starts on the element marked `data-autofocus`, otherwise on its title.
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { IconButton } from '../action/icon-button.tsx';
import { classNames } from '../class-names.ts';
import { CrossIcon } from '../icon/icons.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  /** Called for Escape, the close button and a press outside; the owner then sets `isOpen` to false. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the end, the main one first. */
  readonly actions?: ReactNode;
  readonly size?: 'm' | 'l';
}

export function Dialog({ isOpen, onClose, title, children, actions, size = 'm' }: DialogProps) {
  const t = useWords('ui');
  const titleId = useId();
  const dialog = useModal(isOpen);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, size === 'l' && styles.large)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {isOpen ? (
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={titleId} className={styles.title} tabIndex={-1} data-dialog-title>
              {title}
            </h2>
            <IconButton label={t('action.close')} icon={<CrossIcon />} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}

function useModal(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !isOpen) return;
    element.showModal();
    const start = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('[data-dialog-title]');
    start?.focus();
    return () => element.close();
  }, [isOpen]);
  return dialog;
}

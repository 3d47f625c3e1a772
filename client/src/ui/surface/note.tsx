// One sentence in its place about what happened here and what to do now. `bad` and `wait` are spoken when they appear.
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { AlertIcon, CheckCircleIcon, ClockIcon, InfoIcon } from '../icon/icons.tsx';
import styles from './note.module.css';

export type NoteTone = 'info' | 'good' | 'wait' | 'bad';

export interface NoteProps {
  readonly tone?: NoteTone;
  readonly children: ReactNode;
  /** A button that does what the sentence suggests. */
  readonly action?: ReactNode;
}

const icons = { info: InfoIcon, good: CheckCircleIcon, wait: ClockIcon, bad: AlertIcon };

export function Note({ tone = 'info', children, action }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={classNames(styles.note, styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <div className={styles.message}>
        <Icon className={styles.icon} />
        <div className={styles.text}>{children}</div>
      </div>
      {action}
    </div>
  );
}

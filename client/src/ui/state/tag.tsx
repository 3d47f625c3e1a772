// A small word with a sign, in the colour of its meaning. The word alone says everything; colour and sign only help.
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './tag.module.css';

export type Tone = 'neutral' | 'action' | 'live' | 'good' | 'wait' | 'bad';

export interface TagProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  /** Filled: for the one thing that is on now. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

export function Tag({ tone = 'neutral', icon, strong = false, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone], strong && styles.strong)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

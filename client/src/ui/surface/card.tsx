// A surface for one thing. Cards are not put into cards; inside, space and hairlines divide.
import type { HTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import styles from './card.module.css';

export interface CardProps extends HTMLAttributes<HTMLElement> {
  readonly as?: 'section' | 'article' | 'div' | 'li';
  /** `live` carries the warm edge: for what is on now. */
  readonly tone?: 'plain' | 'live' | 'action';
}

export function Card({ as: Element = 'section', tone = 'plain', className, ...rest }: CardProps) {
  return <Element {...rest} className={classNames(styles.card, styles[tone], className)} />;
}

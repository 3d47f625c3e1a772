// The frame of every icon: 24-unit grid, one stroke width, the colour and size of the text around it. Always decoration:
// the word beside it says the same, so assistive technology skips it.
import type { ComponentType, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './icon.module.css';

export interface IconProps {
  readonly className?: string | undefined;
}

export type Icon = ComponentType<IconProps>;

/** Makes an icon of a drawing; `mirrored` ones turn round in right-to-left text. */
export function drawIcon(drawing: ReactNode, { mirrored = false } = {}): Icon {
  return function IconFrame({ className }) {
    return (
      <svg className={classNames(styles.icon, mirrored && styles.mirrored, className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  };
}

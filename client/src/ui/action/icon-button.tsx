// A square button with a sign only. Its label is its title, spoken and shown as a tooltip: in two attributes it would be spoken twice. Prefer a
// worded button where there is room.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './icon-button.module.css';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} title={label} className={classNames(styles.iconButton, className)}>
      {icon}
    </button>
  );
}

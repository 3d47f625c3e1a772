// A button that says what it does and, while that is under way, that it is under way: in words, still focusable.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 's' | 'm' | 'l';

export interface ButtonLook {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** As wide as its place. */
  readonly wide?: boolean;
  readonly icon?: ReactNode;
}

export interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Words shown instead of the label while the action is under way; presses are ignored meanwhile. */
  readonly pending?: string | false | undefined;
}

export function buttonClass({ variant = 'secondary', size = 'm', wide = false }: ButtonLook, className?: string): string {
  return classNames(styles.button, styles[variant], styles[size], wide && styles.wide, className);
}

export function Button({ variant, size, wide, icon, pending, className, onClick, children, ...rest }: ButtonProps) {
  const look: ButtonLook = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, className)}
      aria-disabled={pending ? true : rest['aria-disabled']}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending ? <span className={styles.ring} aria-hidden="true" /> : icon}
      <span>{pending || children}</span>
    </button>
  );
}

// A link that looks like a button: for going somewhere, where a button would do something.
import type { AnchorHTMLAttributes } from 'react';
import { buttonClass } from './button.tsx';
import type { ButtonLook } from './button.tsx';

export interface ButtonLinkProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
}

export function ButtonLink({ variant, size, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  const look: ButtonLook = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <a {...rest} className={buttonClass(look, className)}>
      {icon}
      <span>{children}</span>
    </a>
  );
}

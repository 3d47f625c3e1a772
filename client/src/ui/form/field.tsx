// Label, hint and error around any one control, tied together for assistive technology.
import { useId } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { AlertIcon } from '../icon/icons.tsx';
import styles from './field.module.css';

export interface FieldTexts {
  readonly label: string;
  /** The label is spoken only; for a control whose place says what it is. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Where an error stands that is said elsewhere on the page. */
  readonly errorId?: string | undefined;
}

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldTexts {
  /** Stands at the end of the line under the control, such as a count. */
  readonly aside?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ label, labelHidden = false, hint, error, errorId, aside, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', errorId ?? ''].filter(Boolean).join(' ');
  const labelElement = (
    <label className={styles.label} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={styles.field}>
      {labelHidden ? <VisuallyHidden>{labelElement}</VisuallyHidden> : labelElement}
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error || errorId ? true : undefined })}
      {error || aside ? (
        <div className={styles.below}>
          {error ? (
            <p className={styles.error} id={`${id}-error`}>
              <AlertIcon />
              <span>{error}</span>
            </p>
          ) : null}
          {aside ? <div className={styles.aside}>{aside}</div> : null}
        </div>
      ) : null}
    </div>
  );
}

// On or off, at once: a native checkbox that says it is a switch. The label names what is on, never the act.
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './toggle.module.css';

export interface ToggleProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly disabled?: boolean;
}

export function Toggle({ label, hint, isOn, onChange, disabled = false }: ToggleProps) {
  const id = useId();
  return (
    <label className={styles.toggle}>
      <input
        className={styles.input}
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.text}>
        <span id={`${id}-label`}>{label}</span>
        {hint ? (
          <span className={styles.hint} id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

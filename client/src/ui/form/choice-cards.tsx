// Big options to pick one or several of: native radio buttons or checkboxes under whole-thumb cards. A letter (A, B, C)
// joins each option to its bar in the results.
import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './choice-cards.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly letter?: string;
  /** Stands before the words; says nothing that they do not say. */
  readonly picture?: ReactNode;
}

interface ChoiceFrame<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly disabled?: boolean;
  /** Where it stands what is wrong with the choice. */
  readonly errorId?: string | undefined;
}

export interface RadioCardsProps<Value extends string> extends ChoiceFrame<Value> {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function RadioCards<Value extends string>({ value, onChange, ...frame }: RadioCardsProps<Value>) {
  return <Cards {...frame} kind="radio" isChosen={(candidate) => candidate === value} onPick={onChange} />;
}

export interface CheckCardsProps<Value extends string> extends ChoiceFrame<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
}

export function CheckCards<Value extends string>({ values, onChange, ...frame }: CheckCardsProps<Value>) {
  const toggled = (picked: Value): Value[] => {
    const isOn = (value: Value): boolean => (value === picked) !== values.includes(value);
    return frame.choices.map((choice) => choice.value).filter(isOn);
  };
  return <Cards {...frame} kind="checkbox" isChosen={(candidate) => values.includes(candidate)} onPick={(picked) => onChange(toggled(picked))} />;
}

interface CardsProps<Value extends string> extends ChoiceFrame<Value> {
  readonly kind: 'radio' | 'checkbox';
  readonly isChosen: (value: Value) => boolean;
  readonly onPick: (value: Value) => void;
}

function Cards<Value extends string>({ legend, legendHidden = false, hint, choices, disabled, errorId, kind, isChosen, onPick }: CardsProps<Value>) {
  const name = useId();
  const described = [hint ? `${name}-hint` : '', errorId ?? ''].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.set} disabled={disabled} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{legendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}</legend>
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {choices.map((choice) => (
        <label key={choice.value} className={styles.card}>
          <input
            className={classNames(styles.input, kind === 'radio' && styles.round)}
            type={kind}
            name={name}
            value={choice.value}
            checked={isChosen(choice.value)}
            onChange={() => onPick(choice.value)}
          />
          {choice.picture}
          {choice.letter ? <span className={styles.letter}>{choice.letter}</span> : null}
          <span className={styles.text}>
            <span dir="auto">{choice.label}</span>
            {choice.description ? <span className={styles.description}>{choice.description}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

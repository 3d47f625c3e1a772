// The browser's own select, which every phone and screen reader knows, with our frame around it.
import type { SelectHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { ChevronDownIcon } from '../icon/icons.tsx';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** BCP 47 tag of the label where it is not the page's language. */
  readonly lang?: string;
}

export interface SelectGroup<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'id' | 'children'>;

export interface SelectProps<Value extends string> extends FieldTexts, Native {
  readonly options: readonly SelectOption<Value>[];
  /** Stand after the options, each under its label. */
  readonly groups?: readonly SelectGroup<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, hint, error, options, groups = [], value, onChange, className, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {(control) => (
        <span className={styles.frame}>
          <select
            {...rest}
            {...control}
            className={classNames(fieldStyles.control, styles.select, className)}
            value={value}
            onChange={(event) => {
              const chosen = [...options, ...groups.flatMap((group) => group.options)][event.target.selectedIndex];
              if (chosen) onChange(chosen.value);
            }}
          >
            <Options of={options} />
            {groups.map((group) => (
              <optgroup key={group.id} label={group.label}>
                <Options of={group.options} />
              </optgroup>
            ))}
          </select>
          <ChevronDownIcon className={styles.sign} />
        </span>
      )}
    </Field>
  );
}

const Options = ({ of }: { readonly of: readonly SelectOption<string>[] }) =>
  of.map((option) => (
    <option key={option.value} value={option.value} lang={option.lang}>
      {option.label}
    </option>
  ));

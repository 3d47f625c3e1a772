// Text of several lines that grows with what is typed and counts what is left. It lets one type past the limit and says by
// how much, because cutting somebody's words is never right.
import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties, TextareaHTMLAttributes } from 'react';
import { useWords } from '../../i18n/words.ts';
import { classNames } from '../class-names.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { countLeft, isSpokenCount } from './count-left.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './text-area.module.css';

type Lengths = CSSProperties & Readonly<Record<'--rows', number>>;
type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'>;

export interface TextAreaProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In UTF-16 code units. */
  readonly limit?: number;
  /** As many lines as it has before there is text: how much it asks for. */
  readonly rows?: number;
}

export function TextArea({ label, labelHidden, hint, error, errorId, value, onChange, limit, className, rows = 2, ...rest }: TextAreaProps) {
  const area = useGrowth(value);
  const aside = limit === undefined ? undefined : <Count text={value} limit={limit} />;
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} errorId={errorId} aside={aside}>
      {(control) => (
        <textarea
          dir="auto"
          {...rest}
          {...control}
          ref={area}
          rows={rows}
          style={{ '--rows': rows } as Lengths}
          className={classNames(fieldStyles.control, styles.area, className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Count({ text, limit }: { readonly text: string; readonly limit: number }) {
  const t = useWords('ui');
  const count = countLeft(text, limit);
  const words = count.level === 'over' ? t('field.over', { count: -count.left }) : t('field.left', { count: count.left });
  return (
    <>
      <span className={classNames(styles.count, styles[count.level])} aria-hidden="true">
        {words}
      </span>
      <VisuallyHidden role="status">{isSpokenCount(count) ? words : ''}</VisuallyHidden>
    </>
  );
}

/** Browsers without `field-sizing` get their height set after each change. */
function useGrowth(value: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [value]);
  return area;
}

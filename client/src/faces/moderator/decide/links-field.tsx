// Rows for links: an address and what it is called, as many as the rules take.
import { useEffect, useRef } from 'react';
import type { SourceLink } from '@plenary/domain/question/state';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { CrossIcon } from '../../../ui/icon/icons.tsx';
import { emptyRow, mostRows, isWrong } from './link-rows.ts';
import styles from './form.module.css';

export interface LinksFieldProps {
  readonly legend: string;
  readonly rows: readonly SourceLink[];
  readonly onChange: (rows: readonly SourceLink[]) => void;
  /** Whether to say what is wrong. */
  readonly isTried: boolean;
  /** What is wrong with all of them together. */
  readonly error?: string | undefined;
}

export function LinksField({ legend, rows, onChange, isTried, error }: LinksFieldProps) {
  const t = useWords('moderator');
  const place = useRef<HTMLFieldSetElement>(null);
  useNewRowFocus(place, rows.length);
  const set = (index: number, change: Partial<SourceLink>): void => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const problemOf = (row: SourceLink): string | undefined => {
    return isTried && isWrong(row) ? t('problem.link-not-allowed') : undefined;
  };
  return (
    <fieldset ref={place} className={styles.rows}>
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place: it has nothing else that stays
        <div key={index} className={styles.row}>
          <TextField label={t('links.url', { number: index + 1 })} inputMode="url" autoCapitalize="off" spellCheck={false} dir="ltr" value={row.url} onChange={(url) => set(index, { url })} error={problemOf(row) ?? (index === 0 ? error : undefined)} />
          <TextField label={t('links.title', { number: index + 1 })} value={row.title} onChange={(title) => set(index, { title })} />
          {rows.length > 1 ? <IconButton label={t('links.remove', { number: index + 1 })} icon={<CrossIcon />} onClick={() => onChange(rows.filter((_, at) => at !== index))} /> : null}
        </div>
      ))}
      {rows.length < mostRows ? <Button size="s" variant="quiet" icon={<PlusIcon />} className={styles.remove} onClick={() => onChange([...rows, emptyRow])}>{t('links.add')}</Button> : null}
    </fieldset>
  );
}

/** Whoever adds a row goes on writing there; whoever takes one away stays in the list. */
function useNewRowFocus(place: React.RefObject<HTMLFieldSetElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const addresses = [...(place.current?.querySelectorAll<HTMLInputElement>('input[inputmode="url"]') ?? [])];
    if (before.current !== count) addresses.at(-1)?.focus();
    before.current = count;
  }, [place, count]);
}

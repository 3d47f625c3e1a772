// One table of who is heard: shares of the people here, of what was asked, and of what was on stage.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { Dimension, Heard } from './heard.ts';
import { usePartName } from './use-part-name.ts';
import styles from './who-is-heard.module.css';

const columns = ['people', 'asked', 'staged'] as const;
type Column = (typeof columns)[number];

export function HeardTable({ dimension, heard }: { readonly dimension: Dimension; readonly heard: Heard }) {
  const t = useWords('moderator');
  const nameOf = usePartName();
  const { parts, small, total } = heard;
  return (
    <table className={styles.table}>
      <caption>{t(`filters.facet.${dimension}`)}</caption>
      <thead>
        <tr>
          <th scope="col"><VisuallyHidden>{t(`filters.facet.${dimension}`)}</VisuallyHidden></th>
          {columns.map((column) => <th key={column} scope="col">{t(`heard.${column}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => <Row key={part.id} name={nameOf(dimension, part.id)} part={part} total={total} />)}
        {small ? <Row name={t('heard.small')} part={small} total={total} /> : null}
      </tbody>
    </table>
  );
}

type Counts = Readonly<Record<Column, number | null>>;

function Row({ name, part, total }: { readonly name: string; readonly part: Counts; readonly total: Counts }) {
  return (
    <tr>
      <th scope="row" dir="auto">{name}</th>
      {columns.map((column) => <Share key={column} count={part[column]} of={total[column] ?? 0} />)}
    </tr>
  );
}

function Share({ count, of }: { readonly count: number | null; readonly of: number }) {
  const t = useWords('moderator');
  const format = useFormat();
  if (count === null) return <td>{t('heard.few')}</td>;
  if (of === 0) return <td>–</td>;
  return <td><span className={styles.share}>{format.percent(count / of)}</span> <span className={styles.count}>({format.number(count)})</span></td>;
}

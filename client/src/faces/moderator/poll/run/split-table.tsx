// The result by group, or by hall and remote, as far as it may be told: too few people are never told apart.
import type { PollRecord } from '@plenary/domain/poll/record';
import { localText } from '../../desk/local-text.ts';
import { eventOf } from '../../../../store/selectors.ts';
import { useLive } from '../../../../live/use-live.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { letterOf } from '../../../../ui/data/shares.ts';
import fold from '../../../../ui/surface/fold.module.css';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import styles from './split-table.module.css';

type Table = NonNullable<PollRecord['table']>;

export function SplitTable({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const ui = useWords('ui');
  const { number } = useFormat();
  const { language } = useLanguage();
  const event = useLive(eventOf);
  const { options } = usePollWords()(poll);
  const { table, split } = poll;
  if (!table || !split) return null;
  const rowName = (id: string | null): string => {
    if (id === 'room' || id === 'remote') return ui(`presence.${id}`);
    const group = event?.groups.find((each) => each.id === id);
    return group ? localText(group.label, language) : t('split.none');
  };
  const columnName = (id: string): string => options.find((option) => option.id === id)?.text ?? id;
  const letterIn = (id: string): string => {
    const index = options.findIndex((option) => option.id === id);
    return index < 0 ? id : letterOf(index);
  };
  const told = (value: number | null) => (value === null ? <><span aria-hidden="true">–</span><VisuallyHidden>{t('split.hidden')}</VisuallyHidden></> : number(value));
  return (
    <details className={fold.fold} data-split>
      <summary>{t(`split.${split.by}`)}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col"><VisuallyHidden>{t(`split.${split.by}`)}</VisuallyHidden></th>
            {table.columns.map((id) => <th key={id} scope="col" title={columnName(id)}>{letterIn(id)}<VisuallyHidden>{columnName(id)}</VisuallyHidden></th>)}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row" dir="auto">{rowName(id)}</th>
              {cells.map((cell, index) => <td key={table.columns[index]}>{told(cell)}</td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('split.all')}</th>
            {table.totals.map((total, index) => <td key={table.columns[index]}>{number(total)}</td>)}
          </tr>
        </tfoot>
      </table>
      {agreed(table).map(({ id, groups }) => <p key={id} className={styles.note}>{t('split.agreed', { option: columnName(id), count: groups })}</p>)}
      <p className={styles.note}>{t('split.note')}</p>
    </details>
  );
}

/** What more than half of every group want, of those of which it can be told. */
function agreed({ columns, agreement }: Table): { readonly id: string; readonly groups: number }[] {
  return agreement.flatMap(({ majorities, groups }, index) => (groups > 1 && majorities === groups ? [{ id: columns[index] ?? '', groups }] : []));
}

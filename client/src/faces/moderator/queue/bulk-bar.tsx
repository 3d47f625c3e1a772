// What can be done with all chosen questions of a list at once, while somebody chooses there; and how to begin.
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckDoubleIcon, FlagIcon, MergeIcon } from '../../../ui/icon/desk-icons.tsx';
import { CheckIcon, CrossIcon } from '../../../ui/icon/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { spokenKeyOf } from '../keys/key-of.ts';
import { useBulk } from './use-bulk.ts';
import styles from './bulk-bar.module.css';

export function ChooseButton({ column }: { readonly column: 'waiting' | 'live' }) {
  const t = useWords('moderator');
  const { selection } = useDesk();
  const { isOn, of, start, end } = selection[column];
  if (of < 2 && !isOn) return null;
  return (
    <Button size="s" variant="quiet" aria-pressed={isOn} aria-keyshortcuts="X" onClick={isOn ? end : start}>
      {t('bulk.choose')}<KeyHint of="choose" />
    </Button>
  );
}

export function BulkBar({ column }: { readonly column: 'waiting' | 'live' }) {
  const t = useWords('moderator');
  const { selection } = useDesk();
  const { isOn, chosen, of, toggleAll, end } = selection[column];
  const bulk = useBulk(column);
  if (!isOn) return null;
  const isNone = chosen.size === 0;
  return (
    <section className={styles.bar} aria-label={t('bulk.label')} data-bulk>
      <div className={styles.head}>
        <p role="status" className={styles.count}>{t('bulk.chosen', { count: chosen.size })}</p>
        <Button size="s" variant="quiet" aria-keyshortcuts="Escape" onClick={end}>{t('bulk.clear')}</Button>
      </div>
      <div className={styles.actions}>
        <Button size="s" icon={<CheckDoubleIcon />} aria-keyshortcuts={spokenKeyOf('chooseAll')} onClick={toggleAll}>
          {chosen.size === of && of > 0 ? t('bulk.none') : t('bulk.all', { count: of })}<KeyHint of="chooseAll" />
        </Button>
        {column === 'waiting' ? (
          <Button size="s" variant="primary" icon={<CheckIcon />} aria-disabled={isNone} aria-keyshortcuts="A" onClick={bulk.approve}>{t('approve')}<KeyHint of="approve" /></Button>
        ) : null}
        <Button size="s" icon={<CrossIcon />} aria-disabled={isNone} aria-keyshortcuts="R" onClick={bulk.reject}>
          {t(column === 'waiting' ? 'reject' : 'unpublish')}<KeyHint of="reject" />
        </Button>
        <Button size="s" icon={<MergeIcon />} aria-disabled={isNone} aria-keyshortcuts="M" onClick={bulk.merge}>{t('merge')}<KeyHint of="merge" /></Button>
        <Button size="s" icon={<FlagIcon />} aria-disabled={isNone} aria-keyshortcuts="B" onClick={bulk.label}>{t('labels.do')}<KeyHint of="label" /></Button>
      </div>
    </section>
  );
}

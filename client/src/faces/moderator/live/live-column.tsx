// What everybody sees: the question on stage first, then by supporters or newest; the answered ones folded away.
import { useCallback } from 'react';
import { liveSessionOf } from '../../../store/selectors.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useLive } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { QuestionIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { ColumnFrame } from '../desk/column-frame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { WhoIsHeard } from '../heard/who-is-heard.tsx';
import { BulkBar, ChooseButton } from '../queue/bulk-bar.tsx';
import { LiveButtons } from '../queue/decide-buttons.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import { AnsweredList, NoticeList } from './answered-list.tsx';
import styles from './live-column.module.css';

export function LiveColumn() {
  const t = useWords('moderator');
  const { lists, live, session, order, setOrder } = useDesk();
  const liveSession = useLive(liveSessionOf);
  const canStage = session !== undefined && liveSession?.id === session.id;
  const actions = useCallback((question: DeskQuestion) => <LiveButtons question={question} canStage={canStage} />, [canStage]);
  const orders = [{ value: 'fair', label: t('live.fair') }, { value: 'supported', label: t('live.supported') }, { value: 'newest', label: t('live.newest') }] as const;
  const sort = <div className={styles.tools}><ChooseButton column="live" /><Select label={t('live.order')} labelHidden className={styles.order} options={orders} value={order} onChange={setOrder} /></div>;
  return (
    <ColumnFrame column="live" title={t('live.title')} count={lists.live.length} aside={sort}>
      <WhoIsHeard />
      {session && !canStage && lists.live.length > 0 ? <p className={styles.hint}>{t('live.notOn')}</p> : null}
      {live.isBehind ? (
        <p className={styles.held}>
          {t('live.held')} <Button size="s" variant="quiet" onClick={live.sortNow}>{t('live.sortNow')}</Button>
        </p>
      ) : null}
      <BulkBar column="live" />
      <div
        onPointerEnter={() => live.hold(true)}
        onPointerLeave={() => live.hold(false)}
        onFocus={() => live.hold(true)}
        onBlur={(event) => live.hold(event.currentTarget.contains(event.relatedTarget))}
      >
        <QueueList column="live" label={t('live.list')} actions={actions} empty={<EmptyState icon={<QuestionIcon />} title={t('live.empty')} text={t('live.emptyText')} />} />
      </div>
      <NoticeList />
      <AnsweredList />
    </ColumnFrame>
  );
}

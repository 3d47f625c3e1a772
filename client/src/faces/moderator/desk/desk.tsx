// The desk: three columns on wide screens, one at a time with tabs on narrow ones.
import { useWords } from '../../../i18n/words.ts';
import { ClockIcon, EyeIcon, StageIcon } from '../../../ui/icon/icons.tsx';
import { TabLinks } from '../../../ui/navigation/tab-links.tsx';
import { pollRecordsOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { LiveColumn } from '../live/live-column.tsx';
import { wordsWaiting } from '../poll/words/word-list.ts';
import { useClaiming } from '../queue/use-claiming.ts';
import { WaitingColumn } from '../queue/waiting-column.tsx';
import { looksIn } from '../screens/covered.ts';
import { useScreens } from '../screens/use-screens.ts';
import { StageColumn } from '../stage/stage-column.tsx';
import { useDesk } from './desk-context.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskHeader } from './desk-header.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useElsewhere } from './use-elsewhere.ts';
import styles from './desk.module.css';

export function Desk() {
  const t = useWords('moderator');
  const desk = useDesk();
  const { lists, column, goTo } = desk;
  const looks = looksIn(useScreens()).length;
  const words = useLive((snapshot) => wordsWaiting(desk.session ? pollRecordsOf(snapshot, desk.session.id) : []));
  useDeskKeys(desk);
  useElsewhere(desk);
  useClaiming(desk);
  const tabs = [
    { id: 'waiting', label: t('waiting.title'), href: '#waiting', Icon: ClockIcon, count: lists.waiting.length },
    { id: 'live', label: t('live.title'), href: '#live', Icon: EyeIcon, count: lists.live.length },
    { id: 'stage', label: t('stageColumn.title'), href: '#stage', Icon: StageIcon, ...(looks + words > 0 && { count: looks + words }) },
  ] as const;
  return (
    <div className={styles.desk}>
      <DeskHeader />
      <main className={styles.columns}>
        <WaitingColumn />
        <LiveColumn />
        <StageColumn />
      </main>
      <div className={styles.tabs}><TabLinks label={t('tabs')} look="bar" links={tabs} current={column} onGo={(to) => goTo(to)} /></div>
      <DeskDialogs />
    </div>
  );
}

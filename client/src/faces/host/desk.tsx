// The host's page: the desk (health, the day, the way in, links, screens, how questions are asked, the ledger, and the end of the event, in the order in which a
// host looks at them), and how it all runs.
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLine, useLive } from '../../live/use-live.ts';
import { eventOf, pendingCount } from '../../store/selectors.ts';
import { TabLinks } from '../../ui/navigation/tab-links.tsx';
import { LanguageMenu } from '../../ui/navigation/language-menu.tsx';
import { LineState } from '../../ui/state/line-state.tsx';
import { Card } from '../../ui/surface/card.tsx';
import { LoadingState } from '../../ui/surface/loading-state.tsx';
import { ClosingCard } from './closing/closing-card.tsx';
import { DayCard } from './day/day-card.tsx';
import { EventCard } from './event/event-card.tsx';
import { HealthCard } from './health/health-card.tsx';
import { LedgerCard } from './ledger/ledger-card.tsx';
import { LinksCard } from './links/links-card.tsx';
import { useLinks } from './links/use-links.ts';
import { OperationsPage } from './operations/operations-page.tsx';
import { places, usePlace } from './place/use-place.ts';
import { QuestionsCard } from './questions/questions-card.tsx';
import { ScreensCard } from './screens/screens-card.tsx';
import { inLanguage } from './text/local-text.ts';
import styles from './desk.module.css';

export function Desk() {
  const hasArrived = useLive((snapshot) => eventOf(snapshot) !== undefined);
  const place = usePlace();
  const t = useWords('host');
  return (
    <div className={styles.page}>
      <DeskHeader />
      <TabLinks label={t('place.label')} current={place} links={places.map((id) => ({ id, label: t(`place.${id}`), href: `#${id}` }))} />
      {place === 'operations' ? (
        <main>
          <OperationsPage />
        </main>
      ) : (
        <main className={styles.desk}>{hasArrived ? <Cards /> : <Loading />}</main>
      )}
    </div>
  );
}

function Loading() {
  return (
    <Card className={styles.wide}>
      <LoadingState />
    </Card>
  );
}

function Cards() {
  const { links, reload } = useLinks();
  return (
    <>
      <div className={styles.wide}>
        <HealthCard />
      </div>
      <DayCard />
      <EventCard />
      <div className={styles.wide}>
        <LinksCard links={links} reload={reload} />
      </div>
      <div className={styles.wide}>
        <ScreensCard onLinkMade={reload} />
      </div>
      <div className={styles.wide}>
        <QuestionsCard />
      </div>
      <div className={styles.wide}>
        <LedgerCard />
      </div>
      <div className={styles.wide}>
        <ClosingCard />
      </div>
    </>
  );
}

function DeskHeader() {
  const t = useWords('host');
  const { language } = useLanguage();
  const event = useLive(eventOf);
  const title = event && inLanguage(event.title, language);
  const line = useLine();
  const kept = useLive(pendingCount);
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <p className={styles.role}>{t('title')}</p>
        <h1 className={styles.title} lang={title?.lang} dir="auto">
          {title?.text ?? t('title')}
        </h1>
      </div>
      <div className={styles.state}>
        <div data-line={line.state}>
          <LineState phase={line.state} asOfMs={'sinceMs' in line ? line.sinceMs : undefined} kept={kept} />
        </div>
        <LanguageMenu />
      </div>
    </header>
  );
}

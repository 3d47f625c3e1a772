// Health in one sentence, with the figures behind it.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLine, useLive, useServerNow } from '../../../live/use-live.ts';
import { eventOf, liveSessionOf, questionRecordsOf, type QuestionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { AlertIcon, CheckCircleIcon } from '../../../ui/icon/icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { useScreenHealth } from '../screens/use-screen-health.ts';
import { concernsOf, figuresOf, type Concern, type HouseFigures } from './health.ts';
import styles from './health-card.module.css';

const none: readonly QuestionRecord[] = [];

export function HealthCard() {
  const t = useWords('host');
  const nowMs = useServerNow(5000);
  const line = useLine();
  const house = useLive((snapshot) => snapshot.house);
  const { screens } = useScreenHealth();
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed ?? false);
  const questions = useLive((snapshot) => {
    const session = liveSessionOf(snapshot);
    return session ? questionRecordsOf(snapshot, session.id) : none;
  });
  const figures = figuresOf({ house, screens, questions, nowMs });
  const concerns = concernsOf(figures, { line: line.state, isClosed });
  return (
    <Card aria-labelledby="health" className={styles.health}>
      <h2 id="health" className={styles.title}>
        {t('health.title')}
      </h2>
      <Verdict figures={figures} concerns={concerns} />
      <Figures figures={figures} />
    </Card>
  );
}

function Verdict({ figures, concerns }: { readonly figures: HouseFigures; readonly concerns: readonly Concern[] }) {
  const t = useWords('host');
  const sentences = useSentences(figures, concerns);
  const isWell = concerns.length === 0;
  return (
    <div className={classNames(styles.verdict, isWell ? styles.well : styles.look)} data-health={isWell ? 'well' : 'look'}>
      {isWell ? <CheckCircleIcon /> : <AlertIcon />}
      {figures.people ? (
        <p>
          {sentences.map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </p>
      ) : (
        <p>{isWell ? t('health.unknown') : sentences.join(' ')}</p>
      )}
    </div>
  );
}

function useSentences({ people, screensConnected, oldestMs }: HouseFigures, concerns: readonly Concern[]): string[] {
  const t = useWords('host');
  const format = useFormat();
  if (concerns.length === 0) {
    const wait = oldestMs === null ? t('health.nothingWaits') : t('health.shortWait', { time: format.span(Math.max(oldestMs, 1000)) });
    return [t('health.well', { people: (people?.room ?? 0) + (people?.remote ?? 0), screens: screensConnected, wait })];
  }
  return concerns.map((concern) => {
    switch (concern.kind) {
      case 'line':
        return t('health.line');
      case 'closed':
        return t('health.closed');
      case 'waiting':
        return t('health.longWait', { time: format.span(concern.oldestMs) });
      case 'screens':
        return t('health.screensAway', { count: concern.away });
      case 'behind':
        return t('health.screensBehind', { count: concern.screens });
    }
  });
}

function Figures({ figures }: { readonly figures: HouseFigures }) {
  const t = useWords('host');
  const format = useFormat();
  const { people, screensConnected, screensPaired, waiting, oldestMs } = figures;
  const shown = (value: number | undefined): string => (value === undefined ? '–' : format.number(value));
  const rows = [
    ['room', shown(people?.room)],
    ['remote', shown(people?.remote)],
    ['staff', shown(people?.staff)],
    ['screens', people ? t('health.figure.ofScreens', { connected: screensConnected, paired: screensPaired }) : '–'],
    ['waiting', format.number(waiting)],
    ['oldest', oldestMs === null ? '–' : format.span(oldestMs)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {rows.map(([id, value]) => (
        <div key={id} className={styles.figure} data-figure={id}>
          <dt>{t(`health.figure.${id}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

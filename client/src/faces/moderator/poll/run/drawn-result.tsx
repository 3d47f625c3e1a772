// A poll's result as a chart, in the page's language; in words for those who listen.
import { useMemo } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useWords } from '../../../../i18n/words.ts';
import { useLive } from '../../../../live/use-live.ts';
import { eventOf } from '../../../../store/selectors.ts';
import { drawPoll } from '../../../../ui/chart/draw-poll.tsx';
import { drawnPoll } from '../../../../ui/chart/drawn-of-record.ts';
import { PageChart } from '../../../../ui/chart/page-chart.tsx';
import { pictureAddress } from '../../../../ui/chart/picture-address.ts';
import { chartSay } from '../../../../ui/chart/words/chart-say.ts';
import { ChartText } from '../../../../ui/chart/words/chart-text.tsx';
import styles from '../poll-section.module.css';

const none: readonly string[] = [];

export interface DrawnResultProps {
  readonly poll: PollRecord;
  /** The result of all together, or by group. */
  readonly look?: 'result' | 'groups';
}

export function DrawnResult({ poll, look = 'result' }: DrawnResultProps) {
  const t = useWords('chart');
  const desk = useWords('moderator');
  const event = useLive(eventOf);
  const { language, direction } = useLanguage();
  const say = useMemo(() => chartSay(language, t), [language, t]);
  const all = drawnPoll(poll, { languages: [language, 'en'], say, groups: event?.groups ?? [], pictureOf: (id) => pictureAddress(event?.id ?? '', id) });
  // Places while they are shown one by one; then, for who runs it, all figures.
  const drawn = { ...all, places: poll.places && all.places };
  const drawing = drawPoll(drawn, { say, mine: none, look });
  return (
    <>
      {drawing ? <div className={styles.chart}><PageChart drawing={drawing} direction={direction} spoken={<ChartText poll={drawn} say={say} look={look} />} /></div> : null}
      {poll.result === null && !poll.places ? <p className={styles.facts}>{desk(poll.sealed ? 'poll.sealedHint' : 'poll.soon')}</p> : null}
    </>
  );
}

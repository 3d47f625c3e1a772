// A poll's result as a chart, in the page's language; in words for those who listen.
import { useMemo } from 'react';
import type { PollRecord, RoundRecord } from '@plenary/domain/poll/record';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText, usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { drawPoll } from '../../../../ui/chart/draw-poll.tsx';
import type { DrawnPoll, DrawnRound } from '../../../../ui/chart/drawn-poll.ts';
import { PageChart } from '../../../../ui/chart/page-chart.tsx';
import { chartSay } from '../../../../ui/chart/words/chart-say.ts';
import { ChartText } from '../../../../ui/chart/words/chart-text.tsx';
import styles from '../poll-section.module.css';

const none: readonly string[] = [];

export function DrawnResult({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('chart');
  const desk = useWords('moderator');
  const { language, direction } = useLanguage();
  const words = usePollWords()(poll);
  const say = useMemo(() => chartSay(language, t), [language, t]);
  const { setup } = poll;
  const drawn: DrawnPoll = {
    ...drawnRound(poll, poll, language), setup, title: words.title.text,
    options: words.options.map(({ id, text }) => ({ id, text })),
    words: {
      low: setup.kind === 'rating' ? pollText(setup.low, language).text : '',
      high: setup.kind === 'rating' ? pollText(setup.high, language).text : '',
      unit: setup.kind === 'estimate' ? pollText(setup.unit, language).text : '',
    },
    past: poll.past.map((round) => drawnRound(poll, round, language)),
    unveiled: null,
  };
  const isHidden = poll.result === null;
  const drawing = drawPoll(drawn, { say, mine: none });
  return (
    <>
      {drawing ? <div className={styles.chart}><PageChart drawing={drawing} direction={direction} spoken={<ChartText poll={drawn} say={say} />} /></div> : null}
      {isHidden ? <p className={styles.facts}>{desk(poll.sealed ? 'poll.sealedHint' : 'poll.soon')}</p> : null}
    </>
  );
}

function drawnRound({ electorates }: PollRecord, { round, turnout, counted, result, parts }: RoundRecord, language: string): DrawnRound {
  const whole = electorates.reduce((sum, { weight }) => sum + weight, 0);
  return {
    round, result, voters: counted ?? turnout.voters,
    parts: parts && parts.flatMap((part) => {
      const body = electorates.find(({ id }) => id === part.electorate);
      return body ? [{ label: pollText(body.label, language).text, weight: (body.weight / whole) * 100, ballots: part.ballots, result: part.result }] : [];
    }),
  };
}

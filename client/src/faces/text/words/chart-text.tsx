// A poll as text: what the chart says in sentences, and all of its figures in a table; the options alone while they are hidden.
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { chartSay } from '../../../ui/chart/words/chart-say.ts';
import { ChartText } from '../../../ui/chart/words/chart-text.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { drawnPart, lookOf, type PollOnAir } from './drawn-part.ts';
import styles from './scene-text.module.css';

export function Chart({ poll, languages, timeZone }: PollOnAir & { readonly timeZone: string }) {
  const t = useWords('text');
  const { language } = useLanguage();
  const say = chartSay(language, useWords('chart'));
  const format = useFormat();
  const drawn = drawnPart({ poll, languages }, say);
  const isHidden = drawn.result === null && drawn.places === null;
  return (
    <>
      {poll.status === 'open' && poll.closesAtMs !== null ? <p>{t('poll.until', { time: format.time(poll.closesAtMs, timeZone) })}</p> : null}
      <ChartText poll={drawn} say={say} look={lookOf(poll)} tableClass={styles.table} />
      {isHidden ? <ul>{drawn.options.map(({ id, text }) => <li key={id}><UserText text={text} /></li>)}</ul> : null}
    </>
  );
}

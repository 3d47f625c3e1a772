// A poll as text: what the chart says in a sentence, and all of its figures in a table.
import type { OnAirPoll } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { chartOf } from './chart.ts';
import { useSentences } from './use-sentences.ts';
import styles from './scene-text.module.css';

export function Chart({ poll, title, timeZone }: { readonly poll: OnAirPoll; readonly title: string; readonly timeZone: string }) {
  const t = useWords('text');
  const format = useFormat();
  const { chart } = useSentences();
  const seen = chartOf(poll);
  return (
    <>
      {poll.status === 'open' && poll.closesAtMs !== null ? <p>{t('poll.until', { time: format.time(poll.closesAtMs, timeZone) })}</p> : null}
      {chart(poll).map((sentence) => <p key={sentence} data-chart="sentence">{sentence}</p>)}
      {seen.results === 'hidden' ? (
        <ul>{poll.options.map(({ id, text }) => <li key={id}><UserText text={text} /></li>)}</ul>
      ) : (
        <table className={styles.table}>
          <caption><UserText text={title} /></caption>
          <thead>
            <tr>
              <th scope="col">{t('poll.option')}</th>
              <th scope="col">{t('poll.votes')}</th>
              <th scope="col">{t('poll.share')}</th>
            </tr>
          </thead>
          <tbody>
            {seen.rows.map(({ id, text, count, share }) => (
              <tr key={id}>
                <th scope="row"><UserText text={text} /></th>
                <td>{format.number(count)}</td>
                <td>{format.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

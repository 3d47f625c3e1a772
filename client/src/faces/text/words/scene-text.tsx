// What is on air as text: a heading that says what it is, the words, and for a chart a sentence and a table.
import type { OnAir, OnAirPoll } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { chartOf } from './chart.ts';
import { useSentences } from './use-sentences.ts';
import styles from './scene-text.module.css';

export interface SceneTextProps {
  readonly onAir: OnAir;
  readonly timeZone: string;
}

export function SceneText({ onAir, timeZone }: SceneTextProps) {
  const { heading } = useSentences();
  const { scene, title, titleLanguage, poll } = onAir;
  return (
    <article className={styles.scene} data-kind="twin" data-scene={scene}>
      <h2 className={styles.heading}>{heading(onAir)}</h2>
      {scene === 'question' ? <Asked onAir={onAir} /> : <p className={styles.main}><UserText text={title} lang={titleLanguage ?? undefined} /></p>}
      {scene === 'now' ? <Session onAir={onAir} timeZone={timeZone} /> : null}
      {poll ? <Chart poll={poll} title={title} timeZone={timeZone} /> : null}
    </article>
  );
}

function Asked({ onAir }: { readonly onAir: OnAir }) {
  const t = useWords('text');
  const { asker } = useSentences();
  const { text, textLanguage, who, supporters, title, titleLanguage } = onAir;
  return (
    <>
      {who ? <p>{t('question.by', { who: asker(who) })}</p> : null}
      <blockquote className={styles.main}><UserText text={text ?? ''} lang={textLanguage ?? undefined} /></blockquote>
      {supporters ? <p>{t('question.support', { count: supporters })}</p> : null}
      {title ? <p className={styles.soft}><UserText text={title} lang={titleLanguage ?? undefined} /></p> : null}
    </>
  );
}

function Session({ onAir, timeZone }: SceneTextProps) {
  const t = useWords('text');
  const format = useFormat();
  const { startsAtMs, endsAtMs, speakers } = onAir;
  return (
    <>
      {startsAtMs !== null && endsAtMs !== null ? <p>{format.timeRange({ startsAtMs, endsAtMs }, timeZone)} ({format.zone(startsAtMs, timeZone)})</p> : null}
      {speakers.length > 0 ? (
        <>
          <h3 className={styles.lesser}>{t('now.speakers')}</h3>
          <ul>
            {speakers.map(({ name, role }) => (
              <li key={`${name}/${role}`}><UserText text={[name, role].filter(Boolean).join(', ')} /></li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Chart({ poll, title, timeZone }: { readonly poll: OnAirPoll; readonly title: string; readonly timeZone: string }) {
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

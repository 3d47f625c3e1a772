// What is on air as text: a heading that says what it is, the words, and for a chart a sentence and a table; of two things side by side, both.
import type { OnAir, OnAirPart, OnAirQuestion } from '@plenary/protocol/on-air/schema';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { CaptionsText } from './captions-text.tsx';
import { Chart } from './chart-text.tsx';
import { useSentences } from './use-sentences.ts';
import styles from './scene-text.module.css';

export interface SceneTextProps {
  readonly onAir: OnAir;
  /** In which captions are read, best first. */
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly nowMs: number;
}

interface PartProps {
  readonly part: OnAirPart;
  readonly room: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly nowMs: number;
}

export function SceneText({ onAir, languages, timeZone, nowMs }: SceneTextProps) {
  const { heading } = useSentences();
  const parts = [onAir, ...(onAir.beside ? [onAir.beside] : [])];
  return parts.map((part, index) => (
    <article key={index === 0 ? 'first' : 'beside'} className={styles.scene} data-kind="twin" data-scene={part.scene}>
      <h2 className={styles.heading}>{heading(part, onAir.screen)}</h2>
      <Part part={part} room={onAir.room} languages={[...languages, ...onAir.languages]} timeZone={timeZone} nowMs={nowMs} />
    </article>
  ));
}

function Part({ part, room, languages, timeZone, nowMs }: PartProps) {
  const { scene, title, titleLanguage, text, poll, questions } = part;
  switch (scene) {
    case 'blank':
      return null;
    case 'question':
      return <Asked part={part} />;
    case 'questions':
      return questions.length === 0 ? <NoneWaits /> : <ol className={styles.queue}>{questions.map((question) => <li key={question.id}><Queued question={question} /></li>)}</ol>;
    case 'captions':
      return <CaptionsText room={room} languages={languages} />;
    case 'announcement':
      return <p className={styles.main}><UserText text={text ?? ''} /></p>;
    case 'countdown':
      return <Countdown part={part} timeZone={timeZone} nowMs={nowMs} />;
    default:
      return (
        <>
          <p className={styles.main}><UserText text={title} lang={titleLanguage ?? undefined} /></p>
          {scene === 'now' || scene === 'session' ? <Session part={part} timeZone={timeZone} /> : null}
          {poll ? <Chart poll={poll} languages={titleLanguage ? [titleLanguage, ...languages] : languages} timeZone={timeZone} /> : null}
        </>
      );
  }
}

function Asked({ part }: Pick<PartProps, 'part'>) {
  const t = useWords('text');
  const { asker } = useSentences();
  const { text, textLanguage, who, supporters, title, titleLanguage } = part;
  return (
    <>
      {who ? <p>{t('question.by', { who: asker(who) })}</p> : null}
      <blockquote className={styles.main}><UserText text={text ?? ''} lang={textLanguage ?? undefined} /></blockquote>
      {supporters ? <p>{t('question.support', { count: supporters })}</p> : null}
      {title ? <p className={styles.soft}><UserText text={title} lang={titleLanguage ?? undefined} /></p> : null}
    </>
  );
}

function Queued({ question: { text, textLanguage, who, supporters } }: { readonly question: OnAirQuestion }) {
  const t = useWords('text');
  const { asker } = useSentences();
  return (
    <>
      <p><UserText text={text} lang={textLanguage ?? undefined} /></p>
      <p className={styles.soft}>{[t('question.by', { who: asker(who) }), supporters ? t('question.support', { count: supporters }) : null].filter(Boolean).join(' · ')}</p>
    </>
  );
}

function NoneWaits() {
  return <p>{useWords('text')('question.none')}</p>;
}

const minuteMs = 60_000;

function Countdown({ part: { untilMs, text }, timeZone, nowMs }: Pick<PartProps, 'part' | 'timeZone' | 'nowMs'>) {
  const t = useWords('text');
  const format = useFormat();
  if (untilMs === null) return null;
  const leftMs = untilMs - nowMs;
  const isOver = leftMs <= 0;
  return (
    <>
      <p className={styles.main}>{text ? <UserText text={text} /> : isOver ? t('countdown.over') : t('countdown.at', { time: format.time(untilMs, timeZone) })}</p>
      {text ? <p>{isOver ? t('countdown.now') : t('countdown.at', { time: format.time(untilMs, timeZone) })}</p> : null}
      {isOver ? null : <p className={styles.soft}>{t('countdown.left', { span: format.span(Math.max(minuteMs, leftMs)) })}</p>}
    </>
  );
}

function Session({ part, timeZone }: Pick<PartProps, 'part' | 'timeZone'>) {
  const t = useWords('text');
  const format = useFormat();
  const { startsAtMs, endsAtMs, speakers } = part;
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

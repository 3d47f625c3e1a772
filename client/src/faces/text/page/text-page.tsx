// The page of the twin: of what, in which language, how the line is, and what is on air. It follows by itself and speaks at a listener's pace.
import { useEffect, type ReactNode } from 'react';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import { useWords } from '../../../i18n/words.ts';
import { useLine, useLive, useServerNow } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { LineState } from '../../../ui/state/line-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useSpeech } from '../speech/use-speech.ts';
import { SceneText } from '../words/scene-text.tsx';
import { Languages } from './languages.tsx';
import type { ContentLanguage } from './use-content-language.ts';
import styles from './text-page.module.css';

export interface TextPageProps {
  /** Nothing as long as it is not known. */
  readonly onAir: OnAir | undefined;
  readonly title: string;
  readonly language: ContentLanguage;
  /** In place of the words: that there is no such thing. */
  readonly missing?: string | undefined;
  readonly about: string;
  /** What else there is to go to. */
  readonly children?: ReactNode;
}

export function TextPage({ onAir, title, language: { tag, choose }, missing, about, children }: TextPageProps) {
  const t = useWords('text');
  const line = useLine();
  const event = useLive(eventOf);
  const nowMs = useServerNow();
  useSpeech(onAir, { tag, timeZone: event?.timeZone ?? 'UTC' });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {event && event.languages.length > 1 ? <Languages languages={event.languages} tag={tag} choose={choose} /> : null}
      </header>
      <div data-line={line.state}>
        <LineState phase={line.state} asOfMs={'sinceMs' in line ? line.sinceMs : undefined} />
      </div>
      <main className={styles.main}>
        {line.state === 'refused' ? <Note tone="bad">{line.error.message}</Note> : null}
        {onAir && event ? <SceneText onAir={onAir} languages={[tag]} timeZone={event.timeZone} nowMs={nowMs} /> : missing ? <Note>{missing}</Note> : <LoadingState text={t('loading')} />}
      </main>
      <footer className={styles.footer}>
        {children}
        <p className={styles.soft}>{about}</p>
        <a className={styles.link} href="/">{t('back')}</a>
      </footer>
    </div>
  );
}

// The head of the page: which event this is, and the language one reads it in.
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { focusHeading } from '../place/use-place.ts';
import { LocalWords, useLocalText } from '../text/local-words.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useParticipant } from './participant-context.ts';
import styles from './top-bar.module.css';

/** `children` stand between the event and the language. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const t = useWords('participant');
  const event = useLive(eventOf);
  const { change, place } = useParticipant();
  const localText = useLocalText();
  const title = event ? localText(event.title) : '';
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#content" onClick={(click) => (click.preventDefault(), focusHeading(place))}>
        {t('nav.skip')}
      </a>
      <h1 className={styles.title}>{event ? <LocalWords of={event.title} /> : t('title')}</h1>
      {children}
      <LanguageChoice onChoose={(language) => void change({ language })} />
    </header>
  );
}

// A session's title as large as it fits, and below it who speaks.
import type { ReactNode } from 'react';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { FittedText } from '../fit/fitted-text.tsx';
import { useShape } from '../frame/unit-context.ts';
import { inLanguage } from './local-text.ts';
import { SpeakerList } from './speaker-list.tsx';
import split from './split.module.css';
import styles from './session-title.module.css';

export interface SessionTitleProps {
  readonly session: SessionRecord;
  readonly languages: readonly string[];
  /** What stands above the title. */
  readonly children?: ReactNode;
}

export function SessionTitle({ session, languages, children }: SessionTitleProps) {
  const isTall = useShape() === 'tall';
  const title = inLanguage(session.title, languages);
  const isAlone = session.speakers.length === 0 && !isTall;
  return (
    <div className={classNames(split.main, styles.main)}>
      <div>{children}</div>
      <FittedText as="h1" text={title.text} lang={title.lang} most={isTall ? 2.4 : 2.9} weight={600} align={isAlone ? 'center' : 'start'} />
      <SpeakerList speakers={session.speakers} most={isTall ? 4 : 6} />
    </div>
  );
}

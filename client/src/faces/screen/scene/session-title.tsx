// A session's title as large as it fits, and below it who speaks, from the side where its language begins.
import type { ReactNode } from 'react';
import { directionOf } from '../../../i18n/languages.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useIsLow, useShape } from '../frame/unit-context.ts';
import { TitleText } from '../look/title-text.tsx';
import { inLanguage, isLongTitle } from './local-text.ts';
import { SpeakerList } from './speaker-list.tsx';
import split from './split.module.css';
import styles from './session-title.module.css';

export interface SessionTitleProps {
  readonly session: SessionRecord;
  readonly languages: readonly string[];
  /** What stands above the title. */
  readonly children?: ReactNode;
}

/** As many as leave the title its room. */
function mostSpeakers({ isTall, isLow, isLong }: Readonly<Record<'isTall' | 'isLow' | 'isLong', boolean>>): number {
  if (isLow) return isLong ? 0 : 2;
  if (isTall) return isLong ? 2 : 4;
  return 6;
}

export function SessionTitle({ session, languages, children }: SessionTitleProps) {
  const isTall = useShape() === 'tall';
  const isLow = useIsLow();
  const most = mostSpeakers({ isTall, isLow, isLong: isLongTitle(session.title, languages) });
  const isAlone = session.speakers.length === 0 && !isTall;
  return (
    <div className={classNames(split.main, styles.main)} dir={directionOf(inLanguage(session.title, languages).lang ?? '')}>
      <div className={styles.above}>{children}</div>
      <TitleText local={session.title} languages={languages} most={isTall ? 3.2 : 4} align={isAlone ? 'center' : 'start'} />
      <SpeakerList speakers={session.speakers} most={most} />
    </div>
  );
}

// One picture with its line at the bottom: everything a hall sees. Drawn from records alone, so the last ones can stand in.
import { useMemo, type ReactNode } from 'react';
import { usualTheme } from '@plenary/domain/screen/state';
import type { LineState } from '../../../store/store.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { SecondLanguage } from '../look/said.tsx';
import { useScreenTheme } from '../look/screen-theme.ts';
import { overlay } from '../overlay/overlay-of.ts';
import { AnnouncementScene } from '../scene/announcement-scene.tsx';
import { CaptionsScene } from '../scene/captions-scene.tsx';
import { CountdownScene } from '../scene/countdown-scene.tsx';
import { NowScene } from '../scene/now-scene.tsx';
import { PollScene } from '../scene/poll-scene.tsx';
import { QuestionScene } from '../scene/question-scene.tsx';
import { QuestionsScene } from '../scene/questions-scene.tsx';
import { SessionScene } from '../scene/session-scene.tsx';
import { SplitScene } from '../scene/split-scene.tsx';
import { WelcomeScene } from '../scene/welcome-scene.tsx';
import { pictureKey, type Shown } from '../scene/pick-scene.ts';
import { FootLine } from './foot-line.tsx';
import type { JoinWay } from './join-way.ts';
import styles from './hall-scene.module.css';

export interface HallSceneProps {
  readonly shown: Shown;
  readonly join: JoinWay;
  readonly nowMs: number;
  readonly line: LineState['state'];
}

/** What each picture gets. */
export interface PictureProps {
  readonly shown: Shown;
  readonly join: JoinWay;
  readonly nowMs: number;
  /** In which texts of the event are shown, best first. */
  readonly languages: readonly string[];
}

const none: readonly string[] = [];

export function HallScene({ shown, join, nowMs, line }: HallSceneProps) {
  const { language } = useLanguage();
  const { event, picture, look } = shown;
  const own = look?.languages ?? none;
  const languages = useMemo(() => [...own.slice(0, 1), language, ...event.languages], [own, language, event]);
  useScreenTheme(look?.theme ?? usualTheme);
  const isBlank = picture.kind === 'blank';
  return (
    <SecondLanguage tag={own[1]}>
      <main key={pictureKey(picture)} className={isBlank ? styles.blank : styles.scene} data-kind="scene" data-scene={picture.kind}>
        {drawn(picture, { shown, join, nowMs, languages })}
      </main>
      {isBlank || (overlay && !overlay.foot) ? null : <FootLine event={event} join={join} languages={languages} nowMs={nowMs} line={line} />}
    </SecondLanguage>
  );
}

function drawn(picture: Shown['picture'], props: PictureProps): ReactNode {
  switch (picture.kind) {
    case 'welcome':
      return <WelcomeScene {...props} />;
    case 'now':
      return <NowScene {...props} session={picture.session} next={picture.next} />;
    case 'question':
      return <QuestionScene {...props} question={picture.question} />;
    case 'poll':
      return <PollScene {...props} poll={picture.poll} by={picture.by} />;
    case 'questions':
      return <QuestionsScene {...props} session={picture.session} queue={picture.queue} />;
    case 'session':
      return <SessionScene {...props} session={picture.session} />;
    case 'countdown':
      return <CountdownScene {...props} untilMs={picture.untilMs} text={picture.text} />;
    case 'announcement':
      return <AnnouncementScene text={picture.text} />;
    case 'captions':
      return <CaptionsScene {...props} />;
    case 'split':
      return <SplitScene first={picture.first} second={picture.second} draw={(half) => drawn(half, props)} />;
    case 'blank':
      return null;
  }
}

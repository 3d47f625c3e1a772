// What the hall is shown and who is there: session, question on stage, polls, screens, people.
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { ColumnFrame } from '../desk/column-frame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { PollSection } from '../poll/poll-section.tsx';
import { ScreenSection } from '../screens/screen-section.tsx';
import { SecondLooks } from '../screens/second-looks.tsx';
import { OnStage } from './on-stage.tsx';
import { People } from './people.tsx';
import { SessionControl } from './session-control.tsx';
import { useFocusInside } from '../queue/use-list-focus.ts';
import { SessionSettings } from './session-settings.tsx';

export function StageColumn() {
  const t = useWords('moderator');
  const { stageTurn, setColumn, session } = useDesk();
  const content = useRef<HTMLDivElement>(null);
  useFocusInside(content, () => setColumn('stage'));
  useEffect(() => {
    if (stageTurn > 0) document.getElementById('column-stage')?.focus();
  }, [stageTurn]);
  return (
    <ColumnFrame column="stage" title={t('stageColumn.title')}>
      <div ref={content}>
        <SecondLooks />
        <SessionControl />
        <OnStage />
        <PollSection />
        {session ? <SessionSettings session={session} /> : null}
        <ScreenSection />
        <People />
      </div>
    </ColumnFrame>
  );
}

// What the hall is shown and who is there: session, question on stage, polls, screens, people.
import { useEffect } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { ColumnFrame } from '../desk/column-frame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { PollSection } from '../poll/poll-section.tsx';
import { ScreenSection } from '../screens/screen-section.tsx';
import { OnStage } from './on-stage.tsx';
import { People } from './people.tsx';
import { SessionControl } from './session-control.tsx';
import { SessionSettings } from './session-settings.tsx';

export function StageColumn() {
  const t = useWords('moderator');
  const { stageTurn, setColumn, session } = useDesk();
  useEffect(() => {
    stageTurn.current = () => requestAnimationFrame(() => document.getElementById('column-stage')?.focus());
  }, [stageTurn]);
  return (
    <ColumnFrame column="stage" title={t('stageColumn.title')}>
      <div onFocus={() => setColumn('stage')}>
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

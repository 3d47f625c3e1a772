// In the hall or remote: one tap, saved at once. Nothing is chosen until the person says so.
import { useState } from 'react';
import type { PresenceMode } from '@plenary/domain/core/roles';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity } from '../../../live/use-live.ts';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { GlobeIcon, HallIcon } from '../../../ui/icon/icons.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useParticipant } from '../page/participant-context.ts';

export function PresenceChoice() {
  const t = useWords('participant');
  const { mode } = useIdentity();
  const { change } = useParticipant();
  const [wanted, setWanted] = useState<PresenceMode | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (value: PresenceMode | 'unsaid'): void => {
    if (value === 'unsaid') return;
    setWanted(value);
    void change({ mode: value }).then((answer) => {
      setWanted(null);
      setProblem(answer.ok ? null : answer.error.message);
    });
  };
  return (
    <>
      <SegmentedControl<PresenceMode | 'unsaid'>
        legend={t('profile.where')}
        value={wanted ?? mode ?? 'unsaid'}
        onChange={choose}
        segments={[
          { value: 'room', label: t('profile.room'), icon: <HallIcon /> },
          { value: 'remote', label: t('profile.remote'), icon: <GlobeIcon /> },
        ]}
      />
      {problem ? <Note tone="bad">{problem}</Note> : null}
    </>
  );
}

// What belongs to this device: light or dark, and leaving the event.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { chooseTheme, rememberedTheme } from '../../../ui/style/theme.ts';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useParticipant } from '../page/participant-context.ts';
import styles from './device-part.module.css';

export function DevicePart() {
  const t = useWords('participant');
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <div className={styles.part}>
      <SegmentedControl
        legend={t('mine.appearance')}
        value={theme}
        onChange={(chosen) => {
          setTheme(chosen);
          chooseTheme(chosen);
        }}
        segments={[
          { value: 'system', label: t('mine.system') },
          { value: 'light', label: t('mine.light') },
          { value: 'dark', label: t('mine.dark') },
        ]}
      />
      <a className={styles.twin} href="/text">
        {t('mine.asText')}
      </a>
      <Leave />
    </div>
  );
}

function Leave() {
  const t = useWords('participant');
  const ui = useWords('ui');
  const { leave } = useParticipant();
  const [isAsking, setAsking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = (): void => {
    setLeaving(true);
    void leave().then((answer) => {
      setLeaving(false);
      if (!answer.ok) setProblem(answer.error.message);
    });
  };
  return (
    <div className={styles.leave}>
      <Button onClick={() => setAsking(true)}>{t('mine.leave')}</Button>
      <p className={styles.hint}>{t('mine.leaveHint')}</p>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('mine.leaveSure')}
        actions={
          <>
            <Button variant="danger" pending={isLeaving && t('mine.leaving')} onClick={go}>
              {t('mine.leaveYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{ui('action.cancel')}</Button>
          </>
        }
      >
        <p>{t('mine.leaveHint')}</p>
        {problem ? <Note tone="bad">{problem}</Note> : null}
      </Dialog>
    </div>
  );
}

// How the watched session takes questions: open or closed, and what becomes of a new one.
import { moderationModes } from '@plenary/domain/stage/state';
import type { SessionRecord } from '../../../store/selectors.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { RadioCards } from '../../../ui/form/choice-cards.tsx';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { overlaySession } from '../overlay/stage-overlay.ts';
import { Fold } from '../queue/fold.tsx';
import { Section } from './section.tsx';
import styles from './session-settings.module.css';

export function SessionSettings({ session: record }: { readonly session: SessionRecord }) {
  const t = useWords('moderator');
  const send = useSend();
  const session = useLive(({ outbox }) => overlaySession(record, outbox));
  const mode = session.moderation ?? 'approve-first';
  return (
    <Section title={t('settings.title')}>
      <Toggle
        label={t('settings.open')}
        hint={t(session.questionsOpen ? 'settings.openHint' : 'settings.closedHint')}
        isOn={session.questionsOpen}
        onChange={(open) => send({ type: 'stage.setQuestions', session: session.id, open })}
      />
      <Toggle
        label={t('settings.replies')}
        hint={t(session.repliesOpen ? 'settings.repliesHint' : 'settings.noRepliesHint')}
        isOn={session.repliesOpen ?? false}
        onChange={(open) => send({ type: 'stage.setReplies', session: session.id, open })}
      />
      <div className={styles.mode}>
        <p><strong>{t(`mode.${mode}`)}</strong> <span className={styles.hint}>{t(`modeHint.${mode}`)}</span></p>
      </div>
      <div className={styles.fold}>
        <Fold title={t('settings.change')}>
          <RadioCards
            legend={t('settings.mode')}
            legendHidden
            choices={moderationModes.map((value) => ({ value, label: t(`mode.${value}`), description: t(`modeHint.${value}`) }))}
            value={mode}
            onChange={(chosen) => send({ type: 'stage.setModeration', session: session.id, mode: chosen })}
          />
        </Fold>
      </div>
    </Section>
  );
}

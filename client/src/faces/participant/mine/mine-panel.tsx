// What is one's own: the questions of the whole day and what became of them, how one appears, and this device.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { myQuestionsOf } from '../../../store/own.ts';
import type { MyQuestion } from '../../../store/own.ts';
import { recordOf } from '../../../store/selectors.ts';
import { QuestionIcon } from '../../../ui/icon/icons.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { hrefOf } from '../place/place.ts';
import { OwnRow } from '../questions/own-row.tsx';
import { LocalWords } from '../text/local-words.tsx';
import { DevicePart } from './device-part.tsx';
import { ProfileForm } from './profile-form.tsx';
import styles from './mine-panel.module.css';

export function MinePanel() {
  const t = useWords('participant');
  const mine = useLive((snapshot) => myQuestionsOf(snapshot));
  return (
    <div className={styles.panel}>
      <section className={styles.part} aria-labelledby="mine-questions">
        <h2 className={styles.heading} id="mine-questions" tabIndex={-1} data-arrival="mine">
          {t('mine.questions')}
        </h2>
        {mine.length === 0 ? <EmptyState icon={<QuestionIcon />} title={t('mine.none')} text={t('mine.noneText')} /> : null}
        <ul className={styles.list}>
          {mine.map((asked) => (
            <OwnRow key={asked.key} asked={asked} head={<SessionOf asked={asked} />} />
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="mine-about">
        <h2 className={styles.heading} id="mine-about">
          {t('mine.about')}
        </h2>
        <ProfileForm />
      </section>
      <section className={styles.part} aria-labelledby="mine-device">
        <h2 className={styles.heading} id="mine-device">
          {t('mine.device')}
        </h2>
        <DevicePart />
      </section>
    </div>
  );
}

function SessionOf({ asked }: { readonly asked: MyQuestion }) {
  const session = useLive((snapshot) => recordOf(snapshot, 'session', asked.session));
  if (!session) return null;
  return (
    <a className={styles.session} href={hrefOf({ at: 'session', session: session.id })}>
      <LocalWords of={session.title} />
    </a>
  );
}

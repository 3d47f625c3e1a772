// What the hall is asked to look at: the open poll, the question on stage, and the last result.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { pollsOf } from '../../../store/own.ts';
import { recordOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { PollCard } from './poll-card.tsx';
import { slotPolls } from './slot-polls.ts';
import { StageQuestion } from './stage-question.tsx';
import styles from './slot.module.css';

export function Slot({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const polls = useLive((snapshot) => pollsOf(snapshot, session.id));
  const staged = useLive((snapshot) => recordOf(snapshot, 'room', session.room)?.onStage ?? null);
  const { shown, earlier } = slotPolls(polls);
  const isOpen = shown?.status === 'open';
  const poll = shown ? <PollCard key={shown.id} poll={shown} /> : null;
  return (
    <>
      {isOpen ? poll : null}
      {staged ? <StageQuestion id={staged} session={session.id} /> : null}
      {isOpen ? null : poll}
      {earlier.length > 0 ? (
        <details className={styles.earlier}>
          <summary>{t('slot.earlier', { count: earlier.length })}</summary>
          <div className={styles.list}>
            {earlier.map((one) => (
              <PollCard key={one.id} poll={one} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

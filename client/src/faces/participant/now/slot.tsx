// What the hall is asked to look at: the open poll, the question on stage, and the last result.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { pollsOf, type PollView } from '../../../store/own.ts';
import { recordOf } from '../../../store/selectors.ts';
import type { SessionRecord } from '../../../store/selectors.ts';
import { useLoaded } from '../page/use-loaded.ts';
import { PollPlace } from './poll-place.tsx';
import { slotPolls } from './slot-polls.ts';
import { StageQuestion } from './stage-question.tsx';
import { classNames } from '../../../ui/class-names.ts';
import fold from '../../../ui/surface/fold.module.css';
import styles from './slot.module.css';

/** Their code comes once the line is live: most of the time nothing is put to the vote. */
export const loadPollCard = () => import('./poll-card.tsx');

export function Slot({ session }: { readonly session: SessionRecord }) {
  const t = useWords('participant');
  const polls = useLive((snapshot) => pollsOf(snapshot, session.id));
  const staged = useLive((snapshot) => recordOf(snapshot, 'room', session.room)?.onStage ?? null);
  const { shown, earlier } = slotPolls(polls);
  const isOpen = shown?.status === 'open';
  const loaded = useLoaded(loadPollCard, polls.length > 0);
  const card = (of: PollView) => (loaded ? <loaded.PollCard key={of.id} poll={of} /> : <PollPlace key={of.id} poll={of} />);
  const poll = shown ? card(shown) : null;
  return (
    <>
      {isOpen ? poll : null}
      {staged ? <StageQuestion id={staged} session={session.id} /> : null}
      {isOpen ? null : poll}
      {earlier.length > 0 ? (
        <details className={classNames(fold.fold, styles.earlier)}>
          <summary>{t('slot.earlier', { count: earlier.length })}</summary>
          <div className={styles.list}>
            {earlier.map(card)}
          </div>
        </details>
      ) : null}
    </>
  );
}

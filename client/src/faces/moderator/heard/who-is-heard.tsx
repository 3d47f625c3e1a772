// The strip that says who is heard: folded to one line, with a word on whoever was passed over, which is there whether folded or not.
import { useMemo } from 'react';
import { useLive } from '../../../live/use-live.ts';
import { questionRecordsOf } from '../../../store/selectors.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Fold } from '../queue/fold.tsx';
import { dimensions, heardBy, overlookedIn, type Overlooked } from './heard.ts';
import { HeardTable } from './heard-table.tsx';
import { usePartName } from './use-part-name.ts';
import styles from './who-is-heard.module.css';

const none: ReturnType<typeof questionRecordsOf> = [];

export function WhoIsHeard() {
  const t = useWords('moderator');
  const { session } = useDesk();
  const house = useLive((snapshot) => snapshot.house);
  const questions = useLive((snapshot) => (session ? questionRecordsOf(snapshot, session.id) : none));
  const tables = useMemo(() => (house ? dimensions.map((dimension) => ({ dimension, heard: heardBy(questions, house, dimension) })) : []), [questions, house]);
  const overlooked = useMemo(() => (house ? overlookedIn(questions, house) : undefined), [questions, house]);
  if (!house) return null;
  return (
    <section aria-label={t('heard.title')} className={styles.strip}>
      <Nudge overlooked={overlooked} />
      <Fold title={t('heard.title')}>
        <div className={styles.tables}>
          {tables.map(({ dimension, heard }) => <HeardTable key={dimension} dimension={dimension} heard={heard} />)}
          <p className={styles.hint}>{t('heard.hint')}</p>
        </div>
      </Fold>
    </section>
  );
}

function Nudge({ overlooked }: { readonly overlooked: Overlooked | undefined }) {
  const t = useWords('moderator');
  const { goTo, lists } = useDesk();
  const nameOf = usePartName();
  const open = overlooked?.open ?? [];
  // The best placed of its live questions, else the one that has waited longest.
  const live = lists.live.find(({ id }) => open.includes(id));
  const waiting = lists.waiting.find(({ id }) => open.includes(id));
  const first = live ?? waiting;
  return (
    <div className={overlooked ? styles.nudge : undefined} data-nudge={overlooked?.id}>
      <span role="status">
        {overlooked ? t(`heard.nudge.${sentenceOf(overlooked)}`, { name: nameOf(overlooked.dimension, overlooked.id), count: open.length }) : null}
      </span>
      {overlooked && first ? <Button size="s" variant="quiet" onClick={() => goTo(live ? 'live' : 'waiting', first.id)}>{t('heard.show')}</Button> : null}
    </div>
  );
}

function sentenceOf({ dimension, id }: Overlooked): 'group' | 'language' | 'mode-room' | 'mode-remote' {
  if (dimension !== 'mode') return dimension;
  return id === 'room' ? 'mode-room' : 'mode-remote';
}

// The polls of the watched session: the open one first, then drafts in the order in which they wait, then the closed ones folded away.
import { useRef } from 'react';
import { pollRecordsOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { overlayPoll } from '../overlay/stage-overlay.ts';
import { Fold } from '../queue/fold.tsx';
import { Section } from '../stage/section.tsx';
import { listPolls } from './poll-lists.ts';
import { Drafts } from './run/drafts.tsx';
import { OpenedPoll } from './run/opened-poll.tsx';
import { useKeptPollFocus } from './use-kept-poll-focus.ts';
import styles from './poll-section.module.css';

export function PollSection() {
  const t = useWords('moderator');
  const { session, open } = useDesk();
  const outbox = useLive((snapshot) => snapshot.outbox);
  const polls = useLive((snapshot) => (session ? pollRecordsOf(snapshot, session.id).map((poll) => overlayPoll(poll, snapshot.outbox)) : []));
  const part = useRef<HTMLDivElement>(null);
  useKeptPollFocus(part);
  if (!session) return null;
  const { opened, drafts, latest, earlier, next, told } = listPolls(polls, outbox);
  const isBlocked = opened.length > 0;
  const write = (
    <Button size="s" variant="quiet" icon={<PlusIcon />} aria-keyshortcuts="P" onClick={() => open({ kind: 'poll' })}>
      {t('poll.write')}<KeyHint of="poll" />
    </Button>
  );
  return (
    <Section title={t('poll.title')} aside={write}>
      {polls.every(({ status }) => status === 'discarded') ? <p className={styles.none}>{t('poll.none')}</p> : null}
      <div ref={part} className={styles.part} tabIndex={-1}>
        <ul className={styles.list}>
          {opened.map((poll) => <OpenedPoll key={poll.id} poll={poll} isBlocked={false} hasKey={poll.id === next} isTold={poll.id === told} />)}
        </ul>
        <Drafts drafts={drafts} isBlocked={isBlocked} next={next} />
        <ul className={styles.list}>
          {latest ? <OpenedPoll key={latest.id} poll={latest} isBlocked={isBlocked} isTold={latest.id === told} /> : null}
        </ul>
        {earlier.length > 0 ? (
          <div className={styles.earlier}>
            <Fold title={t('poll.earlier')} count={earlier.length}>
              <ul className={styles.list}>{earlier.map((poll) => <OpenedPoll key={poll.id} poll={poll} isBlocked={isBlocked} />)}</ul>
            </Fold>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

// One poll: the ballot while it is open, the result once it may be seen, and at every moment what became of one's vote.
import { useState } from 'react';
import { usePollWords } from '../../../i18n/poll-words.ts';
import { useWords } from '../../../i18n/words.ts';
import { countsOf } from '../../../store/poll-counts.ts';
import type { PollView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Bars } from '../../../ui/data/bars.tsx';
import { PollIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { Ballot } from './ballot.tsx';
import { optionsOf } from './ballot-problem.ts';
import { CheckFold } from './check-fold.tsx';
import { ClosesIn } from './closes-in.tsx';
import { VoteState } from './vote-state.tsx';
import styles from './poll-card.module.css';

export function PollCard({ poll }: { readonly poll: PollView }) {
  const [isChanging, setChanging] = useState(false);
  const isOpen = poll.status === 'open';
  const hasVoted = poll.ballot !== null;
  const showsBallot = isOpen && (!hasVoted || countsOf(poll) === null || isChanging);
  return (
    <Card as="article" tone={isOpen ? 'action' : 'plain'} className={styles.card} aria-labelledby={`poll-${poll.id}`} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <Head poll={poll} />
      {showsBallot ? (
        <Ballot poll={poll} canKeep={isChanging} onDone={() => setChanging(false)} />
      ) : (
        <Result poll={poll} {...(isOpen && { onChange: () => setChanging(true) })} />
      )}
      <CheckFold poll={poll} />
    </Card>
  );
}

function Head({ poll }: { readonly poll: PollView }) {
  const t = useWords('participant');
  const isOpen = poll.status === 'open';
  const { title } = usePollWords()(poll);
  const state = isOpen ? 'open' : countsOf(poll) ? 'result' : 'closed';
  return (
    <>
      <div className={styles.head}>
        <Tag tone={isOpen ? 'action' : 'neutral'} strong={isOpen} icon={<PollIcon />}>
          {t(`poll.${state}`)}
        </Tag>
        {isOpen && poll.closesAtMs !== null ? <ClosesIn atMs={poll.closesAtMs} /> : null}
      </div>
      <h3 className={styles.title} id={`poll-${poll.id}`}>
        <UserText text={title.text} lang={title.lang} />
      </h3>
    </>
  );
}

function Result({ poll, onChange }: { readonly poll: PollView; readonly onChange?: () => void }) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const counts = countsOf(poll);
  const options = usePollWords()(poll).options.map(({ id, text }, index) => ({ id, label: text, count: counts?.[index] ?? 0 }));
  return (
    <>
      {counts ? (
        <Bars options={options} voters={poll.turnout.voters} mine={optionsOf(poll.ballot) ?? []} />
      ) : (
        <p className={styles.quiet}>
          {t('poll.closedHidden')} {ui('poll.people', { count: poll.turnout.voters })}.
        </p>
      )}
      <VoteState poll={poll} />
      {onChange ? <Button onClick={onChange}>{t('poll.change')}</Button> : null}
    </>
  );
}

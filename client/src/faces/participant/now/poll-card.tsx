// One poll: the ballot while it is open, the result once it may be seen, and at every moment what became of one's vote.
import { useState } from 'react';
import { electorateOf } from '@plenary/domain/poll/electorates';
import { AreaWords } from '../../../i18n/area-words.tsx';
import { loadArea } from '../../../i18n/catalogues.ts';
import { fallbackLanguage, isLanguage } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity } from '../../../live/use-live.ts';
import type { PollView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { Ballot } from './ballot/ballot.tsx';
import { deedOf } from './ballot/deed.ts';
import { loadJudge } from './ballot/use-ballot.ts';
import { CheckFold } from './check-fold.tsx';
import { useHeldFocus } from './held-focus.ts';
import { NotEligible } from './not-eligible.tsx';
import { PollHead } from './poll-head.tsx';
import { PollPlace } from './poll-place.tsx';
import { loadResult, ResultPlace } from './result/result-place.tsx';
import { useVoterResult } from './result/use-voter-result.ts';
import { VoteState } from './vote-state.tsx';
import styles from './poll-card.module.css';

/** What a card needs once something is put to the vote, ahead of that: then it is there without a line too. */
export async function fetchParts(): Promise<void> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : fallbackLanguage;
  await Promise.all([loadJudge(), loadResult(), loadArea(language, 'ballot'), loadArea(language, 'chart')]);
}

export function PollCard({ poll }: { readonly poll: PollView }) {
  return (
    <AreaWords area="ballot" meanwhile={<PollPlace poll={poll} />}>
      <WordedCard poll={poll} />
    </AreaWords>
  );
}

function WordedCard({ poll: record }: { readonly poll: PollView }) {
  const [isChanging, setChanging] = useState(false);
  const held = useHeldFocus();
  const poll = { ...record, ...useVoterResult(record) };
  const isOpen = poll.status === 'open';
  const mayVote = electorateOf(poll, useIdentity()) >= 0;
  const showsBallot = isOpen && mayVote && (poll.ballot === null || poll.result === null || isChanging);
  return (
    <Card {...held} as="article" tone={isOpen ? 'action' : 'plain'} className={styles.card} aria-labelledby={`poll-${poll.id}`} data-kind="poll" data-id={poll.id} data-status={poll.status} data-poll={poll.setup.kind}>
      <PollHead poll={poll} />
      {isOpen && !mayVote ? <NotEligible poll={poll} /> : null}
      {showsBallot ? <Ballot poll={poll} canKeep={isChanging} onDone={() => setChanging(false)} /> : <Told poll={poll} mayVote={mayVote} onChange={() => setChanging(true)} />}
      <CheckFold poll={poll} />
    </Card>
  );
}

function Told({ poll, mayVote, onChange }: { readonly poll: PollView; readonly mayVote: boolean; readonly onChange: () => void }) {
  const t = useWords('ballot');
  return (
    <>
      <ResultPlace poll={poll} />
      {mayVote ? <VoteState poll={poll} /> : null}
      {poll.status === 'open' && mayVote && poll.changeable ? <Button onClick={onChange}>{t('change', { kind: deedOf(poll.setup.kind) })}</Button> : null}
    </>
  );
}

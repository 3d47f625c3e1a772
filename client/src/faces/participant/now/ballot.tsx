// The ballot of an open poll. Nothing is cast by picking: one button sends, so that arrow keys and slips of a thumb cast no votes.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { usePollWords } from '../../../i18n/poll-words.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import type { PollView } from '../../../store/own.ts';
import { Button } from '../../../ui/action/button.tsx';
import { letterOf } from '../../../ui/data/shares.ts';
import { CheckCards, RadioCards } from '../../../ui/form/choice-cards.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { ballotProblem, isSameBallot, mostOf, optionsOf } from './ballot-problem.ts';
import { VoteState } from './vote-state.tsx';
import styles from './ballot.module.css';

export interface BallotProps {
  readonly poll: PollView;
  /** One has voted, sees the result otherwise, and may go back to it. */
  readonly canKeep: boolean;
  readonly onDone: () => void;
}

export function Ballot({ poll, canKeep, onDone }: BallotProps) {
  const t = useWords('participant');
  const { language } = useLanguage();
  const send = useSend();
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [isChecked, setChecked] = useState(false);
  const cast = optionsOf(poll.ballot);
  const chosen = picked ?? cast ?? [];
  const problem = ballotProblem(chosen, mostOf(poll));
  const differs = cast !== null && !isSameBallot(chosen, cast);

  const pick = (options: readonly string[]): void => {
    setPicked(options);
    setChecked(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problem) return;
    send({ type: 'poll.cast', poll: poll.id, ballot: { options: [...chosen] } });
    setPicked(null);
    setChecked(false);
    onDone();
  };

  return (
    <form className={styles.ballot} onSubmit={submit}>
      <Options poll={poll} chosen={chosen} onPick={pick} isDisabled={isClosed} />
      {isChecked && problem ? <Note tone="bad">{pageSentence(problem, [language])}</Note> : null}
      {differs && !isChecked ? <p className={styles.quiet}>{t('poll.differs')}</p> : <VoteState poll={poll} />}
      <div className={styles.actions}>
        {poll.ballot === null || differs ? (
          <Button type="submit" variant="primary" size="l" disabled={isClosed}>
            {poll.ballot === null ? t('poll.vote') : t('poll.change')}
          </Button>
        ) : null}
        {canKeep ? (
          <Button variant="quiet" onClick={onDone}>
            {t('poll.keep')}
          </Button>
        ) : null}
      </div>
      <p className={styles.promise}>
        {t('poll.anonymous')} {poll.results === 'live' ? t('poll.resultsNow') : t('poll.resultsLater')}
      </p>
    </form>
  );
}

interface OptionsProps {
  readonly poll: PollView;
  readonly chosen: readonly string[];
  readonly onPick: (options: readonly string[]) => void;
  readonly isDisabled: boolean;
}

function Options({ poll, chosen, onPick, isDisabled }: OptionsProps) {
  const t = useWords('participant');
  const words = usePollWords()(poll);
  const choices = words.options.map(({ id, text }, index) => ({ value: id, label: text, letter: letterOf(index) }));
  const frame = { legend: words.title.text, legendHidden: true, choices, disabled: isDisabled };
  if (mostOf(poll) === 1) return <RadioCards {...frame} value={chosen[0] ?? null} onChange={(option) => onPick([option])} />;
  return <CheckCards {...frame} hint={t('poll.chooseUpTo', { count: mostOf(poll) })} values={chosen} onChange={onPick} />;
}

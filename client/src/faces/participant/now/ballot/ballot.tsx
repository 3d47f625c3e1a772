// The ballot of an open poll. Nothing is cast by picking: one button sends, so that arrow keys and slips of a thumb cast no votes.
import { useId, type FormEvent } from 'react';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { useLive } from '../../../../live/use-live.ts';
import { eventOf } from '../../../../store/selectors.ts';
import type { PollView } from '../../../../store/own.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { VoteState } from '../vote-state.tsx';
import { deedOf } from './deed.ts';
import { forms } from './forms.ts';
import { Promises } from './promises.tsx';
import { useBallot } from './use-ballot.ts';
import styles from './ballot.module.css';

export interface BallotProps {
  readonly poll: PollView;
  /** One has voted, sees the result otherwise, and may go back to it. */
  readonly canKeep: boolean;
  readonly onDone: () => void;
}

export function Ballot({ poll, canKeep, onDone }: BallotProps) {
  const t = useWords('ballot');
  const words = usePollWords()(poll);
  const isOver = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const { draft, differs, problem, write, submit } = useBallot(poll);
  const problemId = useId();
  const { kind } = poll.setup;
  const isFinal = poll.ballot !== null && !poll.changeable;
  const isDisabled = isOver || isFinal;
  const Form = forms[kind];
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (submit()) onDone();
    // Once it is marked.
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form className={styles.ballot} onSubmit={onSubmit} noValidate>
      <Form poll={poll} words={words} draft={draft} onDraft={write} isDisabled={isDisabled} problem={problem} problemId={problemId} />
      {problem ? <div id={problemId} key={problem.turn}><Note tone="bad">{problem.text}</Note></div> : null}
      <VoteState poll={poll} differs={differs && !isFinal && !problem} />
      <div className={styles.actions}>
        {!isFinal && (poll.ballot === null || differs || poll.refused) ? (
          <Button type="submit" variant="primary" size="l" disabled={isDisabled}>
            {poll.ballot === null ? t('vote', { kind: deedOf(kind) }) : t('change', { kind: deedOf(kind) })}
          </Button>
        ) : null}
        {canKeep ? <Button variant="quiet" onClick={onDone}>{t('keep', { kind: deedOf(kind) })}</Button> : null}
      </div>
      <Promises poll={poll} />
    </form>
  );
}

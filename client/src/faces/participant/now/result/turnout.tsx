// How many voted, of how many; once the count is sealed, what else was tried.
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import styles from './result.module.css';

export function Turnout({ poll: { turnout } }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const { voters, couldVote, refused, repeated } = turnout;
  return (
    <p className={styles.quiet} data-turnout>
      {couldVote === null ? t('turnout.voted', { count: voters }) : t('turnout.of', { count: voters, all: couldVote })}
      {refused === null || repeated === null || refused + repeated === 0 ? '' : ` ${t('turnout.attempts', { refused, repeated })}`}
    </p>
  );
}

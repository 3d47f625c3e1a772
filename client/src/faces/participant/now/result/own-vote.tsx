// What one said oneself, in words, in each round as far as this device knows; and whether one was right in a quiz.
import { useLive } from '../../../../live/use-live.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useListed } from '../../../../i18n/use-listed.ts';
import { useWords } from '../../../../i18n/words.ts';
import { keptOf, type PollView } from '../../../../store/own.ts';
import { CheckCircleIcon, CrossCircleIcon } from '../../../../ui/icon/icons.tsx';
import { deedOf } from '../ballot/deed.ts';
import { useSaid } from './use-said.ts';
import styles from './result.module.css';

export function OwnVote({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const said = useSaid(poll);
  const kind = deedOf(poll.setup.kind);
  const before = useLive((snapshot) => keptOf(snapshot, poll.id)).filter(({ round }) => round < poll.round);
  return (
    <>
      {before.map(({ round, ballot }) => <p key={round} className={styles.mine}>{t('mineIn', { kind, round, words: said(ballot) })}</p>)}
      {poll.ballot ? <p className={styles.mine} data-mine>{t('mine', { kind, words: said(poll.ballot) })}</p> : null}
      <QuizOutcome poll={poll} />
    </>
  );
}

function QuizOutcome({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const list = useListed();
  const { options } = usePollWords()(poll);
  const { setup, ballot } = poll;
  if (setup.kind !== 'quiz' || setup.right.length === 0 || !ballot || !('options' in ballot)) return null;
  const isRight = ballot.options.some((id) => setup.right.includes(id));
  const labels = list(options.filter(({ id }) => setup.right.includes(id)).map(({ text }) => text));
  return (
    <p className={isRight ? styles.right : styles.wrong} data-quiz={isRight ? 'right' : 'wrong'}>
      {isRight ? <CheckCircleIcon /> : <CrossCircleIcon />}
      <span>{isRight ? t('quiz.right') : t('quiz.wrong', { count: setup.right.length, labels })}</span>
    </p>
  );
}

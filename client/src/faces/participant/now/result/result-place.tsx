// What a poll came to, as far as one may see it; the drawings come beside the page.
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import { AreaWords } from '../../../../i18n/area-words.tsx';
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import { LoadingState } from '../../../../ui/surface/loading-state.tsx';
import { useLoaded } from '../../page/use-loaded.ts';
import { deedOf } from '../ballot/deed.ts';
import { OwnVote } from './own-vote.tsx';
import { Turnout } from './turnout.tsx';
import styles from './result.module.css';

export const loadResult = () => import('./poll-result.tsx');

export function ResultPlace({ poll }: { readonly poll: PollView }) {
  const hasNoWords = poll.result !== null && isEmptyOfWords(poll.result);
  const isShown = poll.places !== null || [poll, ...poll.past].some(({ result }) => result !== null && !isEmptyOfWords(result));
  const loaded = useLoaded(loadResult, isShown);
  const t = useWords('ballot');
  const meanwhile = <div className={styles.place}><LoadingState /></div>;
  return (
    <>
      {isShown ? (loaded ? <AreaWords area="chart" meanwhile={meanwhile}><loaded.PollResult poll={poll} /></AreaWords> : meanwhile) : null}
      {poll.result === null ? <Waiting poll={poll} /> : null}
      {hasNoWords && poll.turnout.voters > 0 ? <p className={styles.quiet}>{t('waiting.words')}</p> : null}
      <Turnout poll={poll} />
      <OwnVote poll={poll} />
    </>
  );
}

/** What people wrote and nobody may read yet. */
const isEmptyOfWords = (result: PollResult): boolean => ('words' in result && result.words.length === 0) || ('clusters' in result && result.clusters.length === 0);

/** When what one does not see yet will show. */
function Waiting({ poll: { status, results, sealed, revealed, setup } }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  if (status === 'closed') return <p className={styles.quiet}>{t(sealed ? 'waiting.sealed' : 'waiting.closed')}</p>;
  return <p className={styles.quiet}>{revealed ? t('waiting.first') : t(sealed ? 'promise.sealed' : `promise.${results}`, { kind: deedOf(setup.kind) })}</p>;
}

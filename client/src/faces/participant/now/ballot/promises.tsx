// What one should know before voting: who sees it, when the result shows, whether it can be changed. How it is counted folds away beneath.
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import fold from '../../../../ui/surface/fold.module.css';
import { deedOf } from './deed.ts';
import { useCounting } from './use-counting.ts';
import styles from './promises.module.css';

export function Promises({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const counting = useCounting(poll);
  const kind = deedOf(poll.setup.kind);
  const awaitsOthers = poll.results === 'voted' && !poll.sealed && poll.ballot !== null && poll.result === null;
  return (
    <div className={styles.promises}>
      <p>{poll.named ? t('promise.named', { kind }) : `${t('promise.anonymous', { kind })} ${t('promise.few', { parts: poll.electorates.length > 1 ? 'many' : 'one' })}`}</p>
      <p>{awaitsOthers ? t('waiting.first') : t(poll.sealed ? 'promise.sealed' : `promise.${poll.results}`, { kind })}</p>
      <p>{t(poll.changeable ? 'promise.changeable' : 'promise.final', { kind })}</p>
      <details className={fold.fold} data-how>
        <summary>{t('how.title')}</summary>
        <ul className={styles.how}>{counting.map((sentence) => <li key={sentence} dir="auto">{sentence}</li>)}</ul>
      </details>
    </div>
  );
}

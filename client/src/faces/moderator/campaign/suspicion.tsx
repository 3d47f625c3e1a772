// What looks organised about the support of the question in focus, in words, and what a moderator can do about its count. Nobody is named.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { AlertIcon } from '../../../ui/icon/icons.tsx';
import { keyOfShortcut } from '../keys/key-of.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { discountActs, freezeAct, type CountAct } from './counting.ts';
import { useCounting } from './use-counting.ts';
import styles from './suspicion.module.css';

export function Suspicion({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const suspicion = question.desk?.suspicion;
  const discounted = question.desk?.discounted;
  if (!suspicion && !question.frozen && discounted === undefined) return null;
  return (
    <aside className={styles.suspicion} aria-label={t('campaign.label')} data-campaign>
      {suspicion ? <Evidence suspicion={suspicion} /> : null}
      {question.frozen ? <p>{t('campaign.frozen')}</p> : null}
      {discounted === undefined ? null : <p>{t('campaign.discounted', { count: discounted })}</p>}
      <CountButtons question={question} />
    </aside>
  );
}

type Seen = NonNullable<NonNullable<DeskQuestion['desk']>['suspicion']>;

function Evidence({ suspicion: { signals, fromMs, toMs } }: { readonly suspicion: Seen }) {
  const t = useWords('moderator');
  const format = useFormat();
  return (
    <>
      <p className={styles.head}><AlertIcon /><strong>{t('campaign.title')}</strong></p>
      <ul className={styles.signals}>
        {signals.map(({ kind, count, of }) => <li key={kind}>{t(`campaign.signal.${kind}`, { count, of, span: format.span(Math.max(1000, toMs - fromMs)) })}</li>)}
      </ul>
      <p className={styles.hint}>{t('campaign.hint')}</p>
    </>
  );
}

function CountButtons({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const counting = useCounting();
  const freeze = freezeAct(question);
  const [first, second] = discountActs(question);
  const button = (what: CountAct, key?: 'freeze' | 'discount') => (
    <Button size="s" {...(key && { 'aria-keyshortcuts': keyOfShortcut[key] })} onClick={() => counting.act(question, what)}>
      {t(`campaign.act.${what}`)}{key ? <KeyHint of={key} /> : null}
    </Button>
  );
  return (
    <p className={styles.actions}>
      {freeze && button(freeze, 'freeze')}
      {first && button(first, 'discount')}
      {second && button(second)}
    </p>
  );
}

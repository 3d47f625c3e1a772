// How somebody checks a count: their receipt, the seal of all ballots, and where the list is. Loaded when it is opened, words and all.
import { shortHead, shownReceipt } from '@plenary/domain/poll/short-head';
import { useWords } from '../../i18n/words.ts';
import { ButtonLink } from '../action/button-link.tsx';
import { FindBallot, type Finding } from './find-ballot.tsx';
import styles from './count-check.module.css';

/** One asking of a poll, as its record tells it. */
export interface CheckedRound { readonly round: number; readonly head: string | null; readonly closedAtMs: number | null; readonly revealed: boolean }

export interface CountCheckProps {
  /** The earliest first. */
  readonly rounds: readonly CheckedRound[];
  readonly isNamed: boolean;
  /** My receipts, as far as this device knows them. */
  readonly receipts: readonly { readonly round: number; readonly receipt: string }[];
  /** The list's address without its ending. */
  readonly list: string;
  /** Looks for my ballot of the last published round. */
  readonly find?: Finding;
}

export function CountCheck({ rounds, isNamed, receipts, list, find }: CountCheckProps) {
  const t = useWords('check');
  const sealed = rounds.filter(({ head }) => head !== null);
  const last = sealed.findLast(({ closedAtMs, revealed }) => closedAtMs !== null && revealed);
  const mine = receipts.find(({ round }) => round === last?.round);
  return (
    <div className={styles.check}>
      {receipts.map(({ round, receipt }) => <Code key={round} name={t('receipt', { rounds: rounds.length, round })} code={shownReceipt(receipt)} />)}
      {receipts.length > 0 ? <p className={styles.text}>{t('receiptText')}</p> : null}
      {sealed.map(({ round, head }) => <Code key={round} name={t('head', { rounds: rounds.length, round })} code={shortHead(head ?? '')} />)}
      <p className={styles.text}>{sealed.length > 0 ? t('headText') : t(rounds.at(-1)?.closedAtMs === null ? 'notClosed' : 'sealing')}</p>
      {last ? (
        <>
          <p className={styles.text}>{t(isNamed ? 'named' : 'listText')}</p>
          <div className={styles.actions}>
            {find && mine ? <FindBallot find={find} /> : null}
            <ButtonLink href={`${list}.jsonl`} download variant="quiet">{t('lines')}</ButtonLink>
            <ButtonLink href={`${list}.csv`} download variant="quiet">{t('table')}</ButtonLink>
          </div>
          <p className={styles.text}>{t('how')}</p>
          <code className={styles.command} dir="ltr">{`npm run verify -- ballots.jsonl --head "${shortHead(last.head ?? '')}"`}</code>
        </>
      ) : null}
      {!last && sealed.length > 0 ? <p className={styles.text}>{t('notShown')}</p> : null}
    </div>
  );
}

function Code({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <p className={styles.named}>
      <span className={styles.name}>{name}</span>
      <code className={styles.code} dir="ltr" translate="no">{code}</code>
    </p>
  );
}

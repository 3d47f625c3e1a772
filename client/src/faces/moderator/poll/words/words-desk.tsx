// What people wrote in a poll and moderators judge: what waits, what is hidden, what others read.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { EyeOffIcon } from '../../../../ui/icon/desk-icons.tsx';
import { EyeIcon } from '../../../../ui/icon/icons.tsx';
import { Fold } from '../../queue/fold.tsx';
import { useJudging } from './use-judging.ts';
import { WaitingWords } from './waiting-words.tsx';
import { shownEntries } from './word-list.ts';
import styles from './words-desk.module.css';

export function WordsDesk({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const { number } = useFormat();
  const judge = useJudging(poll);
  const { desk } = poll;
  if (!desk) return null;
  const shown = shownEntries(poll);
  return (
    <section className={styles.words} aria-label={t('pollWords.title', { count: desk.holds })} data-words={poll.id}>
      <p className={styles.count} role="status" data-holds={desk.holds}>{t('pollWords.title', { count: desk.holds })}</p>
      {desk.checks > 0 ? <p className={styles.hint}>{t('pollWords.checks', { count: desk.checks })}</p> : null}
      {desk.held.length > 0 ? <WaitingWords poll={poll} held={desk.held} /> : null}
      {desk.held.length < desk.holds ? <p className={styles.hint}>{t('pollWords.some', { shown: desk.held.length, count: desk.holds })}</p> : null}
      {desk.hides > 0 ? (
        <Fold title={t('pollWords.hidden')} count={number(desk.hides)}>
          <ul className={styles.list}>
            {desk.hidden.map((entry) => (
              <li key={entry} className={styles.row}>
                <span className={styles.text} dir="auto">{entry}</span>
                <Button size="s" variant="quiet" icon={<EyeIcon />} aria-label={t('pollWords.showOne', { text: entry })} onClick={() => judge([entry], true)}>{t('pollWords.show')}</Button>
              </li>
            ))}
          </ul>
          {desk.hidden.length < desk.hides ? <p className={styles.hint}>{t('pollWords.some', { shown: desk.hidden.length, count: desk.hides })}</p> : null}
        </Fold>
      ) : null}
      {shown.length > 0 ? (
        <Fold title={t('pollWords.shown')} count={number(desk.shows)}>
          <ul className={styles.list}>
            {shown.map(({ entry, text }) => (
              <li key={entry} className={styles.row}>
                <span className={styles.text} dir="auto">{text}</span>
                <Button size="s" variant="quiet" icon={<EyeOffIcon />} aria-label={t('pollWords.hideOne', { text })} onClick={() => judge([entry], false)}>{t('pollWords.hide')}</Button>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </section>
  );
}

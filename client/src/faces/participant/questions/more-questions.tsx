// The way on at the end of a long list, for those who do not come there by scrolling: the keyboard goes on to the first that came.
import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import type { ListPages } from './use-list-pages.ts';
import styles from './question-list.module.css';

export interface MoreQuestionsProps {
  readonly pages: ListPages;
  readonly order: readonly string[];
  /** The last row now. */
  readonly last: string | undefined;
  /** The first of those that came after the reader had pressed. */
  readonly onMore: (first: string) => void;
}

export function MoreQuestions({ pages, order, last, onMore }: MoreQuestionsProps) {
  const t = useWords('participant');
  /** The last row when the reader pressed. */
  const [pressedAt, setPressedAt] = useState<string | null>(null);
  useEffect(() => {
    if (pressedAt === null || last === pressedAt) return;
    const first = order[order.indexOf(pressedAt) + 1];
    setPressedAt(null);
    if (first !== undefined) onMore(first);
  }, [pressedAt, last, order, onMore]);
  if (pages.edge === undefined) return null;
  if (pages.state === 'offline') return <p className={styles.more}>{t('question.moreLater')}</p>;
  const press = (): void => {
    setPressedAt(last ?? null);
    pages.more();
  };
  return (
    <div className={styles.more}>
      {pages.state === 'failed' ? <p role="status">{t('question.moreFailed')}</p> : null}
      <Button pending={pages.state === 'asking' && t('question.moreComing')} onClick={press}>
        {t('question.more')}
      </Button>
    </div>
  );
}

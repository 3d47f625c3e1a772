// Everyone's questions. Rows stay where they are; what is new waits behind a button until the reader asks for it, and what is further down
// comes as the reader comes near it.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import type { QuestionView } from '../../../store/own.ts';
import { lostOf } from '../../../store/selectors.ts';
import type { FairPlace } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ArrowUpIcon } from '../../../ui/icon/icons.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { QuestionRow } from './question-row.tsx';
import { Rows, type RowItem } from './rows.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useGlide } from './use-glide.ts';
import type { ListPages } from './use-list-pages.ts';
import styles from './question-list.module.css';

export interface QuestionListProps {
  /** Those of the list, in their true order, as far as it is held. */
  readonly questions: readonly QuestionView[];
  /** All that are held, also further down. */
  readonly held: readonly QuestionView[];
  /** Those of the fair order, where it is told why a question stands where it does. */
  readonly places: readonly FairPlace[];
  /** Stands above the list while it is on stage. */
  readonly staged: string | null;
  readonly basis: string;
  /** How many the list has in all. */
  readonly total: number;
  readonly pages: ListPages;
}

export function QuestionList({ questions, held, places, staged, basis, total, pages }: QuestionListProps) {
  const t = useWords('participant');
  const { isWide, sought } = useParticipant();
  const list = useRef<HTMLUListElement>(null);
  const { order, fresh, waiting, showNew } = useArrangement(questions.map(({ id }) => id), basis, sought === null ? pages.fetched : new Set([...pages.fetched, sought]));
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const marked = new Set(fresh);
  const byId = new Map(held.map((question) => [question.id, question]));
  const unheard = new Map(places.map((place) => [place.question, place.unheard]));
  useGlide(list, order);
  const { isLost, nearEnd } = useWhole(order, pages);
  const row = (id: string, item: RowItem) => {
    const question = byId.get(id);
    if (question) return <QuestionRow question={question} isNew={marked.has(id)} unheard={unheard.get(id) ?? null} item={item} />;
    const text = id === staged ? t('question.onStageNow') : isLost(id) ? t('question.coming') : t('question.gone');
    return <li tabIndex={-1} {...item} data-id={id} className={styles.gone}>{text}</li>;
  };
  const seeNew = (): void => setFocusOn(showNew()[0] ?? null);
  return (
    <div className={styles.place}>
      <div className={styles.new} role="status">
        {waiting > 0 ? (
          <Button variant="primary" size="s" className={styles.button} icon={<ArrowUpIcon />} onClick={seeNew}>
            {t('question.new', { count: waiting })}
          </Button>
        ) : null}
      </div>
      <Rows
        ids={order}
        total={pages.edge === undefined ? order.length : Math.max(total, order.length)}
        row={row}
        onNearEnd={nearEnd}
        pages={pages}
        focusOn={sought ?? focusOn}
        onMore={setFocusOn}
        list={list}
        isInColumn={isWide}
      />
    </div>
  );
}

/** Fetches what belongs into the list and is not here: the next page near its end, and what was let go of while the page was away. */
function useWhole(order: readonly string[], pages: ListPages) {
  const lost = useLive((snapshot) => lostOf(snapshot, order));
  const newest = useRef(pages.more);
  useEffect(() => {
    newest.current = pages.more;
  });
  const [nearEnd] = useState(() => () => newest.current());
  const isShort = lost.length > 0 && pages.edge !== undefined && pages.state === 'idle';
  useEffect(() => {
    if (isShort) newest.current();
  }, [isShort, pages.edge]);
  const lostIds = new Set(lost);
  return { isLost: (id: string): boolean => pages.edge !== undefined && lostIds.has(id), nearEnd };
}

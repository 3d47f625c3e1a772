// Everyone's questions. Rows stay where they are; what is new waits behind a button until the reader asks for it.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { QuestionView } from '../../../store/own.ts';
import type { FairPlace } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ArrowUpIcon } from '../../../ui/icon/icons.tsx';
import { QuestionRow } from './question-row.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useGlide } from './use-glide.ts';
import styles from './question-list.module.css';

export interface QuestionListProps {
  /** In their true order. */
  readonly questions: readonly QuestionView[];
  /** Those of the fair order, where it is told why a question stands where it does. */
  readonly places: readonly FairPlace[];
  /** Stands above the list while it is on stage. */
  readonly staged: string | null;
  readonly basis: string;
}

export function QuestionList({ questions, places, staged, basis }: QuestionListProps) {
  const t = useWords('participant');
  const list = useRef<HTMLUListElement>(null);
  const { order, fresh, waiting, showNew } = useArrangement(questions.map(({ id }) => id), basis);
  const [asked, setAsked] = useState(0);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const unheard = new Map(places.map((place) => [place.question, place.unheard]));
  useGlide(list, order.join(' '));
  useEffect(() => {
    if (asked === 0) return;
    const first = list.current?.querySelector<HTMLElement>('[data-new]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <div className={styles.place}>
      <div className={styles.new} role="status">
        {waiting > 0 ? (
          <Button
            variant="primary"
            size="s"
            className={styles.button}
            icon={<ArrowUpIcon />}
            onClick={() => {
              showNew();
              setAsked(asked + 1);
            }}
          >
            {t('question.new', { count: waiting })}
          </Button>
        ) : null}
      </div>
      <ul className={styles.list} ref={list}>
        {order.map((id) => {
          const question = byId.get(id);
          if (question) return <QuestionRow key={id} question={question} isNew={fresh.includes(id)} unheard={unheard.get(id) ?? null} />;
          return (
            <li key={id} className={styles.gone}>
              {id === staged ? t('question.onStageNow') : t('question.gone')}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

// A list of questions with one in focus: one stop for the tab key, arrow keys inside, and a focus that never gets lost.
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import { QuestionItem } from './question-item.tsx';
import { Rows } from './rows-in-view.tsx';
import { useFocusInside, useKeptFocus } from './use-list-focus.ts';
import styles from './queue-list.module.css';

export interface QueueListProps {
  readonly column: 'waiting' | 'live';
  readonly label: string;
  readonly actions: (question: DeskQuestion) => ReactNode;
  readonly empty: ReactNode;
}

export function QueueList({ column, label, actions, empty }: QueueListProps) {
  const { lists, queue, focus, setColumn, selection } = useDesk();
  const chosen = selection[column];
  const frame = useRef<HTMLDivElement>(null);
  const held = focus[column];
  useKeptFocus(frame, held);
  const questions = column === 'waiting' ? queue.shown : lists.live;
  const ids = useMemo(() => questions.map(({ id }) => id), [questions]);
  const { focusOn, take } = held;
  const choose = useCallback((id: string) => {
    focusOn(id);
    take();
  }, [focusOn, take]);
  useFocusInside(frame, () => setColumn(column));
  useKeysInside(frame, (event) => {
    if (event.key === 'Escape' && chosen.isOn && !event.defaultPrevented) return chosen.end();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const isOnItem = event.target instanceof HTMLElement && event.target.matches('[data-in-focus]');
    if (!step || !isOnItem || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    held.step(step);
  });
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame} aria-label={label} role="group">
      {questions.length === 0 ? empty : (
        <Rows column={column} ids={ids} inFocus={held.focused} frame={frame} row={(index, measure) => {
          const question = questions[index];
          return question === undefined ? null : (
            <QuestionItem
              key={question.id}
              index={index}
              count={questions.length}
              measure={measure}
              question={question}
              isInFocus={question.id === held.focused}
              isChosen={chosen.isOn && chosen.canChoose(question.id) ? chosen.chosen.has(question.id) : undefined}
              onToggle={chosen.toggle}
              onChoose={choose}
              actions={actions}
            />
          );
        }} />
      )}
    </div>
  );
}

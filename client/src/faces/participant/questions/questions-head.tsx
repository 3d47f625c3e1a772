// What stands above the questions: how many there are, in which list one reads them, and the way to look for one.
import { useRef } from 'react';
import type { QuestionList } from '@plenary/domain/question/standing-in-lists';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { SegmentedControl } from '../../../ui/form/segmented-control.tsx';
import { SearchIcon } from '../../../ui/icon/icons.tsx';
import type * as Search from './search-field.tsx';
import styles from './questions-panel.module.css';

/** Everyone's lists, and one's own questions. */
export type PanelList = QuestionList | 'mine';

export interface QuestionsHeadProps {
  readonly isLive: boolean;
  readonly count: number;
  /** Whether there is anything to choose from. */
  readonly hasLists: boolean;
  readonly list: PanelList;
  readonly onList: (list: PanelList) => void;
  /** What is looked for; nothing while the search is closed. */
  readonly query: string | null;
  readonly onQuery: (query: string | null) => void;
  readonly result: string | null;
  /** The code of the search, once it is here. */
  readonly search: typeof Search | null;
}

export function QuestionsHead({ isLive, count, hasLists, list, onList, query, onQuery, result, search }: QuestionsHeadProps) {
  const t = useWords('participant');
  const format = useFormat();
  const opener = useRef<HTMLDivElement>(null);
  const close = (): void => {
    onQuery(null);
    opener.current?.querySelector('button')?.focus();
  };
  const lists = (['fair', 'supported', 'newest', 'answered', 'mine'] as const).map((value) => ({ value, label: t(`question.${value}`) }));
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          {isLive ? t('question.heading') : t('question.headingOf')}
          {count > 0 ? <span className={styles.count}> {format.number(count)}</span> : null}
        </h2>
        {hasLists ? (
          <div ref={opener}>
            <IconButton label={t('question.search')} icon={<SearchIcon />} aria-expanded={query !== null} onClick={() => (query === null ? onQuery('') : close())} />
          </div>
        ) : null}
      </div>
      {hasLists ? (
        <div className={styles.lists}>
          <SegmentedControl legend={t('question.order')} legendHidden value={list} onChange={onList} segments={lists} />
        </div>
      ) : null}
      {query !== null && search ? <search.SearchField query={query} onChange={onQuery} onClose={close} result={result} /> : null}
    </>
  );
}

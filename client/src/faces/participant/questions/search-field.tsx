// Looks for words in the questions: opens at a press, says how many it found, and Escape puts everything back.
import { useEffect, useRef } from 'react';
import { holdsWords, wordsIn } from '@plenary/domain/question/search';
import { browseLimits } from '@plenary/protocol/up';
import { useWords } from '../../../i18n/words.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { CrossIcon } from '../../../ui/icon/icons.tsx';
import styles from './search-field.module.css';

/** What a query looks for, and whether a text holds it. */
export interface Sought { readonly words: string; readonly isIn: (question: { readonly text: string }) => boolean }

export function soughtBy(query: string): Sought | null {
  const words = wordsIn(query);
  return words.length === 0 ? null : { words: words.join(' '), isIn: (question) => holdsWords(question, words) };
}

export interface SearchFieldProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly onClose: () => void;
  /** What was found, in a sentence; nothing before there is something to look for. */
  readonly result: string | null;
}

export function SearchField({ query, onChange, onClose, result }: SearchFieldProps) {
  const t = useWords('participant');
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <div role="search" className={styles.search} ref={field}>
      <div className={styles.line}>
        <TextField
          label={t('question.search')}
          labelHidden
          placeholder={t('question.search')}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={browseLimits.queryLength}
          value={query}
          onChange={onChange}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onClose();
          }}
        />
        <IconButton label={t('question.searchClose')} icon={<CrossIcon />} onClick={onClose} />
      </div>
      <p role="status" className={styles.result}>{result}</p>
    </div>
  );
}

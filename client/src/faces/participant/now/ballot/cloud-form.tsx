// A few words, each in a field of its own.
import { useWords } from '../../../../i18n/words.ts';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { FormProps } from './form-props.ts';
import { wrongWords } from './problem.ts';
import styles from './text-forms.module.css';

export function CloudForm({ poll, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const count = poll.setup.kind === 'cloud' ? poll.setup.words : 1;
  const held = 'words' in draft ? draft.words : [];
  const words = Array.from({ length: count }, (_, index) => held[index] ?? '');
  const write = (at: number, word: string): void => onDraft({ words: words.map((each, index) => (index === at ? word : each)) });
  const wrong = problem ? wrongWords(words, problem.code) : [];
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('cloud.hint', { count })}</p>
      {words.map((word, index) => ({ word, place: index + 1 })).map(({ word, place }) => (
        <TextField
          key={place} label={t('cloud.word', { count, place })} value={word} onChange={(text) => write(place - 1, text)} disabled={isDisabled} autoComplete="off" maxLength={200}
          errorId={wrong.includes(place - 1) ? problemId : undefined}
        />
      ))}
    </div>
  );
}

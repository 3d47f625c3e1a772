// The fact desk's note as everyone reads it, with its version and sources.
import type { QuestionRecord } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { SourceLinks } from '../../../ui/data/source-links.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './outcome.module.css';

export function ContextShown({ context: { version, text, sources } }: { readonly context: NonNullable<QuestionRecord['context']> }) {
  const t = useWords('moderator');
  return (
    <div className={styles.part} data-context={version}>
      <strong>{t('context.shown', { version })}</strong>
      <UserText text={text} />
      <SourceLinks label={t('links.label')} links={sources} />
    </div>
  );
}

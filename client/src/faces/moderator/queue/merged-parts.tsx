// What is merged into the question in focus: each text, and the way to take it out again.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { UndoIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { spokenKeyOf } from '../keys/key-of.ts';
import styles from './outcome.module.css';

export function MergedParts({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { lists } = useDesk();
  const parts = lists.merged.filter(({ desk }) => desk?.mergedInto === question.id);
  if (parts.length === 0) return null;
  return (
    <details className={styles.parts} data-parts open={parts.length <= 2}>
      <summary>{t('merged.parts', { count: parts.length })}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.id} data-part={part.id}>
            <UserText text={part.text} lang={part.language ?? undefined} />
            {part.pending ? <StateTag state="sending" /> : null}
            <TakeOutButton question={part} hint={parts.length === 1} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function TakeOutButton({ question, hint }: { readonly question: DeskQuestion; readonly hint: boolean }) {
  const t = useWords('moderator');
  const { decisions } = useDesk();
  return (
    <Button size="s" icon={<UndoIcon />} aria-keyshortcuts={hint ? spokenKeyOf('takeOut') : undefined} data-take-out onClick={() => decisions.decide(question, { action: 'unmerge' })}>
      {t('merged.takeOut')}{hint ? <KeyHint of="takeOut" /> : null}
    </Button>
  );
}

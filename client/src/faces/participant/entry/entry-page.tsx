// The door: one field for the code. Who comes with a QR code passes through without seeing it.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { LocalWords } from '../text/local-words.tsx';
import { joinCodeIn } from './join-code.ts';
import type { Entry } from './use-entry.ts';
import styles from './entry-page.module.css';

export function EntryPage({ entry }: { readonly entry: Entry }) {
  const t = useWords('participant');
  const { view } = entry;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.mark}>
          <img src="/favicon.svg" alt="" width="28" height="28" />
          {t('title')}
        </span>
        <LanguageMenu />
      </header>
      <main className={styles.main}>
        {view.state === 'arriving' ? <LoadingState text={t('entry.arriving')} /> : null}
        {view.state === 'unreachable' ? <Note tone="wait">{t('entry.unreachable')}</Note> : null}
        {view.state === 'door' ? <Door entry={entry} problem={view.problem} isOver={view.isOver} /> : null}
      </main>
    </div>
  );
}

interface DoorProps {
  readonly entry: Entry;
  readonly problem: string | null;
  readonly isOver: boolean;
}

function Door({ entry, problem, isOver }: DoorProps) {
  const t = useWords('participant');
  const { card, isJoining, join } = entry;
  const [typed, setTyped] = useState(entry.typed);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const code = joinCodeIn(typed);
    setEmpty(code === '');
    if (code !== '' && !isJoining) join(code);
  };
  return (
    <form className={styles.door} onSubmit={submit} noValidate>
      <div className={styles.welcome}>
        <h1 className={styles.title}>{card ? <LocalWords of={card.title} /> : t('entry.title')}</h1>
        <p className={styles.text}>{card ? t('entry.textNamed') : t('entry.text')}</p>
      </div>
      {isOver && problem ? <Note tone="wait">{problem}</Note> : null}
      {card?.closed ? <Note>{t('entry.closed')}</Note> : null}
      <TextField
        label={t('entry.code')}
        hint={t('entry.example')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setEmpty(false);
        }}
        error={isEmpty ? t('entry.empty') : isOver ? undefined : problem}
        className={styles.code}
        dir="ltr"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" variant="primary" size="l" wide pending={isJoining && t('entry.joining')}>
        {t('entry.join')}
      </Button>
      <p className={styles.promise}>{t('entry.promise')}</p>
    </form>
  );
}

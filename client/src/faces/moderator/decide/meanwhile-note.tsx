// Says in a dialog that somebody else was quicker, and lets its moderator go on knowing that.
import type { MouseEvent } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import type { Meanwhile } from './use-meanwhile.ts';
import { useOvertakenWords } from './use-overtaken-words.ts';

export function MeanwhileNote({ question, meanwhile }: { readonly question: DeskQuestion; readonly meanwhile: Meanwhile }) {
  const t = useWords('moderator');
  const wordsOf = useOvertakenWords();
  const { overtaken, goOn } = meanwhile;
  if (!overtaken) return null;
  const goBack = (event: MouseEvent<HTMLButtonElement>): void => {
    // This button goes away: the keyboard goes on where the dialog began.
    event.currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    goOn();
  };
  return <Note tone="bad" action={<Button size="s" onClick={goBack}>{t('overtaken.goOn')}</Button>}>{wordsOf(overtaken, question)}</Note>;
}

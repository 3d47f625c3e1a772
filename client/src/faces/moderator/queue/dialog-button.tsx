// A button that opens a dialog about a question, with its key.
import type { ReactNode } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { Button, type ButtonProps } from '../../../ui/action/button.tsx';
import type { QuestionDialog } from '../decide/question-dialogs.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { spokenKeyOf, type Shortcut } from '../keys/key-of.ts';

export interface DialogButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'icon'> {
  readonly question: DeskQuestion;
  /** The dialog, and the shortcut of the same name. */
  readonly of: QuestionDialog & Shortcut;
  readonly children: ReactNode;
}

export function DialogButton({ question, of, children, ...look }: DialogButtonProps) {
  const { open } = useDesk();
  return (
    <Button {...look} aria-keyshortcuts={spokenKeyOf(of)} onClick={once(() => open({ kind: of, question }))}>
      {children}<KeyHint of={of} />
    </Button>
  );
}

/** A second click of a double click would decide about the next question, unread. */
export const once = (run: () => void) => (event: { detail: number }): void => {
  if (event.detail <= 1) run();
};

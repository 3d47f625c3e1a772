// Which dialogs are about one question, and which of them a refused command came from.
import type { Command } from '@plenary/domain/commands';
import { formKinds, type FormKind } from './kept-forms.ts';

export type QuestionDialog = FormKind | 'merge' | 'label' | 'address';

/** Nothing for commands that no dialog with something typed in it sends. */
export function dialogOf(body: Command): { readonly kind: FormKind; readonly question: string } | undefined {
  const kind = formKinds.find((one) => body.type === `question.${one}`);
  return kind && 'question' in body ? { kind, question: body.question } : undefined;
}

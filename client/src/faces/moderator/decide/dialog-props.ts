// What every dialog about a question is given.
import type { ReactNode } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import type { Decision } from './decision.ts';
import type { KeptForms } from './kept-forms.ts';

export interface DecideDialogProps {
  readonly question: DeskQuestion;
  /** What is to be read before anything else. */
  readonly note: ReactNode;
  readonly kept: KeptForms;
  /** Shuts it; what was typed is there again when it is opened. */
  readonly onClose: () => void;
  /** Gives up what was typed. */
  readonly onCancel: () => void;
  readonly onDecide: (decision: Decision) => void;
}

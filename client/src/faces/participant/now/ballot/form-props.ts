// What every form of a ballot gets: the poll in the reader's words, the draft, and whether it can be changed, and what is wrong with it.
import type { PollWords } from '../../../../i18n/poll-words.ts';
import type { PollView } from '../../../../store/own.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

export interface FormProps {
  readonly poll: PollView;
  readonly words: PollWords;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly isDisabled: boolean;
  /** What is wrong with it; its sentence stands under this id, beneath the form. */
  readonly problem: Problem | null;
  readonly problemId: string;
}

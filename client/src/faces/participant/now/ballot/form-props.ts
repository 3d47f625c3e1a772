// What every form of a ballot gets: the poll in the reader's words, the draft, and whether it can be changed.
import type { PollWords } from '../../../../i18n/poll-words.ts';
import type { PollView } from '../../../../store/own.ts';
import type { Draft } from './draft.ts';

export interface FormProps {
  readonly poll: PollView;
  readonly words: PollWords;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly isDisabled: boolean;
}

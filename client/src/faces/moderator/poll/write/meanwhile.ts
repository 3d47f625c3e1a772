// What became of a draft while somebody edits it.
import type { PollRecord } from '@plenary/domain/poll/record';
import { writingOfPoll } from '../draft/read-draft.ts';

export interface EditedPoll {
  /** As it was when the dialog opened. */
  readonly opened: PollRecord;
  /** As it is; nothing once it was discarded. */
  readonly now: PollRecord | undefined;
}

/** `gone`: it is no draft any more, so what is written becomes a new one; `changed`: saving puts this in the place of a colleague's text. */
export function draftMeanwhile({ opened, now }: EditedPoll): 'same' | 'changed' | 'gone' {
  if (now?.status !== 'draft') return 'gone';
  return JSON.stringify(writingOfPoll(now)) === JSON.stringify(writingOfPoll(opened)) ? 'same' : 'changed';
}

// What every part of the poll's form shares.
import type { Dispatch, SetStateAction } from 'react';
import type { EventRecord } from '../../../../store/selectors.ts';
import type { BodyPlace } from '../draft/bodies.ts';
import type { PollDraft } from '../draft/draft.ts';
import type { DraftField } from '../draft/writing.ts';

export interface PollForm {
  readonly draft: PollDraft;
  readonly change: (change: Partial<PollDraft>) => void;
  readonly set: Dispatch<SetStateAction<PollDraft>>;
  /** The language whose texts are written just now. */
  readonly tongue: string;
  readonly place: BodyPlace;
  readonly groups: EventRecord['groups'];
  /** The sentence about what is still wrong there, once somebody has tried to save. */
  readonly problemAt: (field: DraftField) => string | undefined;
}

export interface FormPart { readonly form: PollForm }

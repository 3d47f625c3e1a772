// What somebody began to write is kept while the dialog is shut, until it is saved or given up: a press beside the dialog loses nothing.
import type { PollRecord } from '@plenary/domain/poll/record';

interface Written { readonly session: string; readonly edited?: Pick<PollRecord, 'id'> | undefined; readonly like?: Pick<PollRecord, 'id'> | undefined }

/** Under which name it is kept: a new poll of the session, a copy, or a draft. */
export function keptAs({ session, edited, like }: Written): string {
  if (edited) return `edit:${edited.id}`;
  return like ? `like:${like.id}` : `new:${session}`;
}

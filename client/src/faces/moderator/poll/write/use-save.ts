// Saves a poll that was written, and opens it at once where that is wanted; what is refused is kept, to be opened again.
import type { RawWriting } from '@plenary/domain/poll/commands';
import { useSend } from '../../../../live/use-live.ts';
import { keptAs } from '../draft/kept.ts';
import type { WrittenForm } from './use-poll-form.ts';

export interface SaveParts {
  readonly session: string;
  /** The draft that it takes the place of; nothing for a new one. */
  readonly poll: string | undefined;
  readonly keeping: WrittenForm['keeping'];
}

/** Gives back whether it is on its way. */
export function useSave({ session, poll, keeping }: SaveParts): (writing: RawWriting, opensAtOnce: boolean) => boolean {
  const send = useSend();
  return (writing, opensAtOnce) => {
    const sent = send(poll === undefined ? { type: 'poll.write', session, writing } : { type: 'poll.rewrite', poll, writing });
    if (!sent.ok) return false;
    keeping.forget();
    void sent.settled.then((ack) => {
      // Under the name by which it is opened again: a copy, or a draft that was opened meanwhile, is a new poll by now.
      if (ack && !ack.ok) return keeping.keepAgain(keptAs({ session, edited: poll === undefined ? undefined : { id: poll } }));
      const id = poll ?? (ack?.ok ? ack.result?.['poll'] : undefined);
      if (opensAtOnce && ack?.ok && typeof id === 'string') send({ type: 'poll.open', poll: id });
    });
    return true;
  };
}

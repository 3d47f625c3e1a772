// Throws a draft away at once, and brings it back on request, in the place where it was.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { usePollWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { useNotices } from '../../../../ui/notice/notices.tsx';
import { excerpt } from '../../desk/local-text.ts';
import { writingOfPoll } from '../draft/read-draft.ts';

const undoMs = 15_000;

/** `after`: the draft that comes behind it. */
export function useDiscard(): (poll: PollRecord, after: string | undefined) => void {
  const t = useWords('moderator');
  const send = useSend();
  const notices = useNotices();
  const wordsOf = usePollWords();
  const bringBack = (poll: PollRecord, after: string | undefined): void => {
    const sent = send({ type: 'poll.write', session: poll.session, writing: writingOfPoll(poll) });
    if (sent.ok && after !== undefined) void sent.settled.then((ack) => {
      const id = ack?.ok ? ack.result?.['poll'] : undefined;
      if (typeof id === 'string') send({ type: 'poll.arrange', poll: id, before: after });
    });
  };
  return (poll, after) => {
    send({ type: 'poll.discard', poll: poll.id });
    const title = excerpt(wordsOf(poll).title.text, 60);
    notices.show({ text: t('poll.discarded', { title }), durationMs: undoMs, about: 'decision', action: { label: t('undo'), run: () => bringBack(poll, after) } });
  };
}

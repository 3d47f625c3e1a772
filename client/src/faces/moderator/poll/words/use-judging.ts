// Lets words through or hides them, one command each, and says how many.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';

export function useJudging({ id }: Pick<PollRecord, 'id'>): (entries: readonly string[], show: boolean) => void {
  const t = useWords('moderator');
  const send = useSend();
  const announce = useAnnounce();
  return (entries, show) => {
    for (const entry of entries) send({ type: 'poll.judge', poll: id, entry, show });
    if (entries.length > 0) announce(t(show ? 'pollWords.didShow' : 'pollWords.didHide', { count: entries.length }));
  };
}

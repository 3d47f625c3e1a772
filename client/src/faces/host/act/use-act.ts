// Does a command and says when it was refused. What is done without a line is kept and sent when the line returns.
import { useCallback } from 'react';
import type { Command } from '@plenary/domain/commands';
import { useOutbox, useSend } from '../../../live/use-live.ts';
import type { NoticeRequest } from '../../../ui/notice/notice-list.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';

/** Sends a command; a refusal becomes a notice, an acceptance the notice `done`, if there is one. */
export type Act = (body: Command, done?: string | NoticeRequest) => void;

export function useAct(): Act {
  const send = useSend();
  const notices = useNotices();
  const { discard } = useOutbox();
  return useCallback(
    (body, done) => {
      const sent = send(body);
      if (!sent.ok) {
        notices.show({ text: sent.error.message });
        return;
      }
      void sent.settled.then((ack) => {
        if (ack?.ok && done) notices.show(typeof done === 'string' ? { text: done } : done);
        if (!ack || ack.ok) return;
        notices.show({ text: ack.error.message });
        discard(sent.id);
      });
    },
    [send, notices, discard],
  );
}

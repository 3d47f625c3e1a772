// Refusals without a place of their own on the page (a support, a withdrawal) are told in a notice, once.
import { useEffect } from 'react';
import { useLive, useOutbox } from '../../../live/use-live.ts';
import { refusedOf } from '../../../store/selectors.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';

const toldElsewhere: ReadonlySet<string> = new Set(['question.submit', 'poll.vote']);

export function Refusals() {
  const refused = useLive(refusedOf);
  const { discard } = useOutbox();
  const { show } = useNotices();
  useEffect(() => {
    for (const { id, body, error } of refused) {
      if (toldElsewhere.has(body.type)) continue;
      if (error) show({ text: error.message, about: body.type });
      discard(id);
    }
  }, [refused, discard, show]);
  return null;
}

// Refusals without a place of their own on the page (a support, a withdrawal) are told in a notice, once. A question, and what was
// written about one's own, comes back where it was written.
import { useEffect } from 'react';
import { useLive, useMe, useOutbox } from '../../../live/use-live.ts';
import { refusedOf } from '../../../store/selectors.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';

const toldElsewhere: ReadonlySet<string> = new Set(['question.submit', 'poll.vote']);
const toldInTheRow: ReadonlySet<string> = new Set(['question.revise', 'question.appeal']);

export function Refusals() {
  const refused = useLive(refusedOf);
  const mine = useMe()?.questions;
  const { discard } = useOutbox();
  const { show } = useNotices();
  useEffect(() => {
    for (const { id, body, error } of refused) {
      if (toldElsewhere.has(body.type)) continue;
      // Not before one's own questions are known; a question that is not among them has no row.
      const isInItsRow = mine === undefined || mine.some(({ id: own }) => 'question' in body && body.question === own);
      if (toldInTheRow.has(body.type) && isInItsRow) continue;
      if (error) show({ text: error.message, about: body.type });
      discard(id);
    }
  }, [refused, mine, discard, show]);
  return null;
}

// Refusals without a place of their own on the page (a support, a withdrawal) are told in a notice, once. A question, and what was
// written about one's own, comes back where it was written. A vote stays with its poll until it is read there; where that poll is not to be seen
// just now, a notice tells it too.
import { useEffect, useRef } from 'react';
import { useLive, useMe, useOutbox } from '../../../live/use-live.ts';
import { refusedOf } from '../../../store/selectors.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';

const toldElsewhere: ReadonlySet<string> = new Set(['question.submit']);
const toldInTheRow: ReadonlySet<string> = new Set(['question.revise', 'question.appeal']);

export function Refusals() {
  const refused = useLive(refusedOf);
  const mine = useMe()?.questions;
  const { discard } = useOutbox();
  const { show } = useNotices();
  const toldVotes = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, body, error } of refused) {
      if (toldElsewhere.has(body.type)) continue;
      if (body.type === 'poll.cast' || body.type === 'poll.vote') {
        if (error && !isInView(body.poll) && !toldVotes.current.has(id)) show({ text: error.message, about: body.type });
        toldVotes.current.add(id);
        continue;
      }
      // Not before one's own questions are known; a question that is not among them has no row.
      const isInItsRow = mine === undefined || mine.some(({ id: own }) => 'question' in body && body.question === own);
      if (toldInTheRow.has(body.type) && isInItsRow) continue;
      if (error) show({ text: error.message, about: body.type });
      discard(id);
    }
  }, [refused, mine, discard, show]);
  return null;
}

/** Whether the card of a poll is on the page and not folded away. */
function isInView(poll: string): boolean {
  const card = document.querySelector(`[data-kind="poll"][data-id="${CSS.escape(poll)}"]`);
  return card !== null && card.closest('details:not([open])') === null;
}

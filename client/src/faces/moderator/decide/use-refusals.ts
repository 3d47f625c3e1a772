// Says in words what the server refused, once each, and then lets go of it: the page has already gone back to how it was.
import { useEffect, useRef } from 'react';
import { refusedOf, recordOf } from '../../../store/selectors.ts';
import { useLive, useOutbox } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { useLiveParts } from '../../../live/live-context.ts';

/** Refusals that mean that somebody else was quicker. */
const overtaken: ReadonlySet<string> = new Set(['question-already-decided', 'decision-changed', 'question-not-on-stage']);

export function useRefusals(): void {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { live } = useLiveParts();
  const { discard } = useOutbox();
  const notices = useNotices();
  const refused = useLive(refusedOf);
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, body, error } of refused) {
      if (told.current.has(id)) continue;
      told.current.add(id);
      const question = 'question' in body ? recordOf(live.store.getSnapshot(), 'question', body.question) : undefined;
      const isOvertaken = question !== undefined && error !== undefined && overtaken.has(error.code);
      const text = isOvertaken
        ? t('overtaken', { state: words(`question.state.${question.status}`) })
        : t('refused', { message: error?.message ?? '' });
      notices.show({ text, durationMs: 10_000, about: 'decision' });
      discard(id);
    }
  }, [refused, live, discard, notices, t, words]);
}

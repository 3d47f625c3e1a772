// Says in words what the server refused, once each, and then lets go of it: the page has already gone back to how it was.
import { useCallback, useEffect, useRef } from 'react';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { refusedOf, recordOf } from '../../../store/selectors.ts';
import { useLive, useOutbox } from '../../../live/use-live.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { isOvertaken, overtakenBy } from './overtaken.ts';
import { useColleague } from './use-colleague.ts';

/** How long the record may take to tell what came first: a refusal is quicker than the news. */
const newsWithinMs = 2000;

export function useRefusals(): void {
  const { discard } = useOutbox();
  const notices = useNotices();
  const refused = useLive(refusedOf);
  // Looked at again with each change of a record: only then is it known who was quicker.
  const records = useLive(({ replica }) => (refused.length > 0 ? replica.records : null));
  const sentenceOf = useSentence();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const tell = ({ id }: OutboxEntry, text: string): void => {
      if (told.current.has(id)) return;
      told.current.add(id);
      notices.show({ text, durationMs: 10_000, about: 'decision' });
      discard(id);
    };
    const open = refused.filter((entry) => {
      const text = sentenceOf(entry);
      if (text !== null) tell(entry, text);
      return text === null;
    });
    if (open.length === 0) return;
    const timer = setTimeout(() => open.forEach((entry) => tell(entry, sentenceOf(entry, true) ?? '')), newsWithinMs);
    return () => clearTimeout(timer);
  }, [refused, records, discard, notices, sentenceOf]);
}

/** What to say of a refusal; nothing yet while it is not known who was quicker, unless one `settles` for less. */
function useSentence(): (entry: OutboxEntry, settles?: boolean) => string | null {
  const t = useWords('moderator');
  const words = useWords('ui');
  const format = useFormat();
  const colleague = useColleague();
  const { live } = useLiveParts();
  return useCallback(({ body, error }: OutboxEntry, settles = false) => {
    const snapshot = live.store.getSnapshot();
    const question = 'question' in body ? recordOf(snapshot, 'question', body.question) : undefined;
    if (!question || !isOvertaken(error?.code)) return t('refused', { message: error?.message ?? '' });
    const overtaken = overtakenBy(body, question);
    const state = words(`question.state.${question.status}`);
    if (overtaken.by === 'undo') return t('overtaken.undone', { state });
    if (overtaken.by === 'unknown') return settles ? t('overtaken.unknown', { state }) : null;
    const { action, atMs, name } = overtaken.decision;
    const ageMs = Date.now() + snapshot.clockOffsetMs - atMs;
    const when = ageMs < 60_000 ? t('overtaken.justNow') : t('overtaken.ago', { span: format.span(ageMs) });
    return t('overtaken.decision', { action, who: colleague(name), when });
  }, [t, words, format, colleague, live]);
}

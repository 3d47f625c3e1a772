// Says in words what the server refused, once each, and then lets go of it: the page has already gone back to how it was.
import { useCallback, useEffect, useRef } from 'react';
import type { Command } from '@plenary/domain/commands';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { refusedOf, recordOf } from '../../../store/selectors.ts';
import { useLive, useOutbox } from '../../../live/use-live.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { isOvertaken, overtakenBy } from './overtaken.ts';
import { useOvertakenWords } from './use-overtaken-words.ts';

/** How long the record may take to tell what came first: a refusal is quicker than the news. */
const newsWithinMs = 2000;

export interface RefusalParts {
  /** Whether somebody else tells of it. */
  readonly isTold: (id: string) => boolean;
  /** What opens again the dialog that a refused command came from, with what was typed there; nothing if there was none. */
  readonly reopening: (body: Command) => (() => void) | undefined;
}

export function useRefusals({ isTold, reopening }: RefusalParts): void {
  const t = useWords('moderator');
  const { discard } = useOutbox();
  const notices = useNotices();
  const refused = useLive((snapshot) => refusedOf(snapshot).filter(({ id }) => !isTold(id)));
  // Looked at again with each change of a record: only then is it known who was quicker.
  const records = useLive(({ replica }) => (refused.length > 0 ? replica.records : null));
  const sentenceOf = useSentence();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const tell = ({ id, body }: OutboxEntry, text: string): void => {
      if (told.current.has(id)) return;
      told.current.add(id);
      const run = reopening(body);
      notices.show({ text, durationMs: run ? 20_000 : 10_000, about: 'decision', ...(run && { action: { label: t('openAgain'), run } }) });
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
  }, [refused, records, discard, notices, reopening, sentenceOf, t]);
}

/** What to say of a refusal; nothing yet while it is not known who was quicker, unless one `settles` for less. */
function useSentence(): (entry: OutboxEntry, settles?: boolean) => string | null {
  const t = useWords('moderator');
  const wordsOf = useOvertakenWords();
  const { live } = useLiveParts();
  return useCallback(({ body, error }: OutboxEntry, settles = false) => {
    const question = 'question' in body ? recordOf(live.store.getSnapshot(), 'question', body.question) : undefined;
    if (!question || !isOvertaken(error?.code)) return t('refused', { message: error?.message ?? '' });
    const overtaken = overtakenBy(body, question);
    if (overtaken.by === 'unknown') return settles ? wordsOf(overtaken, question) : null;
    return `${wordsOf(overtaken, question)} ${t('overtaken.notDone')}`;
  }, [t, wordsOf, live]);
}

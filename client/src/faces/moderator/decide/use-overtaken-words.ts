// Who was quicker and with what, in a sentence.
import { useCallback } from 'react';
import type { QuestionRecord } from '@plenary/domain/question/views';
import { useLiveParts } from '../../../live/live-context.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Overtaken } from './overtaken.ts';
import { useColleague } from './use-colleague.ts';

export function useOvertakenWords(): (overtaken: Overtaken, question: QuestionRecord) => string {
  const t = useWords('moderator');
  const words = useWords('ui');
  const format = useFormat();
  const colleague = useColleague();
  const { live } = useLiveParts();
  return useCallback((overtaken, question) => {
    const state = words(`question.state.${question.status}`);
    if (overtaken.by === 'undo') return t('overtaken.undone', { state });
    if (overtaken.by === 'author') return t('overtaken.author');
    if (overtaken.by === 'unknown') return t('overtaken.unknown', { state });
    const { action, atMs, name } = overtaken.decision;
    const ageMs = Date.now() + live.store.getSnapshot().clockOffsetMs - atMs;
    const when = ageMs < 60_000 ? t('overtaken.justNow') : t('overtaken.ago', { span: format.span(ageMs) });
    return t('overtaken.decision', { action, who: colleague(name), when });
  }, [t, words, format, colleague, live]);
}

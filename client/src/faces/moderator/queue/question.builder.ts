// Questions for the tests of the desk's lists.
import type { QuestionRecord } from '@plenary/domain/question/views';

export function aQuestion(id: string, more: Partial<QuestionRecord> = {}, askedAtMs = 0): QuestionRecord {
  return {
    kind: 'question', id, rev: 1, session: 's', text: `Question ${id}`, edited: false, language: 'en', author: null, anonymous: true, group: null,
    mode: null, status: 'waiting', supporters: 0, liveAtMs: null, answeredAtMs: null,
    desk: { askedAtMs, screened: true, flags: [], originalText: null, reason: null, note: null, decision: null },
    ...more,
  };
}

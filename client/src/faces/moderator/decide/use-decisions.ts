// Sends the moderator's decisions, says each in words with its undo, and takes the latest back.
import { useCallback, useReducer, useRef } from 'react';
import type { CommandAck } from '@plenary/protocol/up';
import { isUnsent } from '@plenary/sync/outbox';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { excerpt } from '../desk/local-text.ts';
import { commandOf, type Decision } from './decision.ts';
import { lastUndoable, seenDecision, undoForMs, undoListAfter, type Made, type UndoList } from './undo-list.ts';

export interface Decisions {
  readonly made: UndoList;
  decide(question: DeskQuestion, decision: Decision): void;
  /** Takes back the newest decision that can still be taken back; says so when there is none. */
  undoLast(): void;
}

/** `onUndone` is told which question is back, and where it stands again. */
export function useDecisions(onUndone: (taken: Made) => void): Decisions {
  const t = useWords('moderator');
  const { live } = useLiveParts();
  const notices = useNotices();
  const [made, change] = useReducer(undoListAfter, []);
  const answers = useRef(new Map<string, Promise<CommandAck | undefined>>());

  const undo = useCallback(async (taken: Made) => {
    change({ type: 'undone', id: taken.id });
    onUndone(taken);
    notices.show({ text: t('undone', { text: excerpt(taken.text) }), about: 'decision' });
    const entry = live.store.getSnapshot().outbox.find(({ id }) => id === taken.id);
    if (entry && isUnsent(entry)) return live.discard(taken.id);
    const ack = await answers.current.get(taken.id);
    const decision = ack?.ok ? ack.result?.['decision'] : undefined;
    if (typeof decision === 'number') live.send({ type: 'question.undo', question: taken.question, decision });
  }, [live, notices, onUndone, t]);

  const decide = useCallback((question: DeskQuestion, decision: Decision) => {
    const { id: questionId, status: before, text } = question;
    const seen = seenDecision(made, questionId, question.desk?.decision?.seq ?? null);
    const sent = live.send(commandOf({ question: questionId, seen, revision: question.desk?.revision ?? 0 }, decision));
    if (!sent.ok) return void notices.show({ text: t('refused', { message: sent.error.message }) });
    const entry: Made = { id: sent.id, question: questionId, action: decision.action, before, text, atMs: Date.now(), seen, seq: null, isUndone: false };
    change({ type: 'made', made: entry });
    answers.current.set(sent.id, sent.settled);
    const action = { label: t('undo'), run: () => void undo(entry) };
    notices.show({ text: t(`did.${decision.action}`, { text: excerpt(text) }), action, durationMs: undoForMs, about: 'decision' });
    void sent.settled.then((ack) => {
      const seq = ack?.ok ? ack.result?.['decision'] : undefined;
      change(typeof seq === 'number' ? { type: 'acknowledged', id: sent.id, seq } : { type: 'dropped', id: sent.id });
    });
  }, [live, made, notices, t, undo]);

  const undoLast = useCallback(() => {
    const last = lastUndoable(made, Date.now());
    if (last) void undo(last);
    else notices.show({ text: t('nothingToUndo'), about: 'decision' });
  }, [made, notices, t, undo]);

  return { made, decide, undoLast };
}

// Takes back what a moderator has just done: what was never sent is not sent, what was done is undone by a command of its own.
import { useCallback, type RefObject } from 'react';
import type { QuestionCommand } from '@plenary/domain/question/commands';
import type { CommandAck } from '@plenary/protocol/up';
import { isUnsent } from '@plenary/sync/outbox';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import { recordOf } from '../../../store/selectors.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { excerpt } from '../desk/local-text.ts';
import type { Made, UndoChange } from './undo-list.ts';

export interface UndoParts {
  /** The answer to each command, by its id. */
  readonly answers: RefObject<Map<string, Promise<CommandAck | undefined>>>;
  readonly change: (change: UndoChange) => void;
  readonly onUndone: (taken: Made) => void;
}

/** Gives what takes back everything that was made together. */
export function useUndo({ answers, change, onUndone }: UndoParts): (taken: readonly Made[]) => void {
  const t = useWords('moderator');
  const { live } = useLiveParts();
  const notices = useNotices();
  const takeBack = useCallback(async (taken: readonly Made[]) => {
    const { outbox } = live.store.getSnapshot();
    const unsent = new Set(outbox.filter(isUnsent).map(({ id }) => id));
    const bodies = await Promise.all(taken.filter(({ id }) => !unsent.has(id)).map(async (made) => undoingOf(made, await answers.current.get(made.id))));
    const due = bodies.filter((body) => body !== undefined);
    const isCurrent = (body: QuestionCommand): boolean => !contextChanged(body, taken, (question) => recordOf(live.store.getSnapshot(), 'question', question)?.context?.version);
    live.sendAll(due.filter(isCurrent));
    if (!due.every(isCurrent)) notices.show({ text: t('context.changedSince'), about: 'decision' });
  }, [answers, live, notices, t]);
  return useCallback((taken) => {
    const [first] = taken;
    if (!first) return;
    change({ type: 'undone', group: first.group });
    onUndone(first);
    const text = taken.length === 1 ? t('undone', { text: excerpt(first.text) }) : t('undoneAll', { count: taken.length });
    notices.show({ text, about: 'decision' });
    const ids = new Set(taken.map(({ id }) => id));
    const sending = takeBack(taken);
    live.discard(...live.store.getSnapshot().outbox.filter((entry) => ids.has(entry.id) && isUnsent(entry)).map(({ id }) => id));
    void sending;
  }, [change, live, notices, onUndone, t, takeBack]);
}

/** Nothing for what was refused: there is nothing to take back. */
function undoingOf({ question, back }: Made, ack: CommandAck | undefined): QuestionCommand | undefined {
  if (!ack?.ok) return undefined;
  if (back) return back;
  const decision = ack.result?.['decision'];
  return typeof decision === 'number' ? { type: 'question.undo', question, decision } : undefined;
}

/** Whether somebody has written another version of the note since: theirs stands. */
function contextChanged(body: QuestionCommand, taken: readonly Made[], versionOf: (question: string) => number | undefined): boolean {
  if (body.type !== 'question.context' && body.type !== 'question.dropContext') return false;
  const made = taken.find(({ question }) => question === body.question);
  return (versionOf(body.question) ?? 0) > (made?.version ?? Number.MAX_SAFE_INTEGER);
}

// Holds the desk's own state together: lists, focus, column, dialogs and keys. What everybody shares comes from the live page.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { QuestionStatus } from '@plenary/domain/question/state';
import type { Command } from '@plenary/domain/commands';
import { useLiveParts } from '../../../live/live-context.ts';
import { useIdentity, useLive } from '../../../live/use-live.ts';
import { deskQuestionsOf, type DeskQuestion } from '../../../store/desk.ts';
import { rankingOf, recordOf, watchedSessionOf } from '../../../store/selectors.ts';
import { createKeptForms, formKinds } from '../decide/kept-forms.ts';
import { dialogOf } from '../decide/question-dialogs.ts';
import { useDecisions } from '../decide/use-decisions.ts';
import { useRefusals } from '../decide/use-refusals.ts';
import { statusBefore } from '../decide/undo-list.ts';
import { useKeysChoice } from '../keys/key-memory.ts';
import { overlayUndone } from '../overlay/undo-overlay.ts';
import type { PollDraft } from '../poll/draft/draft.ts';
import { sortIntoLists, type LiveOrder } from '../queue/lists.ts';
import { useFilters } from '../queue/use-filters.ts';
import { useHeldLive } from '../queue/use-held-live.ts';
import { useListFocus } from '../queue/use-list-focus.ts';
import { useSelection } from '../queue/use-selection.ts';
import { DeskContext, type Column, type Desk, type OpenDialog } from './desk-context.ts';
import { useOpener } from './use-opener.ts';

const none: readonly DeskQuestion[] = [];

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const session = useLive(watchedSessionOf);
  const back = useRef<(question: string, status: QuestionStatus) => void>(() => undefined);
  const me = useIdentity();
  const [kept] = useState(createKeptForms);
  const [keptPolls] = useState(() => new Map<string, PollDraft>());
  const decisions = useDecisions({
    onUndone: useCallback((taken) => back.current(taken.question, taken.before), []),
    onDone: useCallback((question, { action }) => formKinds.filter((kind) => kind === action).forEach((kind) => kept.forget(kind, question)), [kept]),
  });
  const [order, setOrder] = useState<LiveOrder>('fair');
  const [column, setColumn] = useState<Column>('waiting');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const rememberOpener = useOpener(dialog !== null);
  const open = useCallback((next: OpenDialog) => {
    rememberOpener();
    setDialog(next);
  }, [rememberOpener]);
  useRefusals({ isTold: decisions.isReported, reopening: useReopening(open) });
  const [keysOn, setKeysOn] = useKeysChoice();
  const { made } = decisions;
  const sessionId = session?.id;
  const questions = useLive((snapshot) => {
    if (sessionId === undefined) return none;
    return overlayUndone(deskQuestionsOf(snapshot, sessionId), snapshot.outbox, (id, seq) => statusBefore(made, id, seq));
  });
  const places = useLive((snapshot) => rankingOf(snapshot, sessionId ?? ''));
  const sorted = useMemo(() => sortIntoLists(questions, { order, places: places.map(({ question }) => question), me: me.id }), [questions, order, places, me.id]);
  const { lists, live } = useHeldLive(sorted, order);
  const queue = useFilters(sessionId, lists.waiting);
  const focus = {
    waiting: useListFocus(useIds(queue.shown)),
    live: useListFocus(useIds(lists.live)),
  };
  const selection = { waiting: useSelection(queue.shown), live: useSelection(lists.live) };
  const [stageTurn, setStageTurn] = useState(0);
  const { waiting: waitingFocus, live: liveFocus } = focus;
  const goTo = useCallback((to: Column, question?: string) => {
    setColumn(to);
    if (to === 'stage') return setStageTurn((before) => before + 1);
    const list = to === 'waiting' ? waitingFocus : liveFocus;
    if (question !== undefined) list.focusOn(question);
    list.take();
  }, [waitingFocus, liveFocus]);
  useEffect(() => {
    back.current = (question, status) => {
      if (status === 'waiting' || status === 'screening') goTo('waiting', question);
      else if (status === 'live' || status === 'onStage') liveFocus.focusOn(question);
    };
  }, [goTo, liveFocus]);
  const desk: Desk = {
    session, lists, order, setOrder, focus, column, goTo, decisions, keysOn, setKeysOn, dialog, live, queue, stageTurn,
    setColumn, selection, kept, keptPolls, questions,
    questionOf: (id) => questions.find((question) => question.id === id),
    open,
    close: () => setDialog(null),
  };
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** What opens the dialog again that a refused command came from. */
function useReopening(open: (dialog: OpenDialog) => void): (body: Command) => (() => void) | undefined {
  const { live } = useLiveParts();
  return useCallback((body) => {
    if (body.type === 'poll.write') return () => open({ kind: 'poll' });
    if (body.type === 'poll.rewrite') {
      return () => {
        const poll = recordOf(live.store.getSnapshot(), 'poll', body.poll);
        if (poll) open({ kind: 'editPoll', poll });
      };
    }
    const from = dialogOf(body);
    if (!from) return undefined;
    return () => {
      const snapshot = live.store.getSnapshot();
      const session = recordOf(snapshot, 'question', from.question)?.session;
      const question = session === undefined ? undefined : deskQuestionsOf(snapshot, session).find(({ id }) => id === from.question);
      if (question) open({ kind: from.kind, question });
    };
  }, [live, open]);
}

function useIds(list: readonly DeskQuestion[]): readonly string[] {
  return useMemo(() => list.map(({ id }) => id), [list]);
}

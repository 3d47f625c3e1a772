// Sends the moderator's decisions, one or many at once, says each in words with its undo, and takes the latest back.
import { useCallback, useReducer, useRef, useState, type RefObject } from 'react';
import type { CommandAck } from '@plenary/protocol/up';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { excerpt } from '../desk/local-text.ts';
import { bulkReport, type BulkReport } from './bulk-report.ts';
import { commandOf, type Decision } from './decision.ts';
import { madeOf } from './made.ts';
import { lastUndoable, undoForMs, undoListAfter, type Made, type UndoChange, type UndoList } from './undo-list.ts';
import { useUndo } from './use-undo.ts';

/** What can be done to many at once. */
export type BulkDecision = { readonly action: 'approve' } | Extract<Decision, { action: 'reject' | 'merge' | 'label' | 'unlabel' }>;

export interface Decisions {
  readonly made: UndoList;
  decide(question: DeskQuestion, decision: Decision): void;
  /** Each is a command of its own, with what was seen of its question; they are told and taken back as one. */
  decideAll(questions: readonly DeskQuestion[], decision: BulkDecision): void;
  /** Takes back the newest decision that can still be taken back; says so when there is none. */
  undoLast(): void;
  /** What of the latest bulk was not done, until it was read. */
  readonly report: BulkReport | null;
  readonly closeReport: () => void;
  /** Whether a refusal of this command is told by the report. */
  readonly isReported: (id: string) => boolean;
}

export interface DecisionEvents {
  /** Which question is back, and where it stands again. */
  readonly onUndone: (taken: Made) => void;
  /** This was done: nothing more needs to be kept of it. */
  readonly onDone: (question: string, decision: Decision) => void;
}

export function useDecisions({ onUndone, onDone }: DecisionEvents): Decisions {
  const t = useWords('moderator');
  const { live } = useLiveParts();
  const notices = useNotices();
  const [made, change] = useReducer(undoListAfter, []);
  const [report, setReport] = useState<BulkReport | null>(null);
  const answers = useRef(new Map<string, Promise<CommandAck | undefined>>());
  const reported = useRef(new Set<string>());
  const undo = useUndo({ answers, change, onUndone });

  const send = useSending({ made, change, answers, reported, onDone });

  const say = useCallback((text: string, entries: readonly Made[]) => {
    notices.show({ text, action: { label: t('undo'), run: () => undo(entries) }, durationMs: undoForMs, about: 'decision' });
  }, [notices, t, undo]);

  const decide = useCallback((question: DeskQuestion, decision: Decision) => {
    const { entries, refused } = send([question], decision);
    if (refused && !refused.ok) return void notices.show({ text: t('refused', { message: refused.error.message }) });
    say(t(`did.${decision.action}`, { text: excerpt(question.text) }), entries);
  }, [notices, say, send, t]);

  const decideAll = useCallback((questions: readonly DeskQuestion[], decision: BulkDecision) => {
    const [only] = questions;
    if (!only) return;
    if (questions.length === 1) return decide(only, decision);
    setReport(null);
    const { entries, settled } = send(questions, decision);
    say(t(`didAll.${decision.action}`, { count: entries.length }), entries);
    void Promise.all(settled).then((all) => {
      const asked = all.filter((one) => one !== undefined);
      live.discard(...asked.filter(({ ack }) => ack && !ack.ok).map(({ id }) => id));
      setReport(bulkReport(asked.map(({ id: _id, ...about }) => about)));
    });
  }, [decide, live, say, send, t]);

  const undoLast = useCallback(() => {
    const last = lastUndoable(made, Date.now());
    if (last.length > 0) undo(last);
    else notices.show({ text: t('nothingToUndo'), about: 'decision' });
  }, [made, notices, t, undo]);

  return { made, decide, decideAll, undoLast, report, closeReport: useCallback(() => setReport(null), []), isReported: useCallback((id) => reported.current.has(id), []) };
}

interface SendingParts extends Pick<DecisionEvents, 'onDone'> {
  readonly made: UndoList;
  readonly change: (change: UndoChange) => void;
  readonly answers: RefObject<Map<string, Promise<CommandAck | undefined>>>;
  readonly reported: RefObject<Set<string>>;
}

/** Puts decisions into the outbox and remembers them, with what was answered to each. */
function useSending({ made, change, answers, reported, onDone }: SendingParts) {
  const { live } = useLiveParts();
  return useCallback((questions: readonly DeskQuestion[], decision: Decision) => {
    const fresh = questions.map((question) => madeOf(question, decision, { id: '', group: '', atMs: Date.now(), list: made }));
    const bodies = fresh.map(({ seen, question }, index) => commandOf({ question, seen, revision: questions[index]?.desk?.revision ?? 0 }, decision));
    const sent = live.sendAll(bodies);
    const [group = ''] = sent.flatMap((one) => (one.ok ? [one.id] : []));
    const entries: Made[] = [];
    const settled = sent.map(async (one, index) => {
      const [entry, body] = [fresh[index], bodies[index]];
      if (!one.ok || !entry || !body) return undefined;
      entries.push({ ...entry, id: one.id, group });
      answers.current.set(one.id, one.settled);
      if (questions.length > 1) reported.current.add(one.id);
      const ack = await one.settled;
      const seq = ack?.ok ? (ack.result?.['decision'] ?? ack.seq) : undefined;
      change(typeof seq === 'number' ? { type: 'acknowledged', id: one.id, seq } : { type: 'dropped', id: one.id });
      if (ack?.ok) onDone(entry.question, decision);
      return { id: one.id, question: entry.question, text: entry.text, body, ack };
    });
    change({ type: 'made', made: entries });
    return { entries, settled, refused: sent.find((one) => !one.ok) };
  }, [live, made, change, answers, reported, onDone]);
}

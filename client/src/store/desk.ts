// What moderators see with their own decisions in it: what was decided and is not acknowledged yet is laid over the records, and marked.
import type { Command } from '@plenary/domain/commands';
import type { QuestionStatus } from '@plenary/domain/question/state';
import { isPending, type Outbox } from '@plenary/sync/outbox';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { listOf, overlays } from './memo.ts';
import { questionRecordsOf, type QuestionRecord } from './selectors.ts';
import type { LiveSnapshot } from './store.ts';

/** A question as it will be once what I did is acknowledged. `refused`: my last refused decision, until `discard(refused.id)`. */
export interface DeskQuestion extends QuestionRecord {
  readonly pending: boolean;
  readonly refused: OutboxEntry | null;
}

/** All questions of a session, oldest first, with my decisions laid over them. */
export const deskQuestionsOf = listOf(
  ({ replica, outbox }: Pick<LiveSnapshot, 'replica' | 'outbox'>) => [replica.records, outbox],
  (snapshot, session): DeskQuestion[] => {
    const decisions = decisionsByQuestion(snapshot.outbox);
    const staged = lastStaged(snapshot.outbox);
    return questionRecordsOf(snapshot, session).map((record) => deskQuestion(record, { decisions: decisions.get(record.id) ?? [], staged }));
  },
);

type Laid = Pick<QuestionRecord, 'status' | 'text' | 'edited' | 'notice' | 'written' | 'context' | 'pinned' | 'addressed' | 'desk'>;
const overRecord = overlays<QuestionRecord, Laid & Pick<DeskQuestion, 'pending' | 'refused'>>();

function deskQuestion(record: QuestionRecord, my: { decisions: readonly OutboxEntry[]; staged: OutboxEntry | undefined }): DeskQuestion {
  // Whoever puts one question on stage takes the other one off it.
  const isReplaced = record.status === 'onStage' && my.staged !== undefined && !isAbout(my.staged.body, record.id) && isNews(my.staged, record);
  const news = my.decisions.filter((entry) => isNews(entry, record));
  const base = isReplaced ? { ...record, status: 'live' as const } : record;
  const { status, text, edited, notice, written, context, pinned, addressed, desk } = news.reduce((question, { body, queuedAtMs }) => afterCommand(question, body, queuedAtMs), base);
  const refused = my.decisions.findLast((entry) => entry.state === 'refused') ?? null;
  const more = { ...(notice && { notice }), ...(written && { written }), ...(context && { context }), ...(pinned && { pinned }), ...(addressed !== undefined && { addressed }), ...(desk && { desk }) };
  return overRecord(record, { status, text, edited, ...more, pending: isReplaced || news.some(isPending), refused });
}

/** Whether an entry is not in the record yet. */
const isNews = (entry: OutboxEntry, record: QuestionRecord): boolean =>
  isPending(entry) || (entry.state === 'accepted' && (entry.seq ?? 0) > record.rev);

function afterCommand(question: QuestionRecord, body: Command, atMs: number): QuestionRecord {
  switch (body.type) {
    case 'question.edit':
      return { ...question, text: body.text, edited: true };
    case 'question.notice':
      return { ...question, status: 'onNotice', notice: { who: body.who, untilMs: body.untilMs } };
    case 'question.write':
      return { ...question, status: 'answered', written: { text: body.text, links: body.links, atMs } };
    case 'question.context':
      return { ...question, context: { version: (question.context?.version ?? 0) + 1, text: body.text, sources: body.sources, atMs } };
    case 'question.pin':
      return { ...question, pinned: true };
    case 'question.address':
      return body.to === null ? question : { ...question, addressed: body.to };
    case 'question.label':
    case 'question.unlabel': {
      const others = (question.desk?.labels ?? []).filter((label) => label.toLowerCase() !== body.label.toLowerCase());
      return question.desk ? { ...question, desk: { ...question.desk, labels: body.type === 'question.label' ? [...others, body.label] : others } } : question;
    }
    case 'question.uphold':
      return question.desk?.appeal ? { ...question, desk: { ...question.desk, appeal: { ...question.desk.appeal, outcome: 'upheld' } } } : question;
    default: {
      const status = statusAfter[body.type];
      return status ? { ...question, status } : question;
    }
  }
}

const statusAfter: Partial<Record<Command['type'], QuestionStatus>> = {
  'question.approve': 'live',
  'question.reject': 'rejected',
  'question.stage': 'onStage',
  'question.unstage': 'live',
  'question.answer': 'answered',
  'question.merge': 'merged',
};

function decisionsByQuestion(outbox: Outbox): Map<string, OutboxEntry[]> {
  const decisions = new Map<string, OutboxEntry[]>();
  for (const entry of outbox) {
    if (!('question' in entry.body)) continue;
    const { question } = entry.body;
    decisions.set(question, [...(decisions.get(question) ?? []), entry]);
  }
  return decisions;
}

const lastStaged = (outbox: Outbox): OutboxEntry | undefined =>
  outbox.findLast(({ body, state }) => body.type === 'question.stage' && state !== 'refused');
const isAbout = (body: Command, question: string): boolean => 'question' in body && body.question === question;

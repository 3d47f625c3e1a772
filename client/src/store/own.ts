// What participants see with their own doings in it: what was done and is not acknowledged yet is laid over the records, and marked.
import type { Command } from '@plenary/domain/commands';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { OwnQuestion } from '@plenary/domain/question/views';
import type { WireError } from '@plenary/protocol/up';
import { isPending } from '@plenary/sync/outbox';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import type { KeptBallot } from './kept-ballots.ts';
import { listOf, overlays } from './memo.ts';
import { pollRecordsOf, questionRecordsOf, type PollRecord, type QuestionRecord } from './selectors.ts';
import type { LiveSnapshot } from './store.ts';

/** A question with my support in it. `pending`: my last tap is not acknowledged yet. `supporters` counts it already. */
export interface QuestionView extends QuestionRecord { readonly supported: boolean; readonly own: boolean; readonly pending: boolean }

/**
 * A poll with my ballot in it (`null` if I have none; once the box is sealed, as this device remembers it). `refused`: my last vote, if it did
 * not count; its `error` says why.
 */
export interface PollView extends PollRecord { readonly ballot: Ballot | null; readonly pending: boolean; readonly refused: OutboxEntry | null }

/** What I wrote about one of my questions and the page does not show as done yet. `entry`: its id in the outbox, for `discard`. */
export interface OwnWord {
  readonly entry: string;
  readonly text: string;
  readonly way: MyQuestion['way'];
  readonly error: WireError | null;
}

/**
 * One of my questions from the moment I sent it. `way`: `waiting` (not sent yet), `sending`, `received` (the server has it), `refused`.
 * `entry`: its id in the outbox while it is there, for `discard`. `question`: what became of it, once known.
 */
export interface MyQuestion {
  readonly key: string;
  readonly session: string;
  readonly text: string;
  readonly anonymous: boolean;
  readonly askedAtMs: number;
  readonly way: 'waiting' | 'sending' | 'received' | 'refused';
  readonly entry: string | null;
  readonly error: WireError | null;
  readonly question: OwnQuestion | null;
  /** The question that it replies to, if it is a reply. */
  readonly replyTo: string | null;
  /** I took it back, which is not acknowledged yet. */
  readonly withdrawing: boolean;
  /** I rewrote it. Unless that was refused, `text` is the new one. */
  readonly revising: OwnWord | null;
  /** I asked for another look. */
  readonly appealing: OwnWord | null;
}

type SubmitEntry = OutboxEntry & { body: { type: 'question.submit' } };

/** Questions of a session that everyone may see, with my support, replies left out; oldest first. */
export const questionsOf = listOf(
  ({ replica, me, outbox }: LiveSnapshot) => [replica.records, me, outbox],
  (snapshot: LiveSnapshot, session): QuestionView[] => {
    const mine = new Set(snapshot.me?.questions.map(({ id }) => id));
    const supports = new Set(snapshot.me?.supports);
    const taps = tapsByQuestion(snapshot.outbox);
    return questionRecordsOf(snapshot, session)
      .filter(({ replyTo }) => replyTo === undefined)
      .map((record) => questionView(record, { before: supports.has(record.id), own: mine.has(record.id), tap: taps.get(record.id) }));
  },
);

const overQuestion = overlays<QuestionRecord, Pick<QuestionView, 'supported' | 'supporters' | 'own' | 'pending'>>();
const overPoll = overlays<PollRecord, Pick<PollView, 'ballot' | 'pending' | 'refused'>>();

function questionView(record: QuestionRecord, my: { before: boolean; own: boolean; tap: OutboxEntry | undefined }): QuestionView {
  const supported = my.tap ? my.tap.body.type === 'question.support' : my.before;
  // An accepted tap may be in the record's count before it is in my personal view.
  const isCounted = my.tap?.state === 'accepted' && (my.tap.seq ?? 0) <= record.rev;
  // A frozen count stands still, whatever I do.
  const moves = supported !== my.before && !isCounted && !record.frozen;
  const supporters = record.supporters + (moves ? (supported ? 1 : -1) : 0);
  return overQuestion(record, { supported, supporters, own: my.own, pending: my.tap !== undefined && isPending(my.tap) });
}

/** My last tap on each question that has not settled; a refused one did nothing. */
function tapsByQuestion(outbox: readonly OutboxEntry[]): Map<string, OutboxEntry> {
  const taps = new Map<string, OutboxEntry>();
  for (const entry of outbox) {
    const { body, state } = entry;
    if (state !== 'refused' && (body.type === 'question.support' || body.type === 'question.unsupport')) taps.set(body.question, entry);
  }
  return taps;
}

/** Polls of a session that everyone may see, with my ballots; oldest first. */
export const pollsOf = listOf(
  ({ replica, me, outbox, kept }: LiveSnapshot) => [replica.records, me, outbox, kept],
  (snapshot: LiveSnapshot, session): PollView[] => pollRecordsOf(snapshot, session).map((record) => pollView(snapshot, record)),
);

function pollView(snapshot: LiveSnapshot, record: PollRecord): PollView {
  const votes = snapshot.outbox.filter(({ body }) => (body.type === 'poll.cast' || body.type === 'poll.vote') && body.poll === record.id);
  const last = votes.findLast(({ body, state }) => state !== 'refused' && isOf(record, body));
  const failed = votes.findLast(({ state }) => state === 'refused');
  // A personal view may be of the round before.
  const told = snapshot.me?.rounds[record.id] === record.round ? snapshot.me.ballots[record.id] : undefined;
  const ballot = (last && ballotIn(last.body)) ?? told ?? keptOf(snapshot, record.id).find(({ round }) => round === record.round)?.ballot;
  return overPoll(record, { ballot: stableBallot(record, ballot ?? null), pending: last !== undefined && isPending(last), refused: failed ?? null });
}

/** Whether a ballot is for the round that is asked now. */
const isOf = ({ round }: PollRecord, body: Command): boolean => !('round' in body) || body.round === undefined || body.round === round;

/** The ballot that a command casts. */
function ballotIn(body: Command): Ballot | undefined {
  if (body.type === 'poll.cast') return body.ballot;
  return body.type === 'poll.vote' ? { options: body.options } : undefined;
}

/** My ballots in the rounds of a poll, with their receipts, as far as this device knows them. */
export const keptOf = ({ kept }: LiveSnapshot, poll: string): readonly KeptBallot[] => kept.filter((each) => each.poll === poll);

const ballots = new WeakMap<PollRecord, Ballot>();

/** Each personal view brings new ones: the one before stays while it says the same. */
function stableBallot(record: PollRecord, ballot: Ballot | null): Ballot | null {
  const held = ballots.get(record);
  if (held && JSON.stringify(held) === JSON.stringify(ballot)) return held;
  if (ballot) ballots.set(record, ballot);
  return ballot;
}

/** My questions, newest first, those on their way included; of one session or of all. */
export function myQuestionsOf(snapshot: LiveSnapshot, session?: string): readonly MyQuestion[] {
  return mine(snapshot, session ?? '');
}

const mine = listOf(
  ({ me, outbox, clockOffsetMs }: LiveSnapshot) => [me, outbox, clockOffsetMs],
  ({ me, outbox, clockOffsetMs }: LiveSnapshot, session): MyQuestion[] => {
    const known = new Set(me?.questions.map(({ id }) => id));
    const received = (me?.questions ?? []).map((question) => receivedQuestion(question, outbox));
    const underway = outbox.filter(isSubmit).filter(({ result }) => !known.has(String(result?.['question'])));
    return [...received, ...underway.map((entry) => underwayQuestion(entry, clockOffsetMs))]
      .filter((question) => session === '' || question.session === session)
      .toSorted((a, b) => b.askedAtMs - a.askedAtMs);
  },
);

function receivedQuestion(question: OwnQuestion, outbox: readonly OutboxEntry[]): MyQuestion {
  const { id: key, session, anonymous, askedAtMs, replyTo } = question;
  const about = outbox.filter(({ body }) => 'question' in body && body.question === key);
  const revising = ownWord(about, 'question.revise');
  const text = revising && revising.way !== 'refused' ? revising.text : question.text;
  const withdrawing = about.some((entry) => entry.body.type === 'question.withdraw' && isPending(entry));
  return {
    key, session, text, anonymous, askedAtMs, way: 'received', entry: null, error: null, question, replyTo: replyTo?.question ?? null,
    withdrawing, revising, appealing: ownWord(about, 'question.appeal'),
  };
}

const ways = { queued: 'waiting', sending: 'sending', accepted: 'received', refused: 'refused' } as const;

/** The newest thing of a kind that I wrote about a question. */
function ownWord(about: readonly OutboxEntry[], type: 'question.revise' | 'question.appeal'): OwnWord | null {
  const last = about.findLast(({ body }) => body.type === type);
  return last && 'text' in last.body ? { entry: last.id, text: last.body.text ?? '', way: ways[last.state], error: last.error ?? null } : null;
}

function underwayQuestion({ id, body, state, error, result, queuedAtMs }: SubmitEntry, clockOffsetMs: number): MyQuestion {
  const { session, text, anonymous, replyTo = null } = body;
  const key = String(result?.['question'] ?? id);
  const askedAtMs = queuedAtMs + clockOffsetMs;
  return {
    key, session, text, anonymous, askedAtMs, way: ways[state], entry: id, error: error ?? null, question: null, replyTo,
    withdrawing: false, revising: null, appealing: null,
  };
}

const isSubmit = (entry: OutboxEntry): entry is SubmitEntry => entry.body.type === 'question.submit';

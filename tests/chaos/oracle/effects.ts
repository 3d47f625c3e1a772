// Rules about effects: each thing happened once, and what is counted is what a plain recount of the log gives.
import type { Command } from '@plenary/domain/commands';
import type { Kept } from '@plenary/domain/poll/kinds/kind';
import { countAnew, readBallotOf, rulesOf } from '@plenary/domain/poll/kinds/rules';
import type { Ballot, PollResult } from '@plenary/domain/poll/kinds/setups';
import { viewSince } from '@plenary/domain/views';
import type { EventState } from '@plenary/domain/state';
import type { RecordOf } from '@plenary/domain/records';
import type { Case, Violation } from './case.ts';
import type { Replay } from './replay.ts';

function staffRecords(state: EventState) {
  return [...state.sessions.keys()].flatMap((session) => viewSince(state, { audience: 'moderator', session, nameOf: () => undefined }, -1).records);
}

/** A question that was asked once is there once, also under its author's and a moderator's words. */
export function eachQuestionOnce({ ledger, log }: Case): Violation[] {
  const rule = 'each question once';
  const questions = staffRecords(log.state).filter((record): record is RecordOf<'question'> => record.kind === 'question');
  return ledger.filter(({ type, outcome }) => type === 'question.submit' && outcome === 'accepted').flatMap((entry) => {
    const text = String(entry.payload['text']);
    const found = questions.filter((question) => question.text === text || question.desk?.originalText === text).length;
    return found === 1 ? [] : [{ rule, what: `"${text}" was asked once and is there ${found} times` }];
  });
}

/** No job took effect twice: each question is screened once. */
export function eachJobOnce({ log }: Case): Violation[] {
  const times = new Map<string, number>();
  for (const { command, outcome } of log.decided.values()) {
    if (command.body.type === 'question.screened' && outcome.ok) times.set(command.body.question, (times.get(command.body.question) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count > 1).map(([question, count]) => ({ rule: 'each job once', what: `question ${question} was screened ${count} times` }));
}

interface Tally { readonly result: PollResult; readonly voters: number }

/** Which ballot a command casts, in the short form or whole. */
function ballotIn(body: Command): { readonly poll: string; readonly ballot: Ballot } | null {
  if (body.type === 'poll.vote') return { poll: body.poll, ballot: { options: body.options } };
  return body.type === 'poll.cast' ? body : null;
}

/** Counts a poll of any kind from the log's commands alone, of each voter the last accepted ballot: at its end, and at the step before the last, which is told. */
export function recount(log: Replay, { id, setup, options }: Pick<RecordOf<'poll'>, 'id' | 'setup' | 'options'>): { end: Tally; step: Tally | null } {
  const asked = { setup, options: options.length };
  const ballots = new Map<string, Kept>();
  const tally = (): Tally => ({ result: rulesOf(setup.kind).resultOf(asked, countAnew(asked, ballots.values()), ballots.size), voters: ballots.size });
  const fresh = new Set<string>();
  let step: Tally | null = null;
  let last: Tally | null = null;
  for (const { command: { actor, body }, outcome } of log.decided.values()) {
    const cast = outcome.ok ? ballotIn(body) : null;
    const read = cast?.poll === id ? readBallotOf(asked, cast.ballot) : 'ballot-invalid';
    if (typeof read === 'string' || JSON.stringify(ballots.get(actor.id)) === JSON.stringify(read.kept)) continue;
    ballots.set(actor.id, read.kept);
    fresh.add(actor.id);
    if (fresh.size < Math.max(5, Math.floor(ballots.size / 50))) continue;
    step = last;
    last = tally();
    fresh.clear();
  }
  return { end: tally(), step };
}

/** The tally is the recount, in the state and on every page that may see it: of the step before the last while people vote, exact once it is closed. */
export function tallyIsTheRecount({ log, members }: Pick<Case, 'log' | 'members'>): Violation[] {
  const rule = 'tally is the recount';
  return staffRecords(log.state).filter((record): record is RecordOf<'poll'> => record.kind === 'poll').flatMap((poll) => {
    const { end, step } = recount(log, poll);
    const tellers = [
      { who: 'the state', record: poll },
      ...members.map(({ person, records }) => ({ who: person, record: records.find((record): record is RecordOf<'poll'> => record.kind === 'poll' && record.id === poll.id) })),
    ];
    return tellers.flatMap(({ who, record }) => {
      if (!record) return [];
      const { result, status, turnout: { voters } } = record;
      const fair = JSON.stringify({ result: result && ((status === 'closed' ? end : step)?.result ?? null), voters: end.voters });
      const told = JSON.stringify({ result, voters });
      return told === fair ? [] : [{ rule, what: `${who} shows ${told}; the log gives ${fair}` }];
    });
  });
}

/** The counters of each session are a recount of its questions, in the state and on every page. */
export function countersAreTheRecount({ log, members }: Case): Violation[] {
  const rule = 'counters are the recount';
  const tellers = [{ who: 'the state', records: staffRecords(log.state) }, ...members.map(({ person, records }) => ({ who: person, records }))];
  return tellers.flatMap(({ who, records }) => records.filter((record): record is RecordOf<'tally'> => record.kind === 'tally').flatMap((tally) => {
    const { taken, notTaken, all } = recountQuestions(log.state, tally.id);
    const decided = taken + Object.values(notTaken).reduce((sum, count) => sum + count, 0);
    const isRight = tally.taken === taken && JSON.stringify(sorted(tally.notTaken)) === JSON.stringify(sorted(notTaken)) && tally.asked >= decided && tally.asked <= all;
    return isRight ? [] : [{ rule, what: `${who} shows ${JSON.stringify(tally)}; a recount gives ${JSON.stringify({ taken, notTaken, all })}` }];
  }));
}

const sorted = (counts: Readonly<Record<string, number>>): [string, number][] => Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));

function recountQuestions(state: EventState, session: string): { taken: number; notTaken: Record<string, number>; all: number } {
  const questions = [...state.questions.values()].filter((question) => question.session === session && question.status !== 'withdrawn');
  const notTaken: Record<string, number> = {};
  for (const { status, reason } of questions) if (status === 'rejected' && reason) notTaken[reason] = (notTaken[reason] ?? 0) + 1;
  const waiting = questions.filter(({ status }) => status === 'screening' || status === 'waiting').length;
  const refused = Object.values(notTaken).reduce((sum, count) => sum + count, 0);
  return { taken: questions.length - waiting - refused, notTaken, all: questions.length };
}

/**
 * Each person's own ballot in each poll is the one that was acknowledged last; where two were on their way at once, one of them. Once a box is
 * sealed nobody can tell any more whose a ballot is, and none is shown.
 */
export function ownBallotIsTheLast({ ledger, members }: Pick<Case, 'ledger' | 'members'>): Violation[] {
  const rule = 'own ballot is the last';
  return members.filter(({ audience }) => audience === 'participant').flatMap((member) => {
    const casts = ledger.filter(({ person, type, outcome }) => person === member.person && (type === 'poll.vote' || type === 'poll.cast') && outcome === 'accepted');
    return [...Map.groupBy(casts, ({ payload }) => String(payload['poll']))].flatMap(([poll, votes]) => {
      const latest = votes.filter((vote) => !votes.some((later) => later.sentAtMs >= (vote.settledAtMs ?? Infinity)));
      const may = latest.map(({ payload }) => JSON.stringify(payload['ballot'] ?? { options: payload['options'] }));
      const shown = JSON.stringify(member.personal?.ballots[poll] ?? null);
      const isSealed = member.records.some((record) => record.kind === 'poll' && record.id === poll && record.head !== null);
      return may.includes(shown) || (isSealed && shown === 'null') ? [] : [{ rule, what: `${member.person} was told ${may.join(' or ')} and is shown ${shown}` }];
    });
  });
}

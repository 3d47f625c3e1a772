// Rules about effects: each thing happened once, and what is counted is what a plain recount of the log gives.
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

interface Tally { readonly counts: readonly number[]; readonly voters: number }

/** Counts a poll from the log's commands alone, of each voter the last accepted ballot: at its end, and at the last step that was told. */
export function recount(log: Replay, poll: string, options: readonly string[]): { end: Tally; step: Tally | null } {
  const ballots = new Map<string, readonly string[]>();
  const tally = (): Tally => ({ counts: options.map((id) => [...ballots.values()].filter((ballot) => ballot.includes(id)).length), voters: ballots.size });
  const fresh = new Set<string>();
  let step: Tally | null = null;
  for (const { command: { actor, body }, outcome } of log.decided.values()) {
    if (body.type !== 'poll.vote' || body.poll !== poll || !outcome.ok || ballots.get(actor.id)?.join() === body.options.join()) continue;
    ballots.set(actor.id, body.options);
    fresh.add(actor.id);
    if (fresh.size < Math.max(5, Math.floor(ballots.size / 50))) continue;
    step = tally();
    fresh.clear();
  }
  return { end: tally(), step };
}

/** The tally is the recount, in the state and on every page that may see it: of the last step while people vote, exact once it is closed. */
export function tallyIsTheRecount({ log, members }: Pick<Case, 'log' | 'members'>): Violation[] {
  const rule = 'tally is the recount';
  return staffRecords(log.state).filter((record): record is RecordOf<'poll'> => record.kind === 'poll').flatMap((poll) => {
    const { end, step } = recount(log, poll.id, poll.options.map(({ id }) => id));
    const tellers = [
      { who: 'the state', record: poll },
      ...members.map(({ person, records }) => ({ who: person, record: records.find((record): record is RecordOf<'poll'> => record.kind === 'poll' && record.id === poll.id) })),
    ];
    return tellers.flatMap(({ who, record }) => {
      if (!record) return [];
      const { result, status, turnout: { voters } } = record;
      const counts = result && 'counts' in result ? result.counts : null;
      const fair = JSON.stringify({ counts: counts && ((status === 'closed' ? end : step)?.counts ?? null), voters: end.voters });
      const told = JSON.stringify({ counts, voters });
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

/** Each person's own ballot is the one that was acknowledged last; where two were on their way at once, one of them. */
export function ownBallotIsTheLast({ ledger, members }: Pick<Case, 'ledger' | 'members'>): Violation[] {
  const rule = 'own ballot is the last';
  return members.filter(({ audience }) => audience === 'participant').flatMap((member) => {
    const votes = ledger.filter(({ person, type, outcome }) => person === member.person && type === 'poll.vote' && outcome === 'accepted');
    const latest = votes.filter((vote) => !votes.some((later) => later.sentAtMs >= (vote.settledAtMs ?? Infinity)));
    const may = latest.map(({ payload }) => JSON.stringify({ options: payload['options'] }));
    const poll = String(latest[0]?.payload['poll']);
    const shown = JSON.stringify(member.personal?.ballots[poll] ?? null);
    return latest.length === 0 || may.includes(shown) ? [] : [{ rule, what: `${member.person} was told ${may.join(' or ')} and is shown ${shown}` }];
  });
}

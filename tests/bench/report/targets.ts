// What was aimed at, what was measured, and whether it holds: computed from the results, so that nobody can be kind to them.
import type { BallotRow } from '../ballots.ts';
import { ownUsOf, type FanoutRow } from '../fanout.ts';
import type { Results } from '../results.ts';
import { amount, table, times } from './markdown.ts';
import { thousandFigures } from './thousand.ts';

interface Target { readonly what: string; readonly aim: string; readonly measured: string; readonly missedBy: string | null }

export function targetTable(results: Results): string {
  const targets = targetsOf(results);
  return table(['aim', 'wanted', 'measured', 'met'], targets.map(({ what, aim, measured, missedBy }) => [what, aim, measured, missedBy === null ? 'yes' : `NO, by ${missedBy}`]));
}

export const targetsOf = (results: Results): Target[] => [...fanoutTargets(results), ...ballotTargets(results), ...coreTargets(results), ...hallTargets(results), ...thousandTargets(results)];

type Say = (value: number) => string;

/** A part of what was wanted; where nothing at all was wanted, how much there was. */
const shareOf = (missing: number, limit: number): string => (limit === 0 ? amount(missing) : `${amount((missing / limit) * 100)} %`);

/** A row where something was measured; none where it was not. */
const atMost = (what: string, [limit, value]: readonly [number, number], say: Say = amount): Target[] =>
  Number.isNaN(value) ? [] : [{ what, aim: `≤ ${say(limit)}`, measured: say(value), missedBy: value <= limit ? null : shareOf(value - limit, limit) }];
const atLeast = (what: string, [limit, value]: readonly [number, number], say: Say = amount): Target[] =>
  Number.isNaN(value) ? [] : [{ what, aim: `≥ ${say(limit)}`, measured: say(value), missedBy: value >= limit ? null : shareOf(limit - value, limit) }];

function fanoutTargets({ fanout = [], frozen = [], steady = [] }: Results): Target[] {
  const find = (subject: string, n: number): FanoutRow | undefined => fanout.find((row) => row.subject === subject && row.n === n);
  const ratio = (n: number, to: string, key: 'cpuUsPerFrame' | 'kbPerConnection'): number => (find('Plenary', n)?.[key] ?? Number.NaN) / (find(to, n)?.[key] ?? Number.NaN);
  const own = (n: number, subject: string): number => {
    const row = find(subject, n);
    return row ? ownUsOf(row) : Number.NaN;
  };
  const ackP99 = (n: number): number => steady.find((row) => row.n === n)?.ack.p99 ?? Number.NaN;
  const plenary = frozen.find(({ subject }) => subject === 'Plenary');
  return [
    ...[5000, 10_000].flatMap((n) => atMost(`CPU of a frame, of bare ws, ${amount(n)} connections`, [1.1, own(n, 'Plenary') / own(n, 'ws')], times)),
    ...[5000, 10_000].flatMap((n) => atMost(`the same with heartbeats and all, of ws with heartbeats, ${amount(n)} connections`, [1.1, ratio(n, 'ws, heartbeat', 'cpuUsPerFrame')], times)),
    ...[5000, 10_000].flatMap((n) => atMost(`the same with heartbeats and all, of bare ws without, ${amount(n)} connections`, [1.1, ratio(n, 'ws', 'cpuUsPerFrame')], times)),
    ...[5000, 10_000].flatMap((n) => atMost(`memory of a connection, of Socket.IO, ${amount(n)} connections`, [1.5, ratio(n, 'Socket.IO', 'kbPerConnection')], times)),
    ...atMost('500 frozen readers, memory grew, MB', [100, plenary?.grownMb ?? Number.NaN]),
    ...atMost('500 frozen readers, delay of the others (p50) as before', [1.25, plenary ? plenary.delayFrozen.p50 / plenary.delayBefore.p50 : Number.NaN], times),
    ...atMost('ack p99 at 1,000 votes a second, 10,000 people as 2,000', [2, ackP99(10_000) / ackP99(2000)], times),
  ];
}

function ballotTargets({ ballots = [] }: Results): Target[] {
  const rate = (subject: string, n: number): number => ballots.find((row: BallotRow) => row.subject === subject && row.n === n)?.perSecond ?? Number.NaN;
  // Where the design that broadcasts each vote begins to hurt: in a hall, not in a room.
  const sizes = [...new Set(ballots.map(({ n }) => n))].filter((n) => n >= 2000);
  return sizes.flatMap((n) => [
    ...atLeast(`ballots, of an echo in memory, ${amount(n)} connections`, [0.75, rate('Plenary, always', n) / rate('Socket.IO echo, in memory', n)], times),
    ...atLeast(`ballots, of the naive design, ${amount(n)} connections`, [200, rate('Plenary, always', n) / rate('naive', n)], times),
    ...atLeast(`ballots, synced always, of every second, ${amount(n)} connections`, [0.95, rate('Plenary, always', n) / rate('Plenary, everysec', n)], times),
  ]);
}

function coreTargets({ core }: Results): Target[] {
  const { appliedPerSecond, bytesPerBallot, replaySeconds, snapshotLoadSeconds } = core ?? {};
  return [
    ...atLeast('the core alone: ballots applied a second', [1_000_000, appliedPerSecond ?? Number.NaN]),
    ...atMost('1,000,000 commands replayed, s', [5, replaySeconds ?? Number.NaN]),
    ...atMost('a snapshot of them loaded, s', [1, snapshotLoadSeconds ?? Number.NaN]),
    ...atMost('state for a ballot, bytes', [150, bytesPerBallot ?? Number.NaN]),
  ];
}

function hallTargets({ twoSeconds = [], hallScreen = [], joining = [], reconnecting = [], thousand }: Results): Target[] {
  const join = (n: number): number => joining.find((row) => row.n === n)?.serverUsPerJoin ?? Number.NaN;
  const poll = twoSeconds.find(({ n }) => n === 5000);
  const back = reconnecting.find(({ n }) => n === 5000);
  return [
    ...atMost('two-second poll of 5,000: ballots without an ack', [0, poll ? poll.refused + poll.unanswered : Number.NaN]),
    ...atMost('two-second poll of 5,000: ack p99, ms', [1000, poll?.ack.p99 ?? Number.NaN]),
    ...atMost('two-second poll of 5,000: wrong tallies', [0, poll ? Number(!poll.exact) : Number.NaN]),
    ...atMost('two-second poll of 5,000: screen after the last ack, ms', [500, poll?.screenAfterMs ?? Number.NaN]),
    ...atMost('two-second poll of 5,000: frames for a ballot', [50, poll?.framesPerBallot ?? Number.NaN]),
    ...hallScreen.flatMap(({ kind, voting }) => atMost(`hall screen meanwhile (${kind}): pictures more than 50 ms after the one before`, [0, voting.gapsOver50Ms])),
    ...hallScreen.flatMap(({ kind, frames }) => atMost(`hall screen meanwhile (${kind}): messages for the screen`, [100, frames])),
    ...atMost('CPU of a join, at 10,000 as at 500', [1.2, join(10_000) / join(500)], times),
    ...atMost('1,000 people in ten seconds: turned away', [0, thousand?.inTenSeconds.failed ?? Number.NaN]),
    ...atMost('5,000 back after kill -9: not back', [0, back ? back.lost - back.back : Number.NaN]),
    ...atMost('5,000 back after kill -9, the last one, ms', [30_000, back?.each.max ?? Number.NaN]),
  ];
}

function thousandTargets({ thousand }: Results): Target[] {
  if (!thousand) return [];
  return thousandFigures(thousand).flatMap(({ what, better }) => atLeast(`${what}: times better than arsnova.eu`, [20, better]));
}

// Ballots: how many a second are acknowledged, how soon, and what each costs, side by side, with everything on that is on in earnest.
// By hand: node tests/bench/ballots.ts --n 2000 --seconds 8 [--only plenary] [--window 500 | --rate 1000]; one JSON line for each subject.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Commands, Pace, Spread } from './crowd/orders.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';
import { startPeer } from './peers/start.ts';
import type { Subject } from './subject.ts';

export interface BallotRow {
  readonly subject: string;
  readonly n: number;
  readonly perSecond: number;
  readonly acked: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly seconds: number;
  readonly ack: Spread;
  readonly serverUsPerBallot: number;
  readonly redisUsPerBallot: number;
  readonly crowdUsPerBallot: number;
  readonly framesEach: number;
  readonly bytesEach: number;
  /** Whether the tally that a moderator sees is that of the acknowledged ballots; null where nobody keeps one by person. */
  readonly exact: boolean | null;
}

export interface BallotOptions { readonly n: number; readonly seconds: number; readonly pace: Pace }

/** A person may send 40 commands in ten seconds: some to warm up, the rest is measured, and none is refused. */
const warmUpEach = 6;
const measuredEach = 32;
const rounded = (value: number): number => Number(value.toFixed(1));

export async function measureBallots(subject: Subject & { tally?: () => Promise<readonly number[]> }, { n, seconds, pace }: BallotOptions): Promise<BallotRow> {
  await using crowd = startCrowd();
  const came = await crowd.ask('connect', { line: subject.line, auths: subject.auths(n), inFlight: 64 });
  if (came.failed > 0) throw new Error(`${subject.name}: ${came.failed} of ${n} could not connect: ${came.why}`);
  const order = { bodies: ballotsFor(subject), pace };
  await crowd.ask('commands', { ...order, seconds: Math.min(2, seconds), maxEach: warmUpEach });
  await pause(500);
  const pids = [subject.pid, subject.redisPid, crowd.pid];
  const before = pids.map((pid) => (pid ? cpuUs(pid) : 0));
  const result = await crowd.ask('commands', { ...order, seconds, maxEach: measuredEach });
  const [server = 0, redis = 0, own = 0] = pids.map((pid, index) => (pid ? cpuUs(pid) - (before[index] ?? 0) : 0) / Math.max(1, result.acked));
  return {
    subject: subject.name,
    n,
    ...figuresOf(result),
    serverUsPerBallot: rounded(server),
    redisUsPerBallot: rounded(redis),
    crowdUsPerBallot: rounded(own),
    exact: subject.tally ? sameTally(await subject.tally(), result) : null,
  };
}

/** Another option each time: a ballot that changes nothing would cost less. */
export const ballotsFor = ({ poll, options }: Pick<Subject, 'poll' | 'options'>): string[] => options.map((option) => `"type":"poll.vote","poll":"${poll}","options":["${option}"]`);

export function figuresOf(result: Commands): Pick<BallotRow, 'perSecond' | 'acked' | 'refused' | 'unanswered' | 'seconds' | 'ack' | 'framesEach' | 'bytesEach'> {
  const { perSecond, acked, refused, unanswered, ack } = result;
  return { perSecond, acked, refused, unanswered, ack, seconds: rounded(result.seconds), framesEach: rounded(result.framesEach), bytesEach: Math.round(result.bytesEach) };
}

/** Everybody votes in the warm-up as well, so all ballots of the tally are somebody's last one. */
const sameTally = (shown: readonly number[], { tally, acked }: Commands): boolean => acked >= tally.length && shown.reduce((sum, count) => sum + count, 0) > 0 && tally.every((count, index) => count === shown[index]);

/** A broadcast for each vote is what it can do, however many wait: with more on their way it only falls behind, and its figures with it. */
export const naiveWindow = 20;

export const naiveEnv = (house: House): Record<string, string> => ({ REDIS_URL: house.redis.url });

/** All subjects at one size. */
export async function* ballotsAt(house: House, options: BallotOptions & { only?: readonly string[] | undefined }): AsyncGenerator<BallotRow> {
  const wanted = (name: string): boolean => options.only === undefined || options.only.includes(name);
  for (const [name, sync] of [['plenary', 'always'], ['everysec', 'everysec']] as const) {
    if (!wanted(name)) continue;
    await house.sync(sync);
    await using plenary = await plenarySubject(house, { name: `Plenary, ${sync}`, people: options.n, env: sync === 'everysec' ? { PLENARY_DURABILITY: 'relaxed' } : {} });
    yield await measureBallots(plenary, options);
    await house.sync('always');
  }
  const naive = { file: 'naive', redisPid: house.redisPid } as const;
  const peers = [
    ['sink', { name: 'the crowd against a sink', file: 'sink' }],
    ['echo', { name: 'Socket.IO echo, in memory', file: 'echo' }],
    ['naive', { name: 'naive', ...naive, env: naiveEnv(house) }],
    ['naive5', { name: 'naive, tally at 5 Hz', ...naive, env: { ...naiveEnv(house), TALLY_EVERY_MS: '200' } }],
  ] as const;
  for (const [name, peer] of peers) {
    if (!wanted(name)) continue;
    await using subject = await startPeer(peer);
    yield await measureBallots(subject, name === 'naive' ? { ...options, pace: { window: naiveWindow } } : options);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '2000' }, only: { type: 'string' }, seconds: { type: 'string', default: '8' }, window: { type: 'string', default: '500' }, rate: { type: 'string' } } });
  const pace = values.rate ? { perSecond: Number(values.rate) } : { window: Number(values.window) };
  await using house = await openHouse();
  for await (const row of ballotsAt(house, { n: Math.min(10_000, Number(values.n)), seconds: Math.min(60, Number(values.seconds)), pace, only: values.only?.split(',') })) console.log(JSON.stringify(row));
}

// Fan-out: server CPU for each frame of a few hundred bytes that reaches one of N connections, side by side. Nothing is subtracted:
// heartbeats, the command that caused the frame, its way through the log and back are all in it.
// By hand: node tests/bench/fanout.ts --n 5000 [--only plenary] [--seconds 15]; prints one JSON line for each subject.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCrowd } from './crowd/start.ts';
import type { Spread } from './crowd/orders.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';
import { startPeer } from './peers/start.ts';
import { settledKb, type Subject } from './subject.ts';

export interface FanoutRow {
  readonly subject: string;
  readonly n: number;
  readonly frames: number;
  readonly missing: number;
  /** From one frame to the next. */
  readonly everyMs: number;
  readonly bytesEach: number;
  readonly cpuUsPerFrame: number;
  /** Without any frame to send: what it costs to hold one connection for a second. */
  readonly idleUsPerSecond: number;
  readonly kbPerConnection: number;
  readonly connectUs: number;
  readonly delay: Spread;
  readonly crowdUsPerFrame: number;
}

export interface FanoutOptions { readonly n: number; readonly seconds: number; readonly only?: readonly string[] | undefined }

/** One heartbeat of every connection falls into it. */
const heartbeatMs = 5000;
const settlingMs = 1500;
/** About what Plenary sends for a poll of two options; the real one is measured, and the peers get its size. */
const usualBytes = 546;
export const socketIoFrame = (bytes: number): string => {
  const shell = JSON.stringify(['delta', { text: '' }]);
  return `42${JSON.stringify(['delta', { text: 'x'.repeat(Math.max(1, bytes - shell.length - 2)) }])}`;
};
/** What a frame costs on top of what its connection costs anyway. */
export const ownUsOf = ({ cpuUsPerFrame, idleUsPerSecond, everyMs }: FanoutRow): number => Math.max(0, cpuUsPerFrame - (idleUsPerSecond * everyMs) / 1000);
const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export async function measureFanout(subject: Subject, { n, seconds, everyMs }: FanoutOptions & { everyMs: number }): Promise<FanoutRow> {
  await using crowd = startCrowd();
  await crowd.ask('connect', { line: subject.line, auths: [subject.speakerAuth], inFlight: 1, speaker: true });
  const emptyKb = await settledKb(subject.pid);
  const beforeConnect = cpuUs(subject.pid);
  const came = await crowd.ask('connect', { line: subject.line, auths: subject.auths(n), inFlight: 64 });
  if (came.failed > 0) throw new Error(`${subject.name}: ${came.failed} of ${n} could not connect: ${came.why}`);
  const connectUs = (cpuUs(subject.pid) - beforeConnect) / n;
  const kbPerConnection = ((await settledKb(subject.pid)) - emptyKb) / n;
  await crowd.ask('rounds', { seconds: 1, everyMs, says: subject.says });
  const crowdBefore = cpuUs(crowd.pid);
  const before = cpuUs(subject.pid);
  const rounds = await crowd.ask('rounds', { seconds, everyMs, says: subject.says });
  const cost = cpuUs(subject.pid) - before;
  const crowdCost = cpuUs(crowd.pid) - crowdBefore;
  // Last, when nothing of the coming in is left: what everybody is told of how many are here, memory given back.
  await pause(settlingMs);
  const idle = await costOf(subject.pid, () => pause(heartbeatMs));
  return {
    subject: subject.name,
    n,
    frames: rounds.frames,
    missing: rounds.missing,
    everyMs: Math.round((rounds.seconds * 1000) / rounds.rounds),
    bytesEach: rounds.bytesEach,
    cpuUsPerFrame: rounded(cost / rounds.frames, 2),
    idleUsPerSecond: rounded(idle / (heartbeatMs / 1000) / n, 2),
    kbPerConnection: rounded(kbPerConnection),
    connectUs: rounded(connectUs, 0),
    delay: rounds.delay,
    crowdUsPerFrame: rounded(crowdCost / rounds.frames, 2),
  };
}

async function costOf(pid: number, during: () => Promise<unknown>): Promise<number> {
  const before = cpuUs(pid);
  await during();
  return cpuUs(pid) - before;
}

const peers = (bytes: number): Parameters<typeof startPeer>[0][] => [
  { name: 'ws', file: 'ws', frame: 'x'.repeat(bytes) },
  { name: 'ws, heartbeat', file: 'ws', frame: 'x'.repeat(bytes), env: { HEARTBEAT_MS: String(heartbeatMs) } },
  { name: 'Socket.IO', file: 'echo', frame: socketIoFrame(bytes) },
];

/** All subjects at one size, Plenary first, as fast as its pace lets it; the peers then send frames of its size in its rhythm. */
export async function* fanoutAt(house: House, options: FanoutOptions): AsyncGenerator<FanoutRow> {
  const wanted = (name: string): boolean => options.only === undefined || options.only.includes(name);
  let { bytesEach, everyMs } = { bytesEach: usualBytes, everyMs: 500 };
  if (wanted('plenary')) {
    await using plenary = await plenarySubject(house, { name: 'Plenary', people: options.n });
    const row = await measureFanout(plenary, { ...options, everyMs: 0 });
    ({ bytesEach, everyMs } = row);
    yield row;
  }
  for (const peer of peers(bytesEach)) {
    if (!wanted(peer.name)) continue;
    await using subject = await startPeer(peer);
    yield await measureFanout(subject, { ...options, everyMs });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '2000' }, only: { type: 'string' }, seconds: { type: 'string', default: '8' } } });
  const n = Math.min(10_000, Number(values.n));
  await using house = await openHouse();
  for await (const row of fanoutAt(house, { n, seconds: Math.min(60, Number(values.seconds)), only: values.only?.split(',') })) console.log(JSON.stringify(row));
}

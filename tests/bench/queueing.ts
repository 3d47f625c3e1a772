// From somebody's "Send" to the moderator's desk: how soon a question stands there, and stands there checked, at a steady pace; beside a bare
// echo through the same Redis. By hand: node tests/bench/queueing.ts --seconds 20
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { EventRecordUnion } from '@plenary/domain/records';
import { startPlenary } from '../harness/plenary.ts';
import { enterByCode, enterByLink } from '../load/visitor.ts';
import { askingPeople } from './asking.ts';
import type { Spread } from './crowd/orders.ts';
import { openHouse, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';
import { spreadOf } from './machine/spread.ts';
import { Moderator } from './moderator.ts';
import { startPeer } from './peers/start.ts';

const session = 'panel-1';

export interface QueueingRow {
  readonly subject: string;
  readonly perSecond: number;
  readonly sent: number;
  /** Those that were acknowledged, and those of them that came to the desk and were checked there. */
  readonly taken: number;
  readonly queued: number;
  /** ms from sending to its answer, to its first sight on the desk, and to it standing there checked. */
  readonly ack: Spread;
  readonly onDesk: Spread;
  readonly checked: Spread;
  /** µs of CPU for each question: the node, its worker, Redis. */
  readonly nodeUs: number;
  readonly workerUs: number | null;
  readonly redisUs: number;
}

interface Asking { send(n: number, text: string): Promise<string | null>; close(): void }
interface Desk { seen: (record: EventRecordUnion) => void }
interface Measured { readonly name: string; readonly pids: readonly [node: number, worker: number | null, redis: number]; readonly asking: Asking; readonly desk: Desk }
interface Pace { readonly perSecond: number; readonly seconds: number }

/** Nobody may have more than five undecided questions. */
const peopleFor = ({ perSecond, seconds }: Pace): number => Math.ceil((perSecond * seconds) / 5);

export async function* queueingAt(house: House, pace: Pace): AsyncGenerator<QueueingRow> {
  yield await plenary(house, pace);
  yield await echo(house, pace);
}

async function plenary(house: House, pace: Pace): Promise<QueueingRow> {
  await using node = await house.node({ PLENARY_ROLE: 'web' });
  await using worker = await startPlenary({ redisUrl: house.redis.url, role: 'worker', env: { PLENARY_DATA: `${house.redis.dataFolder}-worker` } });
  const moderator = await Moderator.enter(node);
  await moderator.do('stage.goLive', { session });
  const desk = await enterByLink(node.url, new URL(node.ready.addresses.moderator).hash.slice('#invite='.length));
  const people = await inTurn(peopleFor(pace), () => enterByCode(node.url, node.ready.joinCode));
  const asking: Asking = {
    async send(n, text) {
      const ack = await people[n % people.length]?.command('question.submit', { session, text, anonymous: true });
      return ack?.ok ? String(ack.result?.['question']) : null;
    },
    close: () => [...people, desk].forEach((one) => one.close()),
  };
  const row = await measure({ name: 'Plenary', pids: [node.pid, worker.process.child.pid ?? null, house.redisPid], asking, desk }, pace);
  moderator.leave();
  return row;
}

async function echo(house: House, pace: Pace): Promise<QueueingRow> {
  await using peer = await startPeer({ name: 'bare echo through the same Redis', file: 'log-echo', env: { REDIS_URL: house.redis.url } });
  const connect = async () => {
    const socket = io(`http://127.0.0.1:${peer.line.port}`, { transports: ['websocket'], forceNew: true });
    await new Promise<void>((connected) => socket.once('connect', connected));
    return socket;
  };
  const watching = await connect();
  const desk: Desk = { seen: () => undefined };
  watching.emit('watch');
  watching.on('delta', ({ records }: { records: EventRecordUnion[] }) => records.forEach((record) => desk.seen(record)));
  const people = await inTurn(peopleFor(pace), connect);
  const asking: Asking = {
    async send(n, text) {
      const ack: unknown = await people[n % people.length]?.emitWithAck('command', { id: randomUUID(), type: 'question.submit', session, text, anonymous: true });
      return (ack as { result: { question: string } }).result.question;
    },
    close: () => [...people, watching].forEach((socket) => socket.disconnect()),
  };
  return await measure({ name: peer.name, pids: [peer.pid, null, house.redisPid], asking, desk }, pace);
}

async function measure({ name, pids, asking, desk }: Measured, { perSecond, seconds }: Pace): Promise<QueueingRow> {
  const ask = askingPeople(3);
  const [sentAt, seenAt, checkedAt] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  desk.seen = (record) => {
    if (record.kind !== 'question') return;
    if (!seenAt.has(record.id)) seenAt.set(record.id, performance.now());
    if (record.desk?.screened && !checkedAt.has(record.id)) checkedAt.set(record.id, performance.now());
  };
  const before = pids.map((pid) => (pid === null ? 0 : cpuUs(pid)));
  const acks: number[] = [];
  const sending: Promise<void>[] = [];
  const startedAt = performance.now();
  const count = perSecond * seconds;
  for (let n = 0; n < count; n += 1) {
    const dueAt = startedAt + (n * 1000) / perSecond;
    if (dueAt > performance.now()) await pause(dueAt - performance.now());
    const at = performance.now();
    sending.push(asking.send(n, ask()).then((question) => {
      if (question === null) return;
      acks.push(performance.now() - at);
      sentAt.set(question, at);
    }));
  }
  await Promise.all(sending);
  const limitAt = performance.now() + 60_000;
  while ([...sentAt.keys()].some((id) => !checkedAt.has(id)) && performance.now() < limitAt) await pause(50);
  const after = (moments: ReadonlyMap<string, number>): Spread => spreadOf([...sentAt].flatMap(([id, at]) => (moments.has(id) ? [(moments.get(id) ?? 0) - at] : [])));
  const costs = pids.map((pid, index) => (pid === null ? null : Math.round((cpuUs(pid) - (before[index] ?? 0)) / Math.max(1, sentAt.size))));
  const queued = [...sentAt.keys()].filter((id) => checkedAt.has(id)).length;
  asking.close();
  return {
    subject: name, perSecond, sent: count, taken: sentAt.size, queued, ack: spreadOf(acks), onDesk: after(seenAt), checked: after(checkedAt),
    nodeUs: costs[0] ?? 0, workerUs: costs[1] ?? null, redisUs: costs[2] ?? 0,
  };
}

async function inTurn<T>(count: number, come: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  while (all.length < count) all.push(...(await Promise.all(Array.from({ length: Math.min(25, count - all.length) }, come))));
  return all;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { rate: { type: 'string', default: '100' }, seconds: { type: 'string', default: '20' } } });
  await using house = await openHouse();
  const pace = { perSecond: Math.min(1000, Number(values.rate)), seconds: Math.min(60, Number(values.seconds)) };
  for await (const row of queueingAt(house, pace)) console.log(JSON.stringify(row));
}

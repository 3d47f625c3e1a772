// Frozen readers: 500 clients stop reading, yet keep their line alive. What the server's memory grows by, and what the others feel.
// By hand: node tests/bench/frozen.ts --n 2000 --seconds 30
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Spread } from './crowd/orders.ts';
import { startCrowd } from './crowd/start.ts';
import { socketIoFrame } from './fanout.ts';
import { openHouse, plenarySubject, type House, type PlenarySubject } from './house.ts';
import { residentKb } from './machine/cost.ts';
import { longPoll, otherSession } from './moderator.ts';
import { startPeer } from './peers/start.ts';
import type { Subject } from './subject.ts';

export interface FrozenRow {
  readonly subject: string;
  readonly n: number;
  readonly frozen: number;
  readonly bytesEach: number;
  /** What each reader should have been sent meanwhile, in kB. */
  readonly sentKbEach: number;
  /** The most that memory was above what it was before, in MB: not collected, as it is in earnest. */
  readonly grownMb: number;
  readonly delayBefore: Spread;
  readonly delayFrozen: Spread;
}

const frozen = 500;

export async function measureFrozen(subject: Subject, { n, seconds }: { n: number; seconds: number }): Promise<FrozenRow> {
  await using readers = startCrowd();
  await using sleepers = startCrowd();
  await readers.ask('connect', { line: subject.line, auths: [subject.speakerAuth], inFlight: 1, speaker: true });
  const auths = subject.auths(n + frozen);
  await readers.ask('connect', { line: subject.line, auths: auths.slice(frozen), inFlight: 64 });
  await sleepers.ask('connect', { line: subject.line, auths: auths.slice(0, frozen), inFlight: 64 });
  const rounds = { everyMs: 0, says: subject.says };
  const before = await readers.ask('rounds', { ...rounds, seconds: 5 });
  let most = residentKb(subject.pid);
  const startKb = most;
  const watching = setInterval(() => (most = Math.max(most, residentKb(subject.pid))), 100);
  await sleepers.ask('freeze', { lines: frozen });
  const during = await readers.ask('rounds', { ...rounds, everyMs: 50, seconds });
  await pause(500);
  clearInterval(watching);
  return { subject: subject.name, n, frozen, bytesEach: during.bytesEach, sentKbEach: Math.round((during.rounds * during.bytesEach) / 1024), grownMb: Math.round((most - startKb) / 1024), delayBefore: before.delay, delayFrozen: during.delay };
}

const longPolls = 10;

/** Two sessions on stage in turn: whoever follows the stage gets all of the one that comes, and one of them has much to tell. */
async function largeFrames({ moderator }: PlenarySubject): Promise<string[]> {
  for (let made = 0; made < longPolls; made += 1) await moderator.openPoll(longPoll);
  return [otherSession, moderator.session].map((session) => `42ACK["command",{"id":"ID","type":"stage.goLive","session":"${session}"}]`);
}

/** Plenary with large frames, so that the kernel's buffers fill soon; then a plain Socket.IO broadcast of the same size. */
export async function* frozenAt(house: House, options: { n: number; seconds: number }): AsyncGenerator<FrozenRow> {
  let bytes = 0;
  {
    await using plenary = await plenarySubject(house, { name: 'Plenary', people: options.n + frozen });
    const row = await measureFrozen({ ...plenary, says: await largeFrames(plenary) }, options);
    bytes = row.bytesEach;
    yield row;
  }
  await using echo = await startPeer({ name: 'Socket.IO', file: 'echo', frame: socketIoFrame(bytes) });
  yield await measureFrozen(echo, options);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '20' } } });
  await using house = await openHouse();
  for await (const row of frozenAt(house, { n: Number(values.n), seconds: Math.min(60, Number(values.seconds)) })) console.log(JSON.stringify(row));
}

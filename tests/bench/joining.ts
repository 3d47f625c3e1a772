// Joining: a request of one's own, a line of one's own, a first look at what there is. How many a second, how soon, and what each costs.
// By hand: node tests/bench/joining.ts --sizes 500,10000
import { parseArgs } from 'node:util';
import type { Joined, Spread } from './crowd/orders.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs, residentKb } from './machine/cost.ts';
import { settledKb } from './subject.ts';

export interface JoinRow {
  readonly n: number;
  readonly joined: number;
  readonly failed: number;
  readonly why: string;
  readonly perSecond: number;
  readonly each: Spread;
  readonly serverUsPerJoin: number;
  readonly redisUsPerJoin: number;
  readonly kbPerParticipant: number;
}

/** Before the measurement: what runs for the first time is slower. */
const warmUp = 1200;
const inFlight = 48;

export async function joiningAt(house: House, { n, perSecond }: { n: number; perSecond?: number }): Promise<JoinRow> {
  await using plenary = await plenarySubject(house, { name: 'Plenary', people: 0 });
  const { line, moderator, node, pid, redisPid } = plenary;
  const order = { line, code: node.ready.joinCode, event: moderator.event };
  {
    await using early = startCrowd();
    await early.ask('join', { ...order, people: warmUp, pace: { inFlight } });
  }
  await using crowd = startCrowd();
  const emptyKb = await settledKb(pid);
  const before = [cpuUs(pid), cpuUs(redisPid ?? 0)];
  const joined: Joined = await crowd.ask('join', { ...order, people: n, pace: perSecond ? { perSecond } : { inFlight } });
  const [server = 0, redis = 0] = [cpuUs(pid) - (before[0] ?? 0), cpuUs(redisPid ?? 0) - (before[1] ?? 0)];
  await settledKb(pid);
  return { n, ...joined, serverUsPerJoin: Math.round(server / n), redisUsPerJoin: Math.round(redis / n), kbPerParticipant: Number(((residentKb(pid) - emptyKb) / n).toFixed(1)) };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,10000' }, rate: { type: 'string' } } });
  await using house = await openHouse();
  for (const n of values.sizes.split(',').map(Number)) console.log(JSON.stringify(await joiningAt(house, { n, ...(values.rate ? { perSecond: Number(values.rate) } : {}) })));
}

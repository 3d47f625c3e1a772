// What a ballot costs where nobody sent it: a node without people follows the log while another takes the ballots. Every node pays this
// for every ballot, so it is the first wall of a larger house. By hand: node tests/bench/following.ts
import { Redis } from 'ioredis';
import { ballotsFor } from './ballots.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';

export interface FollowingRow {
  readonly n: number;
  readonly acked: number;
  readonly perSecond: number;
  /** CPU for each ballot: at the node that took it, at the one that only follows, and in Redis. */
  readonly takingUs: number;
  readonly followingUs: number;
  readonly redisUs: number;
  /** What a ballot adds to Redis' file. */
  readonly logBytes: number;
}

export async function measureFollowing(house: House, { n, seconds }: { n: number; seconds: number }): Promise<FollowingRow> {
  await using taking = await plenarySubject(house, { name: 'taking', people: n });
  await using following = await house.node();
  await using crowd = startCrowd();
  await crowd.ask('connect', { line: taking.line, auths: taking.auths(n), inFlight: 64 });
  const order = { bodies: ballotsFor(taking), pace: { window: 500 } };
  await crowd.ask('commands', { ...order, seconds: 2, maxEach: 6 });
  const pids = [taking.pid, following.pid, house.redisPid];
  const before = pids.map(cpuUs);
  const fileBefore = await fileSize(house.redis.url);
  const { acked, perSecond } = await crowd.ask('commands', { ...order, seconds, maxEach: 32 });
  const [takingUs = 0, followingUs = 0, redisUs = 0] = pids.map((pid, index) => Number(((cpuUs(pid) - (before[index] ?? 0)) / acked).toFixed(1)));
  return { n, acked, perSecond, takingUs, followingUs, redisUs, logBytes: Math.round(((await fileSize(house.redis.url)) - fileBefore) / acked) };
}

async function fileSize(url: string): Promise<number> {
  const client = new Redis(url);
  const info = await client.info('persistence');
  client.disconnect();
  return Number(/aof_current_size:(\d+)/.exec(info)?.[1] ?? 0);
}

if (import.meta.main) {
  await using house = await openHouse();
  console.log(JSON.stringify(await measureFollowing(house, { n: 2000, seconds: 6 })));
}

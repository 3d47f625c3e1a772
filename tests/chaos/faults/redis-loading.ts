// Redis starts again on a large file, and answers "loading" to everybody while it reads that.
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

const otherKeys = 60_000;
const readsAKeyInMicroseconds = 1;

export const redisLoading: Fault = {
  name: 'redis-loading',
  title: `Redis killed, loading a file of ${otherKeys} more keys`,
  withinMs: 15_000,
  world: { redisArgs: ['--enable-debug-command', 'yes', '--key-load-delay', `${readsAKeyInMicroseconds}`] },
  async run(world) {
    await makeLarge(world);
    const { redis, note } = world;
    await redis.kill();
    const from = performance.now();
    await redis.start();
    note(`loaded in ${Math.round(performance.now() - from)} ms`);
  },
};

async function makeLarge({ direct }: World): Promise<void> {
  await direct.call('DEBUG', 'POPULATE', `${otherKeys}`, 'other', '32');
  await direct.bgrewriteaof();
  while (!/aof_rewrite_in_progress:0/.test(await direct.info('persistence'))) await pause(50);
}

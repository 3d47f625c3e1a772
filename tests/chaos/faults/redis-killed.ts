// Redis dies and is started again, at once or after a while.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export const redisKilled = (seconds: number): Fault => ({
  name: `redis-killed-${seconds}`,
  title: `kill -9 of Redis, started again ${seconds === 0 ? 'at once' : `after ${seconds} s`}`,
  withinMs: 15_000,
  async run({ redis, swarm, lifted }) {
    const storm = swarm.storm();
    await redis.kill();
    await pause(seconds * 1000);
    await redis.start();
    lifted();
    await storm;
  },
});

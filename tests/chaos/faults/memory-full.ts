// Redis may not use more memory: it refuses every write, nobody is told that theirs was taken, and all go on once there is room.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export const memoryFull: Fault = {
  name: 'memory-full',
  title: 'maxmemory of Redis reached for 4 s',
  withinMs: 15_000,
  async run({ direct, swarm, lifted }) {
    await direct.config('SET', 'maxmemory', '1mb');
    const before = swarm.ledger.count('accepted');
    const storm = swarm.storm();
    await pause(4000);
    // What was on its way may still have been written; a storm was not.
    const meanwhile = swarm.ledger.count('accepted') - before;
    await direct.config('SET', 'maxmemory', '0');
    lifted();
    await storm;
    if (meanwhile >= swarm.participants.length) throw new Error(`${meanwhile} commands were acknowledged while nothing could be written`);
  },
};

// A process stands still for a while, as in a long pause of its machine, and goes on as if nothing had been.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { allScreened } from './screening.ts';

export const nodeFrozen: Fault = {
  name: 'node-frozen',
  title: 'a node frozen for 12 s, then thawed',
  withinMs: 15_000,
  async run({ nodes, swarm, lifted }) {
    const storm = swarm.storm();
    nodes[0]?.freeze();
    await pause(12_000);
    nodes[0]?.thaw();
    lifted();
    await storm;
  },
};

export const workerFrozen: Fault = {
  name: 'worker-frozen',
  title: 'one of two workers frozen for 20 s, then thawed',
  withinMs: 10_000,
  world: { workers: 2 },
  async run(world) {
    const [worker] = world.workers;
    const asking = world.swarm.ask(8);
    worker?.freeze();
    await asking;
    // Takeover: the other one does what the frozen one had begun.
    await allScreened(world, { withinMs: 15_000 });
    await pause(5000);
    worker?.thaw();
    await world.swarm.ask(4);
    await allScreened(world, { withinMs: 15_000 });
  },
};

export const redisFrozen = (seconds: number): Fault => ({
  name: `redis-frozen-${seconds}`,
  title: `Redis frozen for ${seconds} s, then thawed`,
  withinMs: 15_000,
  async run({ redis }) {
    process.kill(redis.pid(), 'SIGSTOP');
    await pause(seconds * 1000);
    process.kill(redis.pid(), 'SIGCONT');
  },
});

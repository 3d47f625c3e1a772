// The only worker dies, again and again, while questions wait for it: what is due is told by the log, so nothing of it is lost.
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';
import { allScreened } from './screening.ts';

function killed(times: number, words: string): Fault {
  return {
    name: `worker-killed-${times}`,
    title: `kill -9 of the only worker, ${words}`,
    withinMs: 10_000,
    world: { workers: 1 },
    async run(world: World) {
      const [worker] = world.workers;
      for (let time = 0; time < times; time += 1) {
        await world.swarm.ask(4);
        await worker?.kill();
        await worker?.start();
      }
      await allScreened(world, { withinMs: 15_000 });
    },
  };
}

export const workerKilledOnce = killed(1, 'once');
export const workerKilledTwice = killed(2, 'twice');
export const workerKilledFiveTimes = killed(5, 'five times');

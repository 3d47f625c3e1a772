// The Redis that is written to dies, and sentinels put a replica in its place: with everything, and people go on; or the one that had
// confirmed is gone too, and then every node sees that something is missing and takes nothing until the copy that has it all is put back.
import { ask, follow, type Replicated } from '../world/replicated.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';
import { copyFiles, onlyShown, putBack } from './history.ts';

export const failover: Fault = {
  name: 'failover',
  title: 'Redis gone, sentinels put the replica that has everything in its place',
  withinMs: 20_000,
  world: { replicated: true },
  async run(world) {
    const { redis, swarm, lifted } = world;
    const { sentinels } = replicatedOf(world);
    const storm = swarm.storm();
    await swarm.accepted(5);
    await redis.kill();
    const port = await sentinels.promoted(redis.port);
    lifted();
    await storm;
    // It comes back as a replica: from here on it has what the others have.
    await redis.start();
    await follow(redis, port);
  },
};

export const failoverShort: Fault = {
  name: 'failover-short',
  title: 'Redis gone with the replica that had confirmed, sentinels promote the other',
  withinMs: 20_000,
  world: { replicated: true },
  async run(world) {
    const { redis, swarm, lifted } = world;
    const { sentinels, replicas: [confirming, behind] } = replicatedOf(world);
    if (!confirming || !behind) throw new Error('this needs two replicas');
    // It cannot follow any more: Redis asks for no such password. What comes from now on, only the other one confirms.
    await ask(behind.port, async (line) => {
      await line.config('SET', 'masterauth', 'not-asked-for');
      await line.call('CLIENT', 'KILL', 'TYPE', 'master');
    });
    await swarm.accepted(60);
    await Promise.all([redis.kill(), confirming.kill()]);
    if ((await sentinels.promoted(redis.port)) !== behind.port) throw new Error('the sentinels promoted one that is gone');
    const { waiting } = await onlyShown(world, 'log-went-back');
    await putBack(behind, await copyFiles(confirming, 'newest'));
    await redis.start();
    await follow(redis, behind.port);
    lifted();
    await waiting;
  },
};

function replicatedOf({ replicated }: World): Replicated {
  if (!replicated) throw new Error('this needs a world with replicas');
  return replicated;
}

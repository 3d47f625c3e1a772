// Every process is asked to leave and started again, one after the other, while everybody votes.
import type { Fault } from './fault.ts';

export const rollingRestart: Fault = {
  name: 'rolling-restart',
  title: 'every node and worker restarted in turn, under load',
  withinMs: 15_000,
  world: { workers: 1 },
  async run({ nodes, workers, swarm }) {
    for (const node of [...nodes, ...workers]) {
      const storm = swarm.storm();
      await node.stop();
      await node.start();
      await storm;
    }
  },
};

// A node dies in the middle of a ballot storm, and is started again.
import type { Fault } from './fault.ts';

export const nodeKilled: Fault = {
  name: 'node-killed',
  title: 'kill -9 of a node in a ballot storm',
  withinMs: 10_000,
  async run({ nodes, swarm, lifted }) {
    const storm = swarm.storm();
    await swarm.accepted(5);
    await nodes[0]?.kill();
    await nodes[0]?.start();
    lifted();
    await storm;
  },
};

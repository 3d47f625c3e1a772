// A line that is dead and does not say so: what is sent goes nowhere, nothing closes. Each side has to notice by itself.
import type { Fault } from './fault.ts';

export const clientHalfOpen: Fault = {
  name: 'client-half-open',
  title: 'all lines of people to one node half open',
  // Ten seconds to notice, and the way back.
  withinMs: 20_000,
  async run({ nodes, swarm }) {
    nodes[0]?.line.silence();
    await swarm.accepted(1);
  },
};

export const redisHalfOpen: Fault = {
  name: 'redis-half-open',
  title: "one node's lines to Redis half open",
  withinMs: 20_000,
  async run({ nodes, swarm }) {
    nodes[0]?.redisLine.silence();
    await swarm.accepted(1);
  },
};

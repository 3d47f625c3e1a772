// The event loop of one node stands still for three seconds: its people wait, the others do not notice.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export const eventLoopBlocked: Fault = {
  name: 'event-loop-blocked',
  title: 'the event loop of a node blocked for 3 s',
  withinMs: 10_000,
  async run({ nodes, swarm, note }) {
    nodes[0]?.block();
    const others = swarm.participants.filter(({ parts }) => parts.node !== nodes[0]);
    const served = Promise.all(others.map(({ person }) => new Promise<void>((told) => void person.socket.once('delta', () => told()))));
    const from = performance.now();
    await served;
    note(`the others were told of changes within ${Math.round(performance.now() - from)} ms`);
    await pause(3000);
  },
};

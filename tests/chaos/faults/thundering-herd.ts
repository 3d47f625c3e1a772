// Everybody loses their line in the same moment and comes back at once.
import type { Fault } from './fault.ts';

export const thunderingHerd: Fault = {
  name: 'thundering-herd',
  title: '200 people cut off and back at once, three times',
  withinMs: 15_000,
  world: { people: 200 },
  async run({ nodes, swarm, note }) {
    const before = connects();
    for (let time = 0; time < 3; time += 1) {
      for (const { line } of nodes) line.reset();
      await swarm.everybodyServed();
    }
    note(`${connects() - before} times somebody came back`);
    function connects(): number {
      return swarm.participants.reduce((sum, member) => sum + member.connects, 0);
    }
  },
};

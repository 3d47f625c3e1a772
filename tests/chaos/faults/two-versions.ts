// A newer version writes what this one does not know, an older client knocks: the first is counted and skipped alike everywhere, the
// second is turned away with a sentence.
import { io } from 'socket.io-client';
import { livePath, protocolVersion } from '@plenary/protocol/version';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

export const twoVersions: Fault = {
  name: 'two-versions',
  title: 'entries of a newer version in the log; a client of an older one',
  withinMs: 10_000,
  async run(world) {
    const { direct, swarm } = world;
    const actor = { id: 'newer', role: 'system', group: null, mode: null, language: null };
    const newer = { id: 'newer-command', actor, print: 'print', newId: 'new-thing', body: { type: 'applause.start', session: 'panel-1' } };
    for (let n = 0; n < 5; n += 1) {
      await direct.xadd(world.key('log'), '*', 'v', '1', 'c', JSON.stringify([{ ...newer, id: `newer-command-${n}` }]));
      await direct.xadd(world.key('log'), '*', 'v', '99', 'c', 'in words of a later day');
      await swarm.accepted(10);
    }
    const refusal = await knock(world, protocolVersion - 1);
    if (refusal.code !== 'protocol-unsupported' || refusal.message.length < 10) throw new Error(`an older client was told: ${JSON.stringify(refusal)}`);
    world.note(`told the older client: "${refusal.message}"`);
  },
};

async function knock({ nodes, swarm }: World, protocol: number): Promise<{ code: string; message: string }> {
  const [member] = swarm.participants;
  const socket = io(nodes[0]?.url ?? '', {
    path: livePath, transports: ['websocket'], forceNew: true, reconnection: false,
    auth: { protocol, event: member?.parts.event ?? '', as: 'participant', token: member?.parts.token ?? '' },
  });
  try {
    return await new Promise((answer) => {
      socket.once('connect', () => answer({ code: 'connected', message: '' }));
      socket.once('connect_error', (error: Error & { data?: { code: string; message: string } }) => answer(error.data ?? { code: error.message, message: '' }));
    });
  } finally {
    socket.disconnect();
  }
}

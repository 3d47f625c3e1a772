// The ways in are made, however often Redis has to be asked for it: a server in which people are does not end by that.
import { expect, it } from 'vitest';
import { startLabel } from '../access/staff-names.ts';
import type { LiveEvent } from '../live/event.ts';
import { createLog } from '../observe/log.ts';
import { makeWaysInAtLast } from './ways-in.ts';

it('are tried again until Redis has taken them', async () => {
  const asked: string[] = [];
  const failing = [true, true, false, false, true, false, false, false];
  const ask = async (what: string): Promise<void> => {
    asked.push(what);
    if (failing[asked.length - 1]) throw new Error('Command timed out');
    await Promise.resolve();
  };
  const event = {
    invitations: {
      expire: (label: string) => ask(`expire ${label}`),
      create: async ({ role }: { role: string }) => ask(role).then(() => ({ token: `for-the-${role}` })),
    },
    replica: { state: { event: { joinCode: 'IDM-2024' } } },
  } as unknown as LiveEvent;
  const ways = await makeWaysInAtLast(event, 'http://localhost:1', { log: createLog('silent'), retryAfterMs: 0 });
  expect(ways).toMatchObject({ participant: 'http://localhost:1/j/IDM-2024', moderator: 'http://localhost:1/moderator#invite=for-the-moderator', host: 'http://localhost:1/host#invite=for-the-host' });
  // Links that were made before something failed are of no use to anybody: they end with the next try.
  expect(asked).toEqual([...Array.from({ length: 3 }, () => `expire ${startLabel}`), 'moderator', 'host', `expire ${startLabel}`, 'moderator', 'host']);
});

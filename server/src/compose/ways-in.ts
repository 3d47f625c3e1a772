// The ways in that a start prints: one address for each face, with fresh links for host and moderator.
import { startLabel } from '../access/staff-names.ts';
import type { LiveEvent } from '../live/event.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { inviteUrl } from '../http/invitations.ts';

export interface WaysIn {
  readonly participant: string;
  readonly moderator: string;
  readonly host: string;
  readonly screen: string;
}

const validMs = 24 * 3_600_000;
const retryMs = 200;

/** Links of an earlier start end for newcomers; whoever came in with one stays in. */
export async function makeWaysIn(event: LiveEvent, base: string): Promise<WaysIn> {
  await event.invitations.expire(startLabel);
  const link = async (role: 'host' | 'moderator'): Promise<string> => {
    const { token } = await event.invitations.create({ role, label: startLabel, validMs });
    return inviteUrl(base, role, token);
  };
  const code = event.replica.state.event?.joinCode ?? '';
  return {
    participant: `${base}/j/${encodeURIComponent(code)}`,
    moderator: await link('moderator'),
    host: await link('host'),
    screen: `${base}/screen`,
  };
}

/** Tried until it is done: people may be here by then, and must not lose a server because Redis is slow to answer. */
export async function makeWaysInAtLast(event: LiveEvent, base: string, { log, retryAfterMs = retryMs }: { log: Log; retryAfterMs?: number }): Promise<WaysIn> {
  for (;;) {
    try {
      return await makeWaysIn(event, base);
    } catch (error) {
      log.warn(describeError(error), 'the ways in were not made; trying again');
      await pause(retryAfterMs);
    }
  }
}

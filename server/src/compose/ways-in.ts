// The ways in that a start prints: one address for each face, with fresh links for host and moderator.
import { startLabel } from '../access/staff-names.ts';
import type { LiveEvent } from '../live/event.ts';
import { inviteUrl } from '../http/invitations.ts';

export interface WaysIn {
  readonly participant: string;
  readonly moderator: string;
  readonly host: string;
  readonly screen: string;
}

const validMs = 24 * 3_600_000;

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

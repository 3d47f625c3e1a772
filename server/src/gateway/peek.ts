// Somebody who has voted looks at the result so far, where a poll shows it to these alone.
import { peekSchema } from '@plenary/protocol/peek';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import type { Handler } from './connection.ts';

export function peek({ event, limits }: { readonly event: LiveEvent; readonly limits: Limits }): Handler {
  return async ({ identity, audience }, payload) => {
    const parsed = peekSchema.safeParse(payload);
    if (!parsed.success) return { ok: false, code: 'frame-invalid' };
    if (audience !== 'participant') return { ok: false, code: 'role-not-allowed' };
    if (!(await limits.take('peek', identity.person))) return { ok: false, code: 'too-many-requests' };
    const seen = await event.voterResults(parsed.data.poll, identity.person);
    return typeof seen === 'string' ? { ok: false, code: seen } : { ok: true, ...seen };
  };
}

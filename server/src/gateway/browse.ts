// Somebody reads on in a list, or searches in it: they are shown what their audience may see, as in everything that they watch.
import { browseSchema } from '@plenary/protocol/up';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import type { Handler } from './connection.ts';
import { SightAnswer } from './sight-answer.ts';

export function browse({ event, limits }: { readonly event: LiveEvent; readonly limits: Limits }): Handler {
  return async ({ identity, audience }, payload) => {
    const parsed = browseSchema.safeParse(payload);
    if (!parsed.success) return { ok: false, code: 'frame-invalid' };
    if (!event.replica.state.sessions.has(parsed.data.session)) return { ok: false, code: 'session-unknown' };
    if (!(await limits.take('browse', identity.person))) return { ok: false, code: 'too-many-requests' };
    return new SightAnswer({}, await event.browse(audience, parsed.data));
  };
}

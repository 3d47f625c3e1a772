// A room screen says how it is: told to the staff of every node over the lossy lane, and to nobody else.
import { beatSchema } from '@plenary/protocol/up';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import type { Handler } from './connection.ts';

/** Which screen it is about is known by who says it; what is no screen says nothing. */
export function beat({ event, limits }: { readonly event: LiveEvent; readonly limits: Limits }): Handler {
  return async ({ identity }, payload) => {
    const parsed = beatSchema.safeParse(payload);
    if (!parsed.success) return { ok: false, code: 'frame-invalid' };
    const { person, role, screen } = identity;
    if (role !== 'screen' || screen === null) return { ok: false, code: 'role-not-allowed' };
    if (!(await limits.take('beat', person))) return { ok: false, code: 'too-many-requests' };
    if (event.replica.state.screens.get(screen)?.unpaired ?? true) return { ok: false, code: 'screen-unknown' };
    event.bus.publish({ kind: 'beat', screen, ...parsed.data });
    return { ok: true };
  };
}

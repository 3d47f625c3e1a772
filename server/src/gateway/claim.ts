// A moderator looks at a question: told to the staff of every node over the lossy lane, and to nobody else.
import { isAllowed } from '@plenary/domain/commands';
import { claimSchema } from '@plenary/protocol/up';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import type { Handler } from './connection.ts';

/** Whoever may not decide about a question claims none. */
export function claim({ event, limits }: { readonly event: LiveEvent; readonly limits: Limits }): Handler {
  return async ({ identity }, payload) => {
    const parsed = claimSchema.safeParse(payload);
    if (!parsed.success) return { ok: false, code: 'frame-invalid' };
    if (!isAllowed(identity.role, 'question.approve')) return { ok: false, code: 'role-not-allowed' };
    if (!(await limits.take('claim', identity.person))) return { ok: false, code: 'too-many-requests' };
    const { question } = parsed.data;
    if (question !== null && !event.replica.state.questions.has(question)) return { ok: false, code: 'question-unknown' };
    await event.people.ensure([identity.person]);
    event.bus.publish({ kind: 'claim', by: identity.person, name: event.people.nameOf(identity.person) ?? null, question });
    return { ok: true };
  };
}

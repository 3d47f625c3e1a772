// Who acts when nobody does: jobs, and the server when it brings an event.
import type { Actor } from '@plenary/domain/core/roles';

export const systemActor: Actor = { id: 'system', role: 'system', group: null, mode: null, language: null };

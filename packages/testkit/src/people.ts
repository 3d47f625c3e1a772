// Who is in the hall: one person for each role, and as many participants as a test wants.
import type { Actor, Role } from '@plenary/domain/core/roles';

export function person(id: string, role: Role = 'participant', more: Partial<Actor> = {}): Actor {
  return { id, role, group: null, mode: 'room', language: 'en', ...more };
}

export const people = {
  ana: person('ana', 'participant', { group: 'states' }),
  ben: person('ben', 'participant', { mode: 'remote', language: 'fr' }),
  cleo: person('cleo'),
  panellist: person('panellist', 'panellist'),
  moderator: person('moderator', 'moderator'),
  rapporteur: person('rapporteur', 'rapporteur'),
  host: person('host', 'host'),
  screen: person('screen', 'screen'),
  system: person('system', 'system'),
} as const;

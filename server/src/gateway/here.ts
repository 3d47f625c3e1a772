// Counts who is connected to this node: each person once, however many pages they have open.
import type { HereNow } from '../signals/presence.ts';
import type { Connection } from './connection.ts';

export function countHere(connections: Iterable<Pick<Connection, 'identity' | 'audience'>>): HereNow {
  const here: HereNow = { room: 0, remote: 0, staff: 0, groups: {}, languages: {}, screens: [] };
  const counted = new Set<string>();
  for (const { identity, audience } of connections) {
    if (counted.has(identity.person)) continue;
    counted.add(identity.person);
    if (identity.screen) here.screens.push(identity.screen);
    else if (audience !== 'participant') here.staff += 1;
    else {
      here[identity.mode === 'room' ? 'room' : 'remote'] += 1;
      const group = identity.group ?? '';
      here.groups[group] = (here.groups[group] ?? 0) + 1;
      const language = identity.language ?? '';
      here.languages[language] = (here.languages[language] ?? 0) + 1;
    }
  }
  return here;
}

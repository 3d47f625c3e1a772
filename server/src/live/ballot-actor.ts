// Who casts a ballot, as far as the log may know: a name, and of group, presence and role no more than the poll needs to count it. Together
// they may name a person, and would tie the ballot to its voter for ever.
import type { Actor } from '@plenary/domain/core/roles';
import { electorateOf } from '@plenary/domain/poll/electorates';
import type { Poll } from '@plenary/domain/poll/state';

/** `poll`: nothing where there is none: then the ballot is refused whoever sends it. */
export function ballotActor(actor: Actor, name: string, poll: Poll | undefined): Actor {
  const { split = null, electorates = [] } = poll ?? {};
  const mode = split?.by === 'mode' ? actor.mode : null;
  const rolesCount = electorates.some(({ roles }) => roles.length > 0);
  const role = !rolesCount && actor.role === 'panellist' ? 'participant' : actor.role;
  const group = split?.by === 'group' ? actor.group : poll ? groupToCount(actor, poll) : null;
  return { id: name, role, group, mode, language: null };
}

/** One group stands for the whole body of voters that somebody votes in: which of its groups they are in is not needed. */
function groupToCount({ group, role }: Actor, poll: Poll): string | null {
  const body = electorateOf(poll, { group, role });
  if (group === null || body < 0 || electorateOf(poll, { group: null, role }) === body) return null;
  return poll.electorates[body]?.groups.find((each) => electorateOf(poll, { group: each, role }) === body) ?? group;
}

// How many of those who have joined may vote in a poll: people, not browsers, and nobody whose link was taken back.
import { isAllowed } from '@plenary/domain/commands';
import type { EventInfo } from '@plenary/domain/event/state';
import { electorateOf } from '@plenary/domain/poll/electorates';
import type { Poll } from '@plenary/domain/poll/state';
import { actorOf, type Identities } from './identities.ts';
import type { Invitations } from './invitations.ts';

export interface Joined { readonly identities: Pick<Identities, 'all'>; readonly invitations: Pick<Invitations, 'isRevoked'> }

export async function countVoters(poll: Pick<Poll, 'electorates'>, event: Pick<EventInfo, 'groups'> | null, { identities, invitations }: Joined): Promise<number> {
  const people = new Set<string>();
  const revoked = new Map<string, boolean>();
  for await (const identity of identities.all()) {
    const { role, group } = actorOf(identity, event);
    if (!isAllowed(role, 'poll.cast') || electorateOf(poll, { role, group }) < 0) continue;
    const { invitation } = identity;
    if (invitation !== null && !revoked.has(invitation)) revoked.set(invitation, await invitations.isRevoked(invitation));
    if (invitation === null || !revoked.get(invitation)) people.add(identity.person);
  }
  return people.size;
}

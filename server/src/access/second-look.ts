// Whether somebody may be the second person for a scene that waits. The domain knows that nobody is their own second one; here it is known who
// came in by which link, and one link is one person.
import type { Command } from '@plenary/domain/commands';
import type { EventState } from '@plenary/domain/state';
import type { Identities, KeptIdentity } from './identities.ts';

export interface SecondLookParts { readonly identities: Pick<Identities, 'all'>; readonly state: Pick<EventState, 'screens'> }

/** Whether this command says yes to what the sender may have asked for themselves, by another browser or by the same link once more. */
export async function isOwnSecondLook({ identities, state }: SecondLookParts, me: KeptIdentity, command: Command): Promise<boolean> {
  if (command.type !== 'screen.confirm') return false;
  const asker = state.screens.get(command.screen)?.asked?.by;
  // Nothing waits: the domain says so.
  if (asker === undefined) return false;
  for await (const other of identities.all()) if (other.person === asker) return isSamePerson(me, other);
  // Whoever asked and left may have come in again as somebody else.
  return true;
}

function isSamePerson(one: KeptIdentity, other: KeptIdentity): boolean {
  const isSameLink = one.invitation !== null && one.invitation === other.invitation;
  return isSameLink || (one.first ?? one.person) === (other.first ?? other.person);
}

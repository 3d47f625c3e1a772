// The roles for which a host can make links, and for how long.
import { invitedRoles, type InvitedRole } from '@plenary/protocol/http/access';

export const isInvited = (role: string): role is InvitedRole => invitedRoles.some((invited) => invited === role);

/** In hours: from a session to the longest that the server allows. */
export const validities = ['4', '24', '72', '168', '720', '2160'] as const;
export type Validity = (typeof validities)[number];

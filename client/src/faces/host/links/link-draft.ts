// A link while it is being thought out: its role, the group that it gives, for whom, for how many, for how long; and what is still wrong with it.
import type { LocalText } from '@plenary/domain/core/text';
import { groupedRoles, mostSeats, type InvitationRequest, type InvitedRole } from '@plenary/protocol/http/access';
import type { Validity } from './roles.ts';

/** Choices of the list of groups that are no group: no id is empty or has a colon. */
export const noGroup = '';
export const newGroup = ':new';

export interface LinkDraft {
  readonly role: InvitedRole;
  /** An id of the event's, `noGroup` or `newGroup`. */
  readonly group: string;
  /** The name of a new group. */
  readonly words: LocalText;
  readonly label: string;
  /** As it was typed; empty for any number. */
  readonly seats: string;
  readonly validity: Validity;
}

export const emptyDraft: LinkDraft = { role: 'moderator', group: noGroup, words: {}, label: '', seats: '', validity: '72' };

export const givesGroup = (role: InvitedRole): boolean => groupedRoles.includes(role);

/** A participant comes by a link only for a group: the first that nobody can choose, else one that is yet to be made. */
export function chooseRole(draft: LinkDraft, role: InvitedRole, reserved: readonly string[]): LinkDraft {
  if (!givesGroup(role)) return { ...draft, role, group: noGroup };
  return role === 'participant' && draft.group === noGroup ? chooseGroup({ ...draft, role }, reserved[0] ?? newGroup) : { ...draft, role };
}

/** One link for each member is the safe choice where a group counts. */
export function chooseGroup(draft: LinkDraft, group: string): LinkDraft {
  return { ...draft, group, seats: group !== noGroup && draft.seats === '' ? '1' : draft.seats };
}

export type DraftProblem = 'nameless' | 'groupless' | 'seatsWrong';

export function problemIn({ label, group, words, seats }: LinkDraft): DraftProblem | null {
  if (group === newGroup && Object.values(words).every((text) => text.trim() === '')) return 'groupless';
  if (label.trim() === '') return 'nameless';
  const count = Number(seats);
  return seats.trim() === '' || (Number.isInteger(count) && count >= 1 && count <= mostSeats) ? null : 'seatsWrong';
}

/** What the server is asked for; `group`: the one that was made meanwhile, or that was chosen. */
export function requestOf({ role, label, seats, validity }: LinkDraft, group: string): InvitationRequest {
  return { role, label: label.trim(), validHours: Number(validity), ...(group !== noGroup && { group }), ...(seats.trim() !== '' && { seats: Number(seats) }) };
}

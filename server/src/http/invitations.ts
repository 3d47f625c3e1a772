// Links for hosts, moderators, rapporteurs, panellists and captioners: the host makes and revokes them; whoever holds one gets in.
import { Router, type Request, type Response } from 'express';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { groupedRoles, invitationRequestSchema, redeemSchema, type InvitationRequest } from '@plenary/protocol/http/access';
import { faceFor, type KeptIdentity } from '../access/identities.ts';
import type { Admission } from '../access/invitations.ts';
import { newPersonId } from '../access/people.ts';
import { staffName } from '../access/staff-names.ts';
import type { LiveEvent } from '../live/event.ts';
import { baseUrl, callerOf, cookieFor, shownIdentity, type Caller } from './caller.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, readBody, refused, route, type Reply } from './reply.ts';

const hourMs = 3_600_000;
const defaultHours = 72;

/** Where each role's links lead. The token is in the fragment: browsers do not send it, so no log ever holds it. */
const pages: Readonly<Record<string, string>> = { host: '/host', moderator: '/moderator', rapporteur: '/moderator', panellist: '/', captions: '/api/captions', screen: '/screen?overlay' };

export const inviteUrl = (base: string, role: string, token: string): string => `${base}${pages[role] ?? '/'}#invite=${token}`;

export function invitationRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.post('/redeem', route((request, response) => redeem(parts, request, response)));
  routes.get('/', route((request) => asHost(parts, request, async (event) => done({ invitations: await event.invitations.list() }))));
  routes.post('/', route((request) => asHost(parts, request, (event, caller) => create(parts, request, { event, caller }))));
  routes.delete('/:id', route((request) => asHost(parts, request, (event) => revoke(request, event))));
  return routes;
}

async function create(parts: HttpParts, request: Request, { event, caller }: { event: LiveEvent; caller: Caller }): Promise<Reply> {
  const body = readBody(invitationRequestSchema, request);
  if (!body) return refused('body-invalid');
  const { role, label, validHours = defaultHours, group, seats } = body;
  const wrong = groupedWrongly(event, body);
  if (wrong) return refused(wrong, caller.identity.language);
  const { invitation, token } = await event.invitations.create({ role, label: label.trim(), validMs: validHours * hourMs, group, seats });
  return done({ ...invitation, url: inviteUrl(baseUrl(request, parts.publicUrl), role, token) }, 201);
}

/** Staff speak for nobody, and whoever comes without a group comes by the event's code. */
function groupedWrongly({ replica }: LiveEvent, { role, group }: InvitationRequest): ErrorCode | null {
  if (group === undefined) return role === 'participant' ? 'body-invalid' : null;
  if (!groupedRoles.includes(role)) return 'body-invalid';
  return replica.state.event?.groups.some(({ id }) => id === group) ? null : 'group-unknown';
}

async function revoke(request: Request, event: LiveEvent): Promise<Reply> {
  const id = String(request.params['id'] ?? '');
  if (!(await event.invitations.revoke(id))) return refused('link-unknown');
  event.bus.publish({ kind: 'access', invitation: id });
  return done();
}

async function redeem(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const body = readBody(redeemSchema, request);
  if (!body) return refused('body-invalid');
  const callers = { participant: await callerOf(event, request, 'participant'), staff: await callerOf(event, request, 'staff') };
  const redeemed = await event.invitations.redeem(body.token, Object.values(callers).flatMap((caller) => caller?.identity.invitation ?? []));
  if (!redeemed.ok) {
    const slow = !(await parts.limits.take('wrongLink', request.ip ?? ''));
    return refused(slow ? 'too-many-requests' : redeemed.code);
  }
  if (redeemed.role === 'screen') return enterScreen(event, redeemed, body.token);
  const { identity, token } = await admit(event, redeemed, callers);
  response.append('set-cookie', cookieFor(request, faceFor(identity), token));
  return done({ identity: await shownIdentity(event, identity), token });
}

/** A source without cookies: its link is the same screen each time, and what its browser is otherwise stays as it was. */
async function enterScreen(event: LiveEvent, { screen, invitation }: Admission, link: string): Promise<Reply> {
  if (screen === undefined || (event.replica.state.screens.get(screen)?.unpaired ?? true)) return refused('screen-unknown');
  const token = await event.identities.createFrom(link, { person: newPersonId(), role: 'screen', group: null, mode: null, language: null, screen, invitation });
  const identity = await event.identities.find(token);
  return identity ? done({ identity: await shownIdentity(event, identity), token }) : refused('unavailable');
}

/** Who a browser is already, at each face. */
interface Callers { readonly participant: Caller | null; readonly staff: Caller | null }

/**
 * Whoever takes part already stays the same person, so that nobody gets a second ballot by a link to their group or to the panel; and whoever opens
 * a link again that they are in by, so that nobody is their own second person.
 */
async function admit(event: LiveEvent, redeemed: Admission, { participant: caller, staff }: Callers): Promise<Caller> {
  const { role, invitation, group } = redeemed;
  for (const known of [caller, staff]) if (known?.identity.invitation === invitation) return known;
  const given = { role, invitation, ...(group !== undefined && { group, groupByLink: true as const }) };
  if (caller && caller.identity.invitation === null && (role === 'participant' || role === 'panellist')) {
    const identity = { ...caller.identity, ...given };
    await event.identities.update(caller.token, identity);
    event.bus.publish({ kind: 'renamed', person: identity.person });
    return { identity, token: caller.token };
  }
  const identity: KeptIdentity = { person: newPersonId(), group: null, mode: null, language: null, screen: null, ...given };
  const isStaff = faceFor(identity) === 'staff';
  if (isStaff && staff) identity.first = staff.identity.first ?? staff.identity.person;
  if (isStaff) await event.people.introduce(identity.person, staffName(redeemed));
  return { identity, token: await event.identities.create(identity) };
}

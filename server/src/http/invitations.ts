// Links for hosts, moderators, rapporteurs and panellists: the host makes and revokes them; whoever holds one gets in.
import { Router, type Request, type Response } from 'express';
import { invitationRequestSchema, redeemSchema } from '@plenary/protocol/http/access';
import { newPersonId } from '../access/people.ts';
import { staffName } from '../access/staff-names.ts';
import type { LiveEvent } from '../live/event.ts';
import { baseUrl, cookieFor, shownIdentity } from './caller.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, readBody, refused, route, type Reply } from './reply.ts';

const hourMs = 3_600_000;
const defaultHours = 72;

/** Where each role's links lead. The token is in the fragment: browsers do not send it, so no log ever holds it. */
const pages: Readonly<Record<string, string>> = { host: '/host', moderator: '/moderator', rapporteur: '/moderator', panellist: '/' };

export const inviteUrl = (base: string, role: string, token: string): string => `${base}${pages[role] ?? '/'}#invite=${token}`;

export function invitationRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.post('/redeem', route((request, response) => redeem(parts, request, response)));
  routes.get('/', route((request) => asHost(parts, request, async (event) => done({ invitations: await event.invitations.list() }))));
  routes.post('/', route((request) => asHost(parts, request, (event) => create(parts, request, event))));
  routes.delete('/:id', route((request) => asHost(parts, request, (event) => revoke(request, event))));
  return routes;
}

async function create(parts: HttpParts, request: Request, event: LiveEvent): Promise<Reply> {
  const body = readBody(invitationRequestSchema, request);
  if (!body) return refused('body-invalid');
  const { role, label, validHours = defaultHours } = body;
  const { invitation, token } = await event.invitations.create({ role, label: label.trim(), validMs: validHours * hourMs });
  return done({ ...invitation, url: inviteUrl(baseUrl(request, parts.publicUrl), role, token) }, 201);
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
  const redeemed = await event.invitations.redeem(body.token);
  if (!redeemed.ok) {
    const slow = !(await parts.limits.take('wrongLink', request.ip ?? ''));
    return refused(slow ? 'too-many-requests' : redeemed.code);
  }
  const { role, invitation } = redeemed;
  const face = role === 'panellist' ? 'participant' : 'staff';
  const identity = { person: newPersonId(), role, group: null, mode: null, language: null, screen: null, invitation };
  if (face === 'staff') await event.people.introduce(identity.person, staffName(redeemed));
  const token = await event.identities.create(identity);
  response.append('set-cookie', cookieFor(request, face, token));
  return done({ identity: await shownIdentity(event, identity), token });
}

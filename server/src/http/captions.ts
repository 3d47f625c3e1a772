// What is said in a room, line by line, from a captioner or a recogniser: by a link of their own that lets them do this and nothing else. Passed on
// to the screens of every node over the lossy lane, and kept nowhere.
import { Router, type Request } from 'express';
import { cleanLine } from '@plenary/domain/core/text';
import { captionRequestSchema } from '@plenary/protocol/captions/caption';
import type { LiveEvent } from '../live/event.ts';
import { firstRoom } from '../live/on-air.ts';
import type { HttpParts } from './parts.ts';
import { done, readBody, refused, route, type Reply } from './reply.ts';

export function captionRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.post('/captions', route((request) => take(parts, request)));
  return routes;
}

async function take(parts: HttpParts, request: Request): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const link = await linkOf(parts, request, event);
  if (!link.ok) return link;
  if (!(await parts.limits.take('caption', link.invitation))) return refused('too-many-requests');
  const body = readBody(captionRequestSchema, request);
  if (!body) return refused('body-invalid');
  const { state } = event.replica;
  if (state.event?.closed) return refused('event-closed');
  const room = body.room === undefined ? firstRoom(state) : state.rooms.get(body.room);
  if (!room) return refused('room-unknown');
  event.bus.publish({ kind: 'caption', room: room.id, line: body.line, text: cleanLine(body.text), language: body.language ?? null });
  return done();
}

/** The link whose token the request shows. Wrong ones are slowed down by address, as where links are opened. */
async function linkOf({ limits }: HttpParts, request: Request, event: LiveEvent): Promise<{ ok: true; invitation: string } | Extract<Reply, { ok: false }>> {
  const token = /^Bearer (\S{1,2000})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return { ok: false, code: 'not-joined' };
  const link = await event.invitations.look(token);
  if (link.ok) return link.role === 'captions' ? link : { ok: false, code: 'role-not-allowed' };
  return { ok: false, code: (await limits.take('wrongLink', request.ip ?? '')) ? link.code : 'too-many-requests' };
}

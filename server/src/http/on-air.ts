// What is on air in a room or on a screen, for video mixers and other programs: by the event's code, without a cookie, and never more than every participant sees.
import { Router, type Request, type Response } from 'express';
import { languageSchema } from '@plenary/domain/core/roles';
import { readOnAir } from '../live/on-air.ts';
import { codeProblem } from './event-code.ts';
import type { HttpParts } from './parts.ts';
import { refused, route, type Reply } from './reply.ts';

export function onAirRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.get('/events/:code/on-air', route((request, response) => tell(parts, request, response)));
  return routes;
}

async function tell(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  // No cookie is read here, so that a page of another site learns nothing that it could not ask for itself.
  response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  const event = parts.event();
  const info = event?.replica.state.event;
  if (!event || !info) return refused('unavailable');
  if (!(await parts.limits.take('onAir', request.ip ?? ''))) return refused('too-many-requests');
  const wrong = await codeProblem(parts, request, { info, typed: String(request.params['code'] ?? '') });
  if (wrong) return refused(wrong);
  if (info.closed) return refused('event-closed');
  const read = await readOnAir({ state: event.replica.state, people: event.people }, { room: said(request, 'room'), screen: said(request, 'screen'), languages: languagesOf(request) });
  return read.ok ? { ok: true, body: read.onAir, cache: 'no-cache' } : refused(read.code);
}

function languagesOf(request: Request): string[] {
  const asked = said(request, 'lang');
  return asked !== undefined && languageSchema.safeParse(asked).success ? [asked] : [];
}

function said({ query }: Request, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}

// Every poll of the event as it was written, for the staff who write the next one.
import { Router, type Request } from 'express';
import type { EventState } from '@plenary/domain/state';
import type { WrittenPolls } from '@plenary/protocol/http/polls';
import { callerOf } from './caller.ts';
import type { HttpParts } from './parts.ts';
import { done, refused, route, type Reply } from './reply.ts';

export function pollRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.get('/polls', route((request) => list(parts, request)));
  return routes;
}

async function list(parts: HttpParts, request: Request): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const caller = await callerOf(event, request, 'staff');
  if (!caller) return refused('not-joined');
  const { role, language } = caller.identity;
  return role === 'host' || role === 'moderator' ? done(writtenIn(event.replica.state)) : refused('role-not-allowed', language);
}

function writtenIn({ polls }: Pick<EventState, 'polls'>): WrittenPolls {
  const written = [...polls.values()].filter(({ status }) => status !== 'discarded');
  return {
    polls: written.map(({ id, session, title, setup, options, results, named, changeable, sealed, electorates, split }) => (
      { id, session, title, setup, options, results, named, changeable, sealed, electorates, split })),
  };
}

// What only a host may ask for.
import type { Request } from 'express';
import type { LiveEvent } from '../live/event.ts';
import { callerOf, type Caller } from './caller.ts';
import type { HttpParts } from './parts.ts';
import { refused, type Reply } from './reply.ts';

export async function asHost(parts: HttpParts, request: Request, then: (event: LiveEvent, caller: Caller) => Promise<Reply>): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const caller = await callerOf(event, request, 'staff');
  if (!caller) return refused('not-joined');
  return caller.identity.role === 'host' ? then(event, caller) : refused('role-not-allowed', caller.identity.language);
}

// Links for displays that show no code, such as the browser sources of video mixers: the host makes them, for a screen that is there or for a new one.
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { screenLinkRequestSchema } from '@plenary/protocol/http/access';
import { actorOf, type KeptIdentity } from '../access/identities.ts';
import type { LiveEvent } from '../live/event.ts';
import { baseUrl, type Caller } from './caller.ts';
import { asHost } from './host-only.ts';
import { inviteUrl } from './invitations.ts';
import type { HttpParts } from './parts.ts';
import { done, readBody, refused, type Reply } from './reply.ts';

const hourMs = 3_600_000;
const defaultHours = 7 * 24;

/** For a display that shows no code and may keep no cookies: its address is all that it needs, and lets it be this screen and nothing else. */
export const makeScreenLink = (parts: HttpParts, request: Request): Promise<Reply> => asHost(parts, request, (event, caller) => make(parts, request, { event, caller }));

async function make(parts: HttpParts, request: Request, { event, caller: { identity } }: { event: LiveEvent; caller: Caller }): Promise<Reply> {
  const body = readBody(screenLinkRequestSchema, request);
  if (!body) return refused('body-invalid', identity.language);
  const made = 'screen' in body ? { ok: true as const, screen: body.screen } : await addScreen(event, identity, body);
  if (!made.ok) return refused(made.code, identity.language);
  // Made by this node's own command, or named by who sees it: known here.
  const screen = event.replica.state.screens.get(made.screen);
  if (!screen || screen.unpaired) return refused('screen-unknown', identity.language);
  const { invitation, token } = await event.invitations.create({ role: 'screen', label: screen.name, validMs: (body.validHours ?? defaultHours) * hourMs, screen: screen.id });
  return done({ ...invitation, url: inviteUrl(baseUrl(request, parts.publicUrl), 'screen', token) }, 201);
}

async function addScreen(event: LiveEvent, identity: KeptIdentity, { name, room }: { name: string; room: string }): Promise<{ ok: true; screen: string } | { ok: false; code: ErrorCode }> {
  const sent = await event.send({ id: randomUUID(), actor: actorOf(identity, event.replica.state.event), body: { type: 'screen.pair', name, room } });
  return sent.ok ? { ok: true, screen: String(sent.result?.['screen'] ?? '') } : sent;
}

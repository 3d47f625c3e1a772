// Pairing room screens: a screen asks for a code and waits; somebody on the staff types the code in.
import { Router, type Request, type Response } from 'express';
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { pairSchema, type Pairing } from '@plenary/protocol/http/access';
import { readToken } from '../access/cookies.ts';
import { actorOf, type KeptIdentity } from '../access/identities.ts';
import type { Limits } from '../access/limits.ts';
import { newPersonId } from '../access/people.ts';
import { callerOf, cookieFor } from './caller.ts';
import type { HttpParts } from './parts.ts';
import { makeScreenLink } from './screen-links.ts';
import { done, readBody, refused, route, type Reply } from './reply.ts';

export function screenRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.post('/pairing', route((request, response) => begin(parts, request, response)));
  routes.get('/pairing', route((request, response) => look(parts, request, response)));
  routes.post('/pair', route((request) => pair(parts, request)));
  routes.post('/links', route((request) => makeScreenLink(parts, request)));
  return routes;
}

async function begin(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  if (!(await parts.limits.take('pairing', request.ip ?? ''))) return refused('too-many-requests');
  const { secret, code, expiresAtMs } = await event.pairings.begin();
  response.append('set-cookie', cookieFor(request, 'pairing', secret));
  return done({ status: 'waiting', code, expiresAtMs } satisfies Pairing, 201);
}

async function look(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const secret = readToken(request.headers.cookie, 'pairing');
  const pairing = secret ? await event.pairings.look(secret) : null;
  if (!secret || !pairing) return refused('pairing-expired');
  const { screen, code, expiresAtMs } = pairing;
  const known = screen === null ? undefined : event.replica.state.screens.get(screen);
  // Paired by way of another node, its screen may take a moment to be known here.
  if (screen === null || !known) return done({ status: 'waiting', code, expiresAtMs } satisfies Pairing);
  if (known.unpaired) {
    await event.pairings.end(secret);
    return refused('pairing-expired');
  }
  const identity = { person: newPersonId(), role: 'screen', group: null, mode: null, language: null, screen, invitation: null } as const;
  // An answer may be lost: asked again, it is the same one, until the pairing's time is over.
  response.append('set-cookie', cookieFor(request, 'screen', await event.identities.createFrom(secret, identity)));
  return done({ status: 'paired', event: event.slug, screen } satisfies Pairing);
}

async function pair(parts: HttpParts, request: Request): Promise<Reply> {
  const event = parts.event();
  if (!event) return refused('unavailable');
  const caller = await callerOf(event, request, 'staff');
  if (!caller) return refused('not-joined');
  const { identity } = caller;
  if (identity.role !== 'host' && identity.role !== 'moderator') return refused('role-not-allowed', identity.language);
  const body = readBody(pairSchema, request);
  if (!body) return refused('body-invalid', identity.language);
  // A code works once, so what would be refused anyway is refused before the code is used up.
  if (!isReadable(cleanText(body.name))) return refused('screen-name-empty', identity.language);
  if (!event.replica.state.rooms.has(body.room)) return refused('room-unknown', identity.language);
  const guess = await takeGuess(parts.limits, identity);
  if (!guess) return refused('too-many-requests', identity.language);
  const pairing = await event.pairings.take(body.code);
  if (!pairing) return refused('pairing-unknown', identity.language);
  await guess.wasRight();
  const sent = await event.send({ id: pairing.id, actor: actorOf(identity, event.replica.state.event), body: { type: 'screen.pair', name: body.name, room: body.room } });
  if (!sent.ok) {
    // What may succeed later does so with the same code: it is the same command then. Otherwise the screen shows another one at once.
    await (errorCatalogue[sent.code].retryable ? pairing.giveBack() : pairing.end());
    return refused(sent.code, identity.language);
  }
  const screen = String(sent.result?.['screen'] ?? '');
  await pairing.complete(screen);
  return done({ screen }, 201);
}

/** One more guess of this person, and of all who came by the same link; nothing when those are used up. A right one is given back. */
async function takeGuess(limits: Limits, { person, invitation }: KeptIdentity): Promise<{ wasRight(): Promise<void> } | null> {
  const link = invitation ?? person;
  const may = (await limits.take('wrongPairing', person)) && (await limits.take('wrongPairingOfLink', link));
  if (!may) return null;
  return {
    async wasRight() {
      await limits.giveBack('wrongPairing', person);
      await limits.giveBack('wrongPairingOfLink', link);
    },
  };
}

// Who makes a request: the identity behind the cookie of a face, and where the request came in.
import type { Request } from 'express';
import { faces, type IdentityFace } from '@plenary/protocol/handshake';
import type { Identity } from '@plenary/protocol/handshake';
import { readToken, writeToken, type CookieKind } from '../access/cookies.ts';
import { faceFor, type KeptIdentity } from '../access/identities.ts';
import type { LiveEvent } from '../live/event.ts';

export interface Caller { readonly identity: KeptIdentity; readonly token: string }

/** What a request shows to say who it is: a bearer token, else the cookie of a face. */
export function tokenOf(request: Request, as: IdentityFace): string | null {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? readToken(request.headers.cookie, as) ?? null;
}

export async function callerOf(event: LiveEvent, request: Request, as: IdentityFace): Promise<Caller | null> {
  const token = tokenOf(request, as);
  const identity = token ? await event.identities.find(token) : null;
  if (!token || !identity || faceFor(identity) !== as) return null;
  if (identity.invitation && (await event.invitations.isRevoked(identity.invitation))) return null;
  return { identity, token };
}

/** `?as=`; participants are the default. */
export function faceOf(request: Request): IdentityFace {
  return faces.find((face) => face === request.query['as']) ?? 'participant';
}

/** An identity as its owner may see it, with the name that is kept elsewhere. */
export async function shownIdentity(event: LiveEvent, identity: KeptIdentity): Promise<Identity> {
  const { person, role, group, groupByLink, mode, language, screen } = identity;
  await event.people.ensure([person]);
  return { id: person, event: event.slug, role, name: event.people.nameOf(person) ?? null, group, ...(groupByLink && { groupByLink }), mode, language, screen };
}

export const cookieFor = (request: Request, kind: CookieKind, token: string): string => writeToken(kind, token, request.secure);

/** The address under which people reach us: the configured one, else the one that this request came by. */
export function baseUrl(request: Request, publicUrl: string | null): string {
  return publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

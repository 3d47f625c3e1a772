// Lets a connection in: the page's origin is ours, it speaks our protocol, and its token is somebody's.
import type { IncomingMessage } from 'node:http';
import { handshakeSchema, type Handshake } from '@plenary/protocol/handshake';
import { protocolVersion } from '@plenary/protocol/version';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { readToken } from '../access/cookies.ts';
import type { KeptIdentity } from '../access/identities.ts';
import type { LiveEvent } from '../live/event.ts';

/** Whether a browser's page comes from our own address. Programs send no origin: their token speaks for them. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin).host;
  return asked === host || (publicUrl !== null && asked === new URL(publicUrl).host);
}

export type Admitted = { ok: true; identity: KeptIdentity; token: string; as: Handshake['as'] } | { ok: false; code: ErrorCode };

export async function admit(event: LiveEvent, auth: unknown, cookie: string | undefined): Promise<Admitted> {
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success) return { ok: false, code: 'frame-invalid' };
  const { protocol, event: slug, as, token } = parsed.data;
  if (protocol !== protocolVersion) return { ok: false, code: 'protocol-unsupported' };
  if (slug !== event.slug) return { ok: false, code: 'event-not-found' };
  const shown = token ?? readToken(cookie, as);
  const identity = shown ? await event.identities.find(shown) : null;
  if (!shown || !identity || !fits(identity, as)) return { ok: false, code: 'not-joined' };
  if (identity.invitation && (await event.invitations.isRevoked(identity.invitation))) return { ok: false, code: 'link-revoked' };
  const screen = identity.screen ? event.replica.state.screens.get(identity.screen) : null;
  if (identity.role === 'screen' && (!screen || screen.unpaired)) return { ok: false, code: 'screen-unknown' };
  return { ok: true, identity, token: shown, as };
}

function fits({ role }: KeptIdentity, as: Handshake['as']): boolean {
  if (role === 'screen') return as === 'screen';
  return as === (role === 'participant' || role === 'panellist' ? 'participant' : 'staff');
}

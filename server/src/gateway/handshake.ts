// Lets a connection in: it speaks our protocol, and its token is somebody's.
import type { Audience } from '@plenary/domain/core/view';
import { handshakeSchema, type Handshake } from '@plenary/protocol/handshake';
import { protocolVersion } from '@plenary/protocol/version';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { readToken } from '../access/cookies.ts';
import { faceFor, type KeptIdentity } from '../access/identities.ts';
import { audienceOf } from './connection.ts';
import type { LiveEvent } from '../live/event.ts';

export type Admitted = { ok: true; identity: KeptIdentity; token: string; as: Handshake['as']; audience: Audience } | { ok: false; code: ErrorCode };

export async function admit(event: LiveEvent, auth: unknown, cookie: string | undefined): Promise<Admitted> {
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success) return { ok: false, code: 'frame-invalid' };
  const { protocol, event: slug, as, token, sees } = parsed.data;
  if (protocol !== protocolVersion) return { ok: false, code: 'protocol-unsupported' };
  if (slug !== event.slug) return { ok: false, code: 'event-not-found' };
  const shown = token ?? readToken(cookie, as);
  const identity = shown ? await event.identities.find(shown) : null;
  if (!shown || !identity || faceFor(identity) !== as) return { ok: false, code: 'not-joined' };
  if (identity.invitation && (await event.invitations.isRevoked(identity.invitation))) return { ok: false, code: 'link-revoked' };
  const screen = identity.screen ? event.replica.state.screens.get(identity.screen) : null;
  if (identity.role === 'screen' && (!screen || screen.unpaired)) return { ok: false, code: 'screen-unknown' };
  // Nobody sees more by asking: what screens see is less than what staff see.
  const audience = sees && as === 'staff' ? sees : audienceOf(identity);
  return { ok: true, identity, token: shown, as, audience };
}

// One connection: who it is, what it watches, and the way down to it.
import type { Socket } from 'socket.io';
import type { IdentityFace } from '@plenary/protocol/handshake';
import type { Audience } from '@plenary/domain/core/view';
import type { Cursor } from '@plenary/protocol/cursor';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { KeptIdentity } from '../access/identities.ts';
import type { Watched } from '../live/look.ts';
import type { Wire } from './wire.ts';

export interface Connection {
  readonly socket: Socket;
  /** Replaced when the person changes their profile. */
  identity: KeptIdentity;
  readonly token: string;
  readonly as: IdentityFace;
  readonly audience: Audience;
  readonly languages: readonly string[];
  watched: Watched | null;
  /** The channel that it listens to, by name. */
  channel: string | null;
  readonly wire: Wire;
  /** The cursor of the last sight that was handed to it. */
  seen: Cursor | null;
}

/** What a handler answers: anything that goes into the acknowledgement, or a code. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode };
export type Handler = (connection: Connection, payload: unknown) => Promise<Answer>;

export function audienceOf(identity: KeptIdentity): Audience {
  if (identity.role === 'screen') return 'screen';
  return identity.role === 'participant' || identity.role === 'panellist' ? 'participant' : 'moderator';
}

// The server's HTTP API, endpoint by endpoint. Never throws: see `request.ts`.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { identitySchema, type Identity, type IdentityFace } from '@plenary/protocol/handshake';
import {
  eventCardSchema, invitationSchema, newInvitationSchema, pairingSchema,
  type EventCard, type Invitation, type InvitationRequest, type Join, type NewInvitation, type Pairing, type Profile,
} from '@plenary/protocol/http/access';
import { uploadedPictureSchema, type UploadedPicture } from '@plenary/protocol/http/pictures';
import { request, type Answer, type RequestOptions } from './request.ts';

const nothingSchema = z.optional(z.unknown());
const meSchema = z.object({ identity: identitySchema });
const admittedSchema = z.object({ identity: identitySchema, token: z.string() });
const invitationsSchema = z.object({ invitations: z.array(invitationSchema) });
const pairedSchema = z.object({ screen: idSchema });

/** Who somebody is now, and the token for clients without cookies. */
export interface Admitted { readonly identity: Identity; readonly token: string }

export interface Http {
  /** What anybody may know of an event, by its join code or slug. */
  card(codeOrSlug: string): Promise<Answer<EventCard>>;
  join(join: Join): Promise<Answer<Admitted>>;
  me(as: IdentityFace): Promise<Answer<Identity>>;
  changeMe(as: IdentityFace, profile: Profile): Promise<Answer<Identity>>;
  leave(as: IdentityFace): Promise<Answer<unknown>>;
  redeem(token: string): Promise<Answer<Admitted>>;
  invitations(): Promise<Answer<Invitation[]>>;
  invite(wanted: InvitationRequest): Promise<Answer<NewInvitation>>;
  revoke(invitation: string): Promise<Answer<unknown>>;
  /** Keeps a picture for an option of a poll. */
  sendPicture(event: string, picture: Blob): Promise<Answer<UploadedPicture>>;
  /** A screen asks for a code, then looks every 2 s whether somebody typed it in. */
  beginPairing(): Promise<Answer<Pairing>>;
  pairing(): Promise<Answer<Pairing>>;
  /** Staff types a screen's code in. */
  pair(screen: { code: string; name: string; room: string }): Promise<Answer<{ screen: string }>>;
}

export function createHttp(options: RequestOptions): Http {
  const get = <S extends z.ZodMiniType>(path: string, schema: S) => request(options, { method: 'GET', path, schema });
  const post = <S extends z.ZodMiniType>(path: string, body: unknown, schema: S) => request(options, { method: 'POST', path, body, schema });
  return {
    card: (codeOrSlug) => get(`/events/${encodeURIComponent(codeOrSlug)}`, eventCardSchema),
    join: (join) => post('/join', join, admittedSchema),
    me: async (as) => inside(await get(`/me?as=${as}`, meSchema), ({ identity }) => identity),
    changeMe: async (as, body) =>
      inside(await request(options, { method: 'PATCH', path: `/me?as=${as}`, body, schema: meSchema }), ({ identity }) => identity),
    leave: (as) => post(`/leave?as=${as}`, {}, nothingSchema),
    redeem: (token) => post('/invitations/redeem', { token }, admittedSchema),
    invitations: async () => inside(await get('/invitations', invitationsSchema), ({ invitations }) => invitations),
    invite: (wanted) => post('/invitations', wanted, newInvitationSchema),
    revoke: (id) => request(options, { method: 'DELETE', path: `/invitations/${encodeURIComponent(id)}`, body: {}, schema: nothingSchema }),
    sendPicture: (event, bytes) => request(options, { method: 'POST', path: `/events/${encodeURIComponent(event)}/pictures`, bytes, schema: uploadedPictureSchema }),
    beginPairing: () => post('/screens/pairing', {}, pairingSchema),
    pairing: () => get('/screens/pairing', pairingSchema),
    pair: (screen) => post('/screens/pair', screen, pairedSchema),
  };
}

function inside<T, U>(answer: Answer<T>, take: (value: T) => U): Answer<U> {
  return answer.ok ? { ok: true, value: take(answer.value) } : answer;
}

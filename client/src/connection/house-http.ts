// What only staff and screens ask of the server's HTTP API; participants' pages do without it. Never throws: see `request.ts`.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import {
  invitationSchema, newInvitationSchema, pairingSchema,
  type Invitation, type InvitationRequest, type NewInvitation, type Pairing, type ScreenLinkRequest,
} from '@plenary/protocol/http/access';
import { uploadedPictureSchema, type UploadedPicture } from '@plenary/protocol/http/pictures';
import { writtenPollsSchema, type WrittenPoll } from '@plenary/protocol/http/polls';
import { inside, nothingSchema, request, type Answer, type RequestOptions } from './request.ts';

const invitationsSchema = z.object({ invitations: z.array(invitationSchema) });
const pairedSchema = z.object({ screen: idSchema });

export interface HouseHttp {
  invitations(): Promise<Answer<Invitation[]>>;
  invite(wanted: InvitationRequest): Promise<Answer<NewInvitation>>;
  revoke(invitation: string): Promise<Answer<unknown>>;
  /** Keeps a picture for an option of a poll. */
  sendPicture(event: string, picture: Blob): Promise<Answer<UploadedPicture>>;
  /** Every poll of the event as it was written. */
  writtenPolls(): Promise<Answer<WrittenPoll[]>>;
  /** A screen asks for a code, then looks every 2 s whether somebody typed it in. */
  beginPairing(): Promise<Answer<Pairing>>;
  pairing(): Promise<Answer<Pairing>>;
  /** A link for a display that shows no code. */
  screenLink(wanted: ScreenLinkRequest): Promise<Answer<NewInvitation>>;
  /** Staff types a screen's code in. */
  pair(screen: { code: string; name: string; room: string }): Promise<Answer<{ screen: string }>>;
}

export function createHouseHttp(options: RequestOptions): HouseHttp {
  const get = <S extends z.ZodMiniType>(path: string, schema: S) => request(options, { method: 'GET', path, schema });
  const post = <S extends z.ZodMiniType>(path: string, body: unknown, schema: S) => request(options, { method: 'POST', path, body, schema });
  return {
    invitations: async () => inside(await get('/invitations', invitationsSchema), ({ invitations }) => invitations),
    invite: (wanted) => post('/invitations', wanted, newInvitationSchema),
    revoke: (id) => request(options, { method: 'DELETE', path: `/invitations/${encodeURIComponent(id)}`, body: {}, schema: nothingSchema }),
    sendPicture: (event, bytes) => request(options, { method: 'POST', path: `/events/${encodeURIComponent(event)}/pictures`, bytes, schema: uploadedPictureSchema }),
    writtenPolls: async () => inside(await get('/polls', writtenPollsSchema), ({ polls }) => polls),
    beginPairing: () => post('/screens/pairing', {}, pairingSchema),
    pairing: () => get('/screens/pairing', pairingSchema),
    screenLink: (wanted) => post('/screens/links', wanted, newInvitationSchema),
    pair: (screen) => post('/screens/pair', screen, pairedSchema),
  };
}

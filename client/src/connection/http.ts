// The server's HTTP API, endpoint by endpoint: what every face asks. Never throws: see `request.ts`.
import * as z from 'zod/mini';
import { identitySchema, type Identity, type IdentityFace } from '@plenary/protocol/handshake';
import { eventCardSchema, type EventCard, type Join, type Profile } from '@plenary/protocol/http/access';
import { inside, nothingSchema, request, type Answer, type RequestOptions } from './request.ts';

const meSchema = z.object({ identity: identitySchema });
const admittedSchema = z.object({ identity: identitySchema, token: z.string() });

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
  };
}

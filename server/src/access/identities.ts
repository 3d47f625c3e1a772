// Identities: who a browser is in an event. A random token in an httpOnly cookie; only its hash is kept. Names are kept elsewhere.
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { idSchema, languageSchema, presenceModes, roles, type Actor } from '@plenary/domain/core/roles';
import type { EventInfo } from '@plenary/domain/event/state';
import type { IdentityFace } from '@plenary/protocol/handshake';
import type { RedisClient } from '../log/redis.ts';
import { heldGroup } from './groups.ts';
import { readKept } from './kept.ts';

const keptSchema = z.object({
  person: idSchema,
  role: z.enum(roles),
  group: z.nullable(idSchema),
  /** The group came with the invitation: it stays, and only so somebody is in a reserved one. */
  groupByLink: z.optional(z.literal(true)),
  mode: z.nullable(z.enum(presenceModes)),
  language: z.nullable(languageSchema),
  screen: z.nullable(idSchema),
  /** The invitation it came from: revoking that ends it. */
  invitation: z.nullable(idSchema),
  /** Who this browser was among the staff first, where it has opened several links. */
  first: z.optional(idSchema),
});
export type KeptIdentity = z.infer<typeof keptSchema>;

export interface Identities {
  /** Keeps a new identity; the token is `slug.secret` and is shown only here. */
  create(identity: KeptIdentity): Promise<string>;
  /** The identity that belongs to a secret of its own: asked again with the same one, it gives the same token, and keeps nothing new. */
  createFrom(secret: string, identity: KeptIdentity): Promise<string>;
  find(token: string): Promise<KeptIdentity | null>;
  update(token: string, identity: KeptIdentity): Promise<void>;
  remove(token: string): Promise<void>;
  /** Everybody's, in no order; somebody who has several browsers has several, and one may come twice. */
  all(): AsyncGenerator<KeptIdentity>;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createIdentities(options: { redis: RedisClient; key: string; log: string; slug: string }): Identities {
  const { redis, key, log, slug } = options;
  const write = async (token: string, identity: KeptIdentity): Promise<void> => {
    await redis.hset(key, hashOf(token), JSON.stringify(identity));
  };
  return {
    async create(identity) {
      const token = `${slug}.${randomBytes(24).toString('base64url')}`;
      await write(token, identity);
      return token;
    },
    async createFrom(secret, identity) {
      const token = `${slug}.${hashOf(`token\0${secret}`)}`;
      await redis.hsetnx(key, hashOf(token), JSON.stringify(identity));
      return token;
    },
    async find(token) {
      if (!token.startsWith(`${slug}.`)) return null;
      return readIdentity(await readKept(redis, { key, log, field: hashOf(token) }));
    },
    update: write,
    async remove(token) {
      await redis.hdel(key, hashOf(token));
    },
    async *all() {
      let cursor = '0';
      do {
        const [next, fields] = await redis.hscan(key, cursor, 'COUNT', 500);
        cursor = next;
        for (let at = 1; at < fields.length; at += 2) {
          const identity = readIdentity(fields[at] ?? null);
          if (identity) yield identity;
        }
      } while (cursor !== '0');
    },
  };
}

function readIdentity(text: string | null): KeptIdentity | null {
  const parsed = text ? keptSchema.safeParse(JSON.parse(text)) : null;
  return parsed?.success ? parsed.data : null;
}

/** The face that an identity is for: a token shown at another one lets nobody in there. */
export function faceFor({ role }: Pick<KeptIdentity, 'role'>): IdentityFace {
  if (role === 'screen') return 'screen';
  return role === 'participant' || role === 'panellist' ? 'participant' : 'staff';
}

/** How an identity acts in the log: without its name, and before any pseudonym. Its group is what is kept here, never what a client says. */
export function actorOf(identity: KeptIdentity, event: Pick<EventInfo, 'groups'> | null): Actor {
  const { person, role, mode, language } = identity;
  return { id: person, role, group: heldGroup(event?.groups ?? [], identity), mode, language };
}

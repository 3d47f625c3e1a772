// Links by which hosts, moderators and others get in: signed, expiring, revocable; only a hash of each is kept.
import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { idSchema, type Role } from '@plenary/domain/core/roles';
import { linkRoles, type Invitation, type LinkRole } from '@plenary/protocol/http/access';
import type { RedisClient } from '../log/redis.ts';
import { readKept } from './kept.ts';

const keptSchema = z.object({
  role: z.enum(linkRoles),
  label: z.string(),
  hash: z.string(),
  createdAtMs: z.int(),
  expiresAtMs: z.int(),
  revoked: z.boolean(),
  /** Whoever comes in has this group for good. */
  group: z.optional(idSchema),
  /** How often it lets somebody in. */
  seats: z.optional(z.int()),
  /** Which screen whoever comes in is. */
  screen: z.optional(idSchema),
});
type Kept = z.infer<typeof keptSchema>;

/** Why a link lets nobody do anything. */
export type LinkProblem = 'link-unknown' | 'link-expired' | 'link-revoked';

/** `use`: how often this link has let somebody in by now; `number`: how often any link of the event has. */
export type Redeemed = Admission | { ok: false; code: LinkProblem | 'link-used' };
export interface Admission { ok: true; invitation: string; role: Role; label: string; group: string | undefined; screen: string | undefined; use: number; number: number }

export interface Wanted { role: LinkRole; label: string; validMs: number; group?: string | undefined; seats?: number | undefined; screen?: string | undefined }

export interface Invitations {
  create(wanted: Wanted): Promise<{ invitation: Invitation; token: string }>;
  /** `inBy`: the links that the browser is in by already: none of these is used up by being opened again. */
  redeem(token: string, inBy?: readonly string[]): Promise<Redeemed>;
  /** What whoever shows this token with each request may do. Lets nobody in, and counts nothing. */
  look(token: string): Promise<{ ok: true; invitation: string; role: LinkRole } | { ok: false; code: LinkProblem }>;
  list(): Promise<Invitation[]>;
  /** Whether there was such a link. Ends the access of everybody who came in with it. */
  revoke(id: string): Promise<boolean>;
  isRevoked(id: string): Promise<boolean>;
  /** Ends links of this label for newcomers; who is already in stays in. */
  expire(label: string): Promise<void>;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const usesOf = (id: string): string => `${id}/uses`;
/** No id of a link has this form of its own. */
const usesOfAll = usesOf('all links');

export function createInvitations(options: { redis: RedisClient; key: string; log: string; secret: () => Uint8Array; slug: string }): Invitations {
  const { redis, key, log, secret, slug } = options;
  const read = async (id: string): Promise<Kept | null> => {
    const text = await readKept(redis, { key, log, field: id });
    const parsed = text ? keptSchema.safeParse(JSON.parse(text)) : null;
    return parsed?.success ? parsed.data : null;
  };
  const write = async (id: string, kept: Kept): Promise<void> => {
    await redis.hset(key, id, JSON.stringify(kept));
  };
  const all = async (): Promise<Invitation[]> => linksIn(await redis.hgetall(key));
  const find = async (token: string): Promise<Found> => findLink(token, { id: await verifiedId(token, secret(), slug), read });

  return {
    async create({ role, label, validMs, ...given }) {
      const id = randomBytes(9).toString('base64url');
      const createdAtMs = Date.now();
      const expiresAtMs = createdAtMs + validMs;
      const token = await sign({ id, role, slug, expiresAtMs }, secret());
      const kept = { role, label, hash: hashOf(token), createdAtMs, expiresAtMs, revoked: false, ...given };
      await write(id, kept);
      return { invitation: shown(id, kept, 0), token };
    },
    async redeem(token, inBy = []) {
      const found = await find(token);
      if (!found.ok) return found;
      const { id } = found;
      const { role, label, group, screen, seats = Infinity } = found.kept;
      // Such a link is for a program, and lets nobody in.
      if (role === 'captions') return { ok: false, code: 'link-unknown' };
      if (inBy.includes(id)) return { ok: true, invitation: id, role, label, group, screen, use: 0, number: 0 };
      const use = await takeSeat(redis, { key, id, seats });
      if (use === null) return { ok: false, code: 'link-used' };
      return { ok: true, invitation: id, role, label, group, screen, use, number: await redis.hincrby(key, usesOfAll, 1) };
    },
    async look(token) {
      const found = await find(token);
      return found.ok ? { ok: true, invitation: found.id, role: found.kept.role } : found;
    },
    list: all,
    async revoke(id) {
      const kept = idSchema.safeParse(id).success ? await read(id) : null;
      if (!kept) return false;
      await write(id, { ...kept, revoked: true });
      return true;
    },
    isRevoked: async (id) => (await read(id))?.revoked ?? true,
    async expire(label) {
      for (const invitation of await all()) {
        const kept = invitation.label === label ? await read(invitation.id) : null;
        if (kept && kept.expiresAtMs > Date.now()) await write(invitation.id, { ...kept, expiresAtMs: Date.now() });
      }
    },
  };
}

function linksIn(hash: Readonly<Record<string, string>>): Invitation[] {
  const fields = Object.entries(hash);
  const uses = new Map(fields.filter(([id]) => id.endsWith('/uses')));
  return fields.flatMap(([id, text]) => {
    const parsed = id.endsWith('/uses') ? null : keptSchema.safeParse(JSON.parse(text));
    return parsed?.success ? [shown(id, parsed.data, Number(uses.get(usesOf(id)) ?? 0))] : [];
  });
}

function shown(id: string, kept: Kept, uses: number): Invitation {
  const { hash: _hash, ...rest } = kept;
  return { id, ...rest, uses };
}

type Found = { ok: true; id: string; kept: Kept } | { ok: false; code: LinkProblem };

async function findLink(token: string, { id, read }: { id: string | 'expired' | null; read: (id: string) => Promise<Kept | null> }): Promise<Found> {
  if (id === 'expired') return { ok: false, code: 'link-expired' };
  const kept = id === null ? null : await read(id);
  if (id === null || !kept || kept.hash !== hashOf(token)) return { ok: false, code: 'link-unknown' };
  if (kept.revoked) return { ok: false, code: 'link-revoked' };
  return kept.expiresAtMs <= Date.now() ? { ok: false, code: 'link-expired' } : { ok: true, id, kept };
}

/** How often the link was used with this time; nothing if there was no seat left. Counted first, so that many who come at once find no more than there are. */
async function takeSeat(redis: RedisClient, { key, id, seats }: { key: string; id: string; seats: number }): Promise<number | null> {
  const use = await redis.hincrby(key, usesOf(id), 1);
  if (use <= seats) return use;
  await redis.hincrby(key, usesOf(id), -1);
  return null;
}

function sign({ id, role, slug, expiresAtMs }: { id: string; role: LinkRole; slug: string; expiresAtMs: number }, secret: Uint8Array): Promise<string> {
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(id)
    .setAudience(slug)
    .setExpirationTime(Math.floor(expiresAtMs / 1000))
    .sign(secret);
}

async function verifiedId(token: string, secret: Uint8Array, audience: string): Promise<string | 'expired' | null> {
  try {
    const { payload } = await jwtVerify(token, secret, { audience, algorithms: ['HS256'] });
    return payload.jti ?? null;
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'expired' : null;
  }
}

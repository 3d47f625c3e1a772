// Pairing a screen like a television: it shows a short code, somebody on the staff types it in, and the screen is let in.
// Codes live ten minutes, are kept hashed, and work once.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import type { RedisClient } from '../log/redis.ts';

// Without 0 O 1 I L and vowels: nothing to misread, nothing to be read as a word.
const letters = 'BCDFGHJKMNPQRSTVWXZ23456789';
const codeLength = 6;
const lifetimeMs = 10 * 60_000;

const keptSchema = z.object({ code: z.string(), expiresAtMs: z.int(), screen: z.nullable(idSchema) });
export type PairingState = z.infer<typeof keptSchema>;

export interface Pairings {
  /** A new code for a screen; `secret` is for that screen alone. */
  begin(): Promise<{ secret: string; code: string; expiresAtMs: number }>;
  /** Where a screen's pairing stands; `null` when it is unknown or over. */
  look(secret: string): Promise<PairingState | null>;
  /** The pairing behind a code that somebody typed, if it still waits. */
  waiting(code: string): Promise<string | null>;
  complete(hash: string, screen: string): Promise<void>;
  end(secret: string): Promise<void>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

export function createPairings(redis: RedisClient, prefix: string): Pairings {
  const bySecret = (hash: string): string => `${prefix}:screen:${hash}`;
  const byCode = (code: string): string => `${prefix}:code:${hashOf(code)}`;
  const read = async (hash: string): Promise<PairingState | null> => {
    const text = await redis.get(bySecret(hash));
    const parsed = text ? keptSchema.safeParse(JSON.parse(text)) : null;
    return parsed?.success ? parsed.data : null;
  };
  return {
    async begin() {
      const secret = randomBytes(24).toString('base64url');
      const expiresAtMs = Date.now() + lifetimeMs;
      for (;;) {
        const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
        const fresh = await redis.set(byCode(code), hashOf(secret), 'PX', lifetimeMs, 'NX');
        if (!fresh) continue;
        await redis.set(bySecret(hashOf(secret)), JSON.stringify({ code, expiresAtMs, screen: null }), 'PX', lifetimeMs);
        return { secret, code, expiresAtMs };
      }
    },
    look: (secret) => read(hashOf(secret)),
    async waiting(code) {
      // Taking the code away is what makes it work once, also when two people type it at the same time.
      return await redis.getdel(byCode(code));
    },
    async complete(hash, screen) {
      const kept = await read(hash);
      if (kept) await redis.set(bySecret(hash), JSON.stringify({ ...kept, screen }), 'PX', lifetimeMs);
    },
    async end(secret) {
      await redis.del(bySecret(hashOf(secret)));
    },
  };
}

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
/** Whoever took a code has paired its screen by then, or never will: longer than any command takes. */
const takenMs = 30_000;

const keptSchema = z.object({ code: z.string(), expiresAtMs: z.int(), screen: z.nullable(idSchema) });
export type PairingState = z.infer<typeof keptSchema>;

export interface Pairings {
  /** A new code for a screen; `secret` is for that screen alone. */
  begin(): Promise<{ secret: string; code: string; expiresAtMs: number }>;
  /** Where a screen's pairing stands; `null` when it is unknown or over. */
  look(secret: string): Promise<PairingState | null>;
  /** Takes a code that somebody typed: whoever is first gets the pairing behind it, if it still waits, and nobody gets it again. */
  take(code: string): Promise<TakenPairing | null>;
  end(secret: string): Promise<void>;
}

export interface TakenPairing {
  /** The same however often this pairing is taken. */
  readonly id: string;
  complete(screen: string): Promise<void>;
  /** The code works again, for as long as it would have. */
  giveBack(): Promise<void>;
  /** Its screen asks for another code. */
  end(): Promise<void>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

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
    async look(secret) {
      const kept = await read(hashOf(secret));
      // Taken by a server that ended before it could pair: a code that nobody can use must not stay on the wall.
      const isLost = kept?.screen === null && (await redis.exists(byCode(kept.code))) === 0;
      return isLost ? null : kept;
    },
    async take(typed) {
      const code = readCode(typed);
      // That only one finds it is what makes it work once, also when two people type it at the same time.
      const hash = await redis.set(byCode(code), '', 'PX', takenMs, 'XX', 'GET');
      const kept = hash ? await read(hash) : null;
      if (!hash || kept?.screen !== null) return null;
      return {
        id: hash,
        complete: async (screen) => void (await redis.set(bySecret(hash), JSON.stringify({ ...kept, screen }), 'PX', lifetimeMs)),
        async giveBack() {
          const leftMs = kept.expiresAtMs - Date.now();
          if (leftMs > 0) await redis.set(byCode(code), hash, 'PX', leftMs, 'XX');
        },
        end: async () => void (await redis.del(bySecret(hash))),
      };
    },
    async end(secret) {
      await redis.del(bySecret(hashOf(secret)));
    },
  };
}

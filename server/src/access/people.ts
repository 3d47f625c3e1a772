// Who people are: names by random id, in a hash of its own beside the log, so that a name can be erased without touching history.
import { randomBytes } from 'node:crypto';
import type { RedisClient } from '../log/redis.ts';

export const newPersonId = (): string => randomBytes(12).toString('base64url');

/** Names for views: those asked for before are at hand at once; others are fetched by `ensure`. */
export interface People {
  nameOf(personId: string): string | undefined;
  /** Whether it is known what this person is called, or that nobody knows. */
  knows(personId: string): boolean;
  ensure(personIds: readonly string[]): Promise<void>;
  /** How often a name that was known has changed or become doubtful; what was seen with names holds while this stays the same. */
  changes(): number;
  setName(personId: string, name: string | null): Promise<void>;
  /** The first name, or none, of somebody whose id was made just now: nothing was seen of them, so all that was seen still holds. */
  introduce(personId: string, name: string | null): Promise<void>;
  /** Drops what is remembered, after somebody changed their name on another node. */
  forget(personId: string): void;
  /** Drops everything that is remembered, after changes may have been missed. */
  forgetAll(): void;
}

export function createPeople(redis: RedisClient, key: string): People {
  const names = new Map<string, string | undefined>();
  let changes = 0;
  return {
    nameOf: (id) => names.get(id),
    knows: (id) => names.has(id),
    changes: () => changes,
    async ensure(ids) {
      const missing = [...new Set(ids)].filter((id) => !names.has(id));
      if (missing.length === 0) return;
      const before = changes;
      const found = await redis.hmget(key, ...missing);
      // What was read before a change would be remembered as the name after it.
      if (before !== changes) return this.ensure(missing);
      missing.forEach((id, index) => names.set(id, found[index] ?? undefined));
    },
    async setName(id, name) {
      if (name === null) await redis.hdel(key, id);
      else await redis.hset(key, id, name);
      changes += 1;
      names.set(id, name ?? undefined);
    },
    async introduce(id, name) {
      if (name !== null) await redis.hset(key, id, name);
      names.set(id, name ?? undefined);
    },
    forget(id) {
      changes += 1;
      names.delete(id);
    },
    forgetAll() {
      changes += 1;
      names.clear();
    },
  };
}

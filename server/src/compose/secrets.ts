// Opens the keys of an event and the names that are made with them, and puts them back where they are lost with the log.
import { KeptBoxKeys } from '../access/box-keys.ts';
import { openEventKey, type EventKey } from '../access/event-key.ts';
import { createPseudonyms, readSecret, type Pseudonyms } from '../access/pseudonyms.ts';
import type { EventKeys } from '../log/keys.ts';
import type { RedisClient } from '../log/redis.ts';
import { createRewrite, type Rewrite } from '../log/rewrite.ts';
import type { Log } from '../observe/log.ts';

export interface Secrets {
  readonly key: EventKey;
  readonly boxKeys: KeptBoxKeys;
  readonly house: () => Buffer;
  readonly pseudonyms: Pseudonyms;
  readonly rewrite: Rewrite;
  putBack(): Promise<void>;
}

export async function openSecrets(parts: { redis: RedisClient; keys: EventKeys; log: Log; signal: AbortSignal }): Promise<Secrets> {
  const { redis, keys, log, signal } = parts;
  const rewrite = createRewrite({ redis, mark: keys.mark, log, signal });
  const key = await openEventKey({ redis, keys, rewrite, log });
  const boxKeys = new KeptBoxKeys({ redis, keys, rewrite, log, signal });
  let house = await readSecret(redis, keys.house);
  // A process before this one may have been killed before Redis's file was written anew.
  rewrite.wake();
  return {
    key,
    boxKeys,
    house: () => house,
    pseudonyms: createPseudonyms({ secret: key.current, house: () => house, boxes: boxKeys }),
    rewrite,
    async putBack() {
      await key.putBack();
      await boxKeys.putBack();
      house = await readSecret(redis, keys.house, house);
    },
  };
}

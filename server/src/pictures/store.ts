// Pictures of an event, kept in Redis beside its log by the hash of their bytes: bounded in number and size, never changed, and read once by each node.
import { pictureLimits, type PictureType } from '@plenary/protocol/http/pictures';
import type { EventKeys } from '../log/keys.ts';
import type { RedisClient } from '../log/redis.ts';
import { isPictureId, typeOf, type Picture } from './read.ts';

export interface KeptPicture {
  readonly type: PictureType;
  readonly bytes: Buffer;
}

export interface Pictures {
  /** Keeps a picture; false when there is no room, also not in the place of those that no poll shows. */
  keep(picture: Picture): Promise<boolean>;
  find(id: string): Promise<KeptPicture | null>;
  /** Whether all of these are kept. */
  has(ids: readonly string[]): Promise<boolean>;
}

export interface PicturesParts {
  readonly redis: RedisClient;
  readonly keys: Pick<EventKeys, 'pictures' | 'pictureTimes'>;
  /** Ids of pictures that a poll shows: they stay. */
  readonly inUse: () => ReadonlySet<string>;
  readonly nowMs?: () => number;
}

/** Somebody may still be writing the poll that a picture is for. */
const untouchedMs = 3_600_000;

/**
 * KEYS: pictures by id, when each was sent last. ARGV: id, bytes, now, most pictures, most bytes together.
 * All checks come before the first write.
 */
const keepScript = `
local known = redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1
if not known then
  local ids = redis.call('HKEYS', KEYS[1])
  local total = #ARGV[2]
  for _, id in ipairs(ids) do total = total + redis.call('HSTRLEN', KEYS[1], id) end
  if #ids >= tonumber(ARGV[4]) or total > tonumber(ARGV[5]) then return 0 end
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
if not known then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
return 1`;

export function createPictures({ redis, keys, inUse, nowMs = Date.now }: PicturesParts): Pictures {
  /** What was read once: it is never another, and there is no more of it than is kept. */
  const seen = new Map<string, KeptPicture>();
  const remember = (id: string, bytes: Buffer): KeptPicture | null => {
    const type = typeOf(bytes);
    if (!type) return null;
    if (seen.size >= pictureLimits.pictures) seen.clear();
    const picture = { type, bytes };
    seen.set(id, picture);
    return picture;
  };
  const tryToKeep = async ({ id, bytes }: Picture): Promise<boolean> =>
    (await redis.eval(keepScript, 2, keys.pictures, keys.pictureTimes, id, bytes, nowMs(), pictureLimits.pictures, pictureLimits.totalBytes)) === 1;
  /** Takes away what no poll shows and nobody has sent for a while; whether there was any. */
  const makeRoom = async (): Promise<boolean> => {
    const shown = inUse();
    const times = Object.entries(await redis.hgetall(keys.pictureTimes));
    const idle = times.filter(([id, atMs]) => !shown.has(id) && Number(atMs) < nowMs() - untouchedMs).map(([id]) => id);
    if (idle.length === 0) return false;
    await redis.hdel(keys.pictures, ...idle);
    await redis.hdel(keys.pictureTimes, ...idle);
    for (const id of idle) seen.delete(id);
    return true;
  };
  return {
    keep: async (picture) => (await tryToKeep(picture)) || ((await makeRoom()) && (await tryToKeep(picture))),
    async find(id) {
      if (!isPictureId(id)) return null;
      const known = seen.get(id);
      if (known) return known;
      const bytes = await redis.hgetBuffer(keys.pictures, id);
      return bytes && remember(id, bytes);
    },
    async has(ids) {
      if (ids.some((id) => !isPictureId(id))) return false;
      const unseen = ids.filter((id) => !seen.has(id));
      const found = await Promise.all(unseen.map((id) => redis.hexists(keys.pictures, id)));
      return found.every((each) => each === 1);
    },
  };
}

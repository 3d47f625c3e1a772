// A look at Redis as the log's keeper: how far the log goes, how safe it is there, and how far copies are behind. Reads only.
import type { RedisClient } from './redis.ts';

export interface RedisLook {
  readonly entries: number;
  /** Entries after the one that was asked about. */
  readonly behind: number;
  readonly durable: 'each-write' | 'each-second' | 'not' | 'unknown';
  readonly replicas: number;
  readonly replicaLagBytes: number | null;
  readonly memoryBytes: number;
}

const syncs = { always: 'each-write', everysec: 'each-second', no: 'not' } as const;
/** More than this is not counted one by one. */
const countedUpTo = 10_000;

/** KEYS[1]: log. ARGV: the last entry applied, how many to count at most. Counts there, so that no entry travels for it. */
const behindScript = `return #redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])`;

export async function lookAtRedis(redis: RedisClient, key: string, lastApplied: string): Promise<RedisLook> {
  const [info, entries, behind, sync] = await Promise.all([
    redis.info(),
    redis.xlen(key),
    redis.eval(behindScript, 1, key, lastApplied, countedUpTo),
    // Hosted ones may not tell their settings.
    redis.config('GET', 'appendfsync').catch(() => null),
  ]);
  const fields = readInfo(info);
  const isKept = fields.get('aof_enabled') === '1';
  const lags = replicaLags(fields);
  return {
    entries,
    behind: Number(behind),
    durable: isKept ? syncOf(sync) : 'not',
    replicas: lags.length,
    replicaLagBytes: lags.length > 0 ? Math.max(...lags) : null,
    memoryBytes: Number(fields.get('used_memory') ?? 0),
  };
}

function syncOf(answer: unknown): RedisLook['durable'] {
  const value = Array.isArray(answer) ? String(answer[1]) : '';
  return value === 'always' || value === 'everysec' || value === 'no' ? syncs[value] : 'unknown';
}

/** `INFO` as Redis writes it: lines of `name:value`. */
export function readInfo(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\r\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 && !line.startsWith('#') ? [[line.slice(0, at), line.slice(at + 1)] as const] : [];
  }));
}

/** Bytes by which each connected replica is behind its master. */
export function replicaLags(fields: ReadonlyMap<string, string>): number[] {
  const head = Number(fields.get('master_repl_offset') ?? 0);
  return [...fields].flatMap(([name, value]) => {
    const offset = /^slave\d+$/.test(name) ? /(?:^|,)offset=(\d+)/.exec(value)?.[1] : undefined;
    return offset === undefined ? [] : [Math.max(0, head - Number(offset))];
  });
}

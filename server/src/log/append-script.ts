// The two scripts of the append line. Each checks before it writes, so that an answer says for certain what is in the log.
// KEYS of both: the log, the epoch, the fence of this node. All share one slot.
import type { EventKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export interface AppendLine {
  readonly redis: RedisClient;
  readonly keys: Pick<EventKeys, 'log' | 'epoch'>;
  /** Key of this node's fence: the lowest line number that may still write. */
  readonly fence: string;
}

/** `stale`: the log is not of the epoch that the node believes in. `fenced`: this line was given up. Neither wrote anything. */
export type Answer = { readonly kind: 'appended'; readonly entry: string } | { readonly kind: 'stale' } | { readonly kind: 'fenced' };

/** A fence outlives whatever may still be on its way to Redis. */
const fenceSeconds = 86_400;

/** ARGV: the epoch believed in, the number of this line, the fields of the entry. */
const appendScript = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 'stale' end
local fence = tonumber(redis.call('GET', KEYS[3]) or '0')
local line = tonumber(ARGV[2])
if fence > line then return 'fenced' end
if fence < line then redis.call('SET', KEYS[3], ARGV[2], 'EX', ${fenceSeconds}) end
return redis.call('XADD', KEYS[1], '*', unpack(ARGV, 3))`;

/** Appends one entry, unless the log is of another epoch or this line was given up. Rejects as the client does. */
export async function appendEntry(to: AppendLine, entry: { epoch: string; line: number; fields: readonly string[] }): Promise<Answer> {
  const { redis, keys, fence } = to;
  const said = String(await redis.eval(appendScript, 3, keys.log, keys.epoch, fence, entry.epoch, entry.line, ...entry.fields));
  return said === 'stale' || said === 'fenced' ? { kind: said } : { kind: 'appended', entry: said };
}

/** ARGV: the lowest line number that may write from now on. */
const fenceScript = `
redis.call('SET', KEYS[3], ARGV[1], 'EX', ${fenceSeconds})
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
return {redis.call('GET', KEYS[2]) or '', last[1] and last[1][1] or '0-0'}`;

/** Closes all lines below `line` for ever. Whatever they have written is in the log at or before `end`. */
export async function closeLinesBelow(to: AppendLine, line: number): Promise<{ epoch: string; end: string }> {
  const said = await to.redis.eval(fenceScript, 3, to.keys.log, to.keys.epoch, to.fence, line);
  const [epoch, end] = Array.isArray(said) ? said.map(String) : [];
  return { epoch: epoch ?? '', end: end ?? '0-0' };
}

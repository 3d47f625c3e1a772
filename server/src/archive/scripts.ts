// How another log takes the place of the one there is: whoever holds the turn writes it beside, and all at once it is the log. Each script
// checks that the turn is still held, so that one who was frozen writes nothing any more.
import { newEpoch } from '../log/epoch.ts';
import type { EventKeys } from '../log/keys.ts';
import type { RedisClient } from '../log/redis.ts';
import { newMark } from '../log/rewrite.ts';

export type DealKeys = Pick<EventKeys, 'log' | 'epoch' | 'accepted' | 'snapshot' | 'mark' | 'dealt' | 'dealing' | 'dealer'>;

/** How long a turn lasts that is not prolonged. */
const turnMs = 20_000;

/** KEYS: the turn, the log beside. ARGV: who takes it, for how long. What another one has left there half done is gone. */
const takeScript = `
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
redis.call('DEL', KEYS[2])
return 1`;

/** KEYS: the turn, the log beside. ARGV: who holds it, for how long, then of each entry its id, how many fields, the fields. */
const addScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local at = 3
while at <= #ARGV do
  local fields = tonumber(ARGV[at + 1])
  redis.call('XADD', KEYS[2], ARGV[at], unpack(ARGV, at + 2, at + 1 + fields))
  at = at + 2 + fields
end
return 1`;

/**
 * KEYS: the turn, the log beside, the log, the epoch, the accepted epochs, the snapshot, the mark, the dealt epoch. ARGV: who holds the turn,
 * the epoch that is over, the new one, the last entry, what to mark with. A node that has read less than all of the epoch that is over
 * finds nothing of it: that it is over is accepted.
 */
const swapScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('GET', KEYS[4]) ~= ARGV[2] then return 0 end
local last = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)
if not last[1] or last[1][1] ~= ARGV[4] or redis.call('XLEN', KEYS[3]) ~= redis.call('XLEN', KEYS[2]) then return 0 end
redis.call('RENAME', KEYS[2], KEYS[3])
redis.call('SET', KEYS[4], ARGV[3])
redis.call('SADD', KEYS[5], ARGV[2])
redis.call('DEL', KEYS[6], KEYS[1])
redis.call('SET', KEYS[7], ARGV[5])
redis.call('SET', KEYS[8], ARGV[3])
return 1`;

/** KEYS: the turn, the log beside, the epoch, the dealt epoch. ARGV: who holds the turn, the epoch: its log is as it should be. */
const keepScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('GET', KEYS[3]) ~= ARGV[2] then return 0 end
redis.call('SET', KEYS[4], ARGV[2])
redis.call('DEL', KEYS[1], KEYS[2])
return 1`;

/** KEYS: the turn, the log beside. ARGV: who holds it. */
const leaveScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1], KEYS[2])
return 1`;

export interface RawEntry { readonly id: string; readonly fields: readonly string[] }

/** A turn that was taken. What is told with `false` was not done: the turn is over, or the log is not what it was. */
export interface Turn {
  add(entries: readonly RawEntry[]): Promise<boolean>;
  swap(epoch: string, last: string): Promise<boolean>;
  keep(epoch: string): Promise<boolean>;
  leave(): Promise<void>;
}

/** Nothing while somebody else has the turn. */
export async function takeTurn(redis: RedisClient, keys: DealKeys): Promise<Turn | null> {
  const me = newMark();
  const { dealer, dealing, log, epoch: epochKey, accepted, snapshot, mark, dealt } = keys;
  const did = async (answer: Promise<unknown>): Promise<boolean> => (await answer) === 1;
  if (!(await did(redis.eval(takeScript, 2, dealer, dealing, me, turnMs)))) return null;
  return {
    add: async (entries) => did(redis.eval(addScript, 2, dealer, dealing, me, turnMs, ...entries.flatMap(({ id, fields }) => [id, fields.length, ...fields]))),
    swap: async (epoch, last) => did(redis.eval(swapScript, 8, dealer, dealing, log, epochKey, accepted, snapshot, mark, dealt, me, epoch, newEpoch(), last, newMark())),
    keep: async (epoch) => did(redis.eval(keepScript, 4, dealer, dealing, epochKey, dealt, me, epoch)),
    async leave() {
      await redis.eval(leaveScript, 2, dealer, dealing, me);
    },
  };
}

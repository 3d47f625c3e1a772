// Where the log's Redis is: one, the master that sentinels name, or the node of a cluster that owns an event's slot.
import * as z from 'zod/mini';

export interface RedisPlace { readonly host: string; readonly port: number }
interface Credentials { readonly username?: string | undefined; readonly password?: string | undefined }

export type RedisAddress =
  | { readonly kind: 'single'; readonly url: string }
  | { readonly kind: 'sentinels'; readonly sentinels: readonly RedisPlace[]; readonly master: string; readonly credentials: Credentials; readonly sentinelPassword?: string | undefined }
  | { readonly kind: 'cluster'; readonly nodes: readonly RedisPlace[]; readonly credentials: Credentials };

/** `host:port,host:port`; an IPv6 host in brackets. */
export const placesSchema = z.pipe(
  z.string().check(z.regex(/^(?:\[[^\]]+\]|[^\s,:[\]]+):\d{1,5}(?:,(?:\[[^\]]+\]|[^\s,:[\]]+):\d{1,5})*$/, 'must be host:port, several with commas between')),
  z.transform((text): readonly RedisPlace[] =>
    text.split(',').map((one) => {
      const colon = one.lastIndexOf(':');
      return { host: one.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(one.slice(colon + 1)) };
    }),
  ),
);

export const redisUrlSchema = z.string().check(z.refine((text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol), 'must be an address like redis://host:6379'));

/** What the environment says of Redis, each value parsed. */
export interface RedisSettings {
  readonly REDIS_URL?: string | undefined;
  readonly REDIS_SENTINELS?: readonly RedisPlace[] | undefined;
  readonly REDIS_MASTER?: string | undefined;
  readonly REDIS_CLUSTER?: readonly RedisPlace[] | undefined;
  readonly REDIS_USERNAME?: string | undefined;
  readonly REDIS_PASSWORD?: string | undefined;
  readonly REDIS_SENTINEL_PASSWORD?: string | undefined;
}

export type Addressed = { readonly ok: true; readonly address: RedisAddress } | { readonly ok: false; readonly problem: string };

/** One way to name a Redis at a time: two would leave open which of them holds the log. */
export function addressOf(settings: RedisSettings): Addressed {
  const { REDIS_URL: url, REDIS_SENTINELS: sentinels, REDIS_MASTER: master, REDIS_CLUSTER: nodes } = settings;
  const credentials = { username: settings.REDIS_USERNAME, password: settings.REDIS_PASSWORD };
  if ([url, sentinels, nodes].filter((way) => way !== undefined).length > 1) return { ok: false, problem: 'set only one of REDIS_URL, REDIS_SENTINELS and REDIS_CLUSTER' };
  if (sentinels && !master) return { ok: false, problem: 'REDIS_SENTINELS needs REDIS_MASTER, the name that the sentinels know the master by' };
  if (master && !sentinels) return { ok: false, problem: 'REDIS_MASTER needs REDIS_SENTINELS' };
  if (sentinels && master) return { ok: true, address: { kind: 'sentinels', sentinels, master, credentials, sentinelPassword: settings.REDIS_SENTINEL_PASSWORD } };
  if (nodes) return { ok: true, address: { kind: 'cluster', nodes, credentials } };
  if (credentials.username ?? credentials.password) return { ok: false, problem: 'REDIS_USERNAME and REDIS_PASSWORD are for REDIS_SENTINELS and REDIS_CLUSTER; with REDIS_URL they belong into the address' };
  return { ok: true, address: { kind: 'single', url: url ?? 'redis://127.0.0.1:6379' } };
}

// The only reader of the environment: parsed once, typed, frozen. A value that does not fit stops the start with a sentence.
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { addressOf, placesSchema, redisUrlSchema, type RedisAddress, type RedisSettings } from './log/address.ts';

const whole = (fallback: number, min: number, max: number) =>
  z.pipe(z._default(z.string(), String(fallback)), z.pipe(z.transform((text: string) => Number(text)), z.int().check(z.gte(min), z.lte(max))));

const environmentSchema = z.object({
  PORT: whole(8080, 0, 65_535),
  HOST: z._default(z.string(), '0.0.0.0'),
  REDIS_URL: z.optional(redisUrlSchema),
  REDIS_SENTINELS: z.optional(placesSchema),
  REDIS_MASTER: z.optional(z.string()),
  REDIS_CLUSTER: z.optional(placesSchema),
  REDIS_USERNAME: z.optional(z.string()),
  REDIS_PASSWORD: z.optional(z.string()),
  REDIS_SENTINEL_PASSWORD: z.optional(z.string()),
  QUEUE_REDIS_URL: z.optional(redisUrlSchema),
  PLENARY_DATA: z._default(z.string(), '.plenary'),
  PLENARY_ROLE: z._default(z.enum(['web', 'worker', 'both']), 'both'),
  PLENARY_PROGRAMME: z.optional(z.string()),
  PLENARY_URL: z.optional(z.url()),
  PLENARY_SNAPSHOT_EVERY: whole(50_000, 1, 10_000_000),
  PLENARY_DURABILITY: z._default(z.enum(['strict', 'relaxed']), 'strict'),
  PLENARY_REPLICAS: whole(0, 0, 5),
  PLENARY_WAIT_MS: whole(1000, 50, 1800),
  PLENARY_DRAIN_MS: whole(10_000, 0, 600_000),
  PLENARY_TRUST_PROXY: whole(0, 0, 5),
  SCREENING_URL: z.optional(z.url({ protocol: /^https?$/ })),
  SCREENING_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,2000}$/))),
  SCREENING_TIMEOUT_MS: whole(5000, 100, 60_000),
  METRICS_PORT: z.optional(whole(0, 0, 65_535)),
  METRICS_HOST: z._default(z.string(), '127.0.0.1'),
  PLENARY_LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

/** Everything that can be set. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly redis: RedisAddress;
  /** The Redis of the job queue: the same, unless it has one of its own. */
  readonly queueRedis: RedisAddress;
  readonly dataFolder: string;
  /** `web` serves people, `worker` does the jobs, `both` is the default for one machine. */
  readonly role: 'web' | 'worker' | 'both';
  readonly programmeFile: string;
  /** The address that people type, where it is not the one that their browser asks. */
  readonly publicUrl: string | null;
  readonly snapshotEvery: number;
  /** `relaxed` takes a Redis that keeps less than is promised. */
  readonly durability: 'strict' | 'relaxed';
  /** On how many replicas a command must be before it is acknowledged, and how long that may take. */
  readonly copies: { readonly replicas: number; readonly waitMs: number };
  /** How long people on this node may take to leave it when it is stopped. */
  readonly drainMs: number;
  /** How many proxies in front add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** A classifier outside, if there is one. */
  readonly classifier: { readonly url: string; readonly token: string | null; readonly timeoutMs: number } | null;
  /** Where Prometheus reads; nothing: nowhere. Never the address that people reach. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const root = resolve(import.meta.dirname, '../..');

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (!parsed.success) throw new Error(`The environment does not fit: ${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const redis = requireAddress(env);
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    redis,
    queueRedis: env.QUEUE_REDIS_URL ? requireAddress({ REDIS_URL: env.QUEUE_REDIS_URL }) : redis,
    dataFolder: resolve(root, env.PLENARY_DATA),
    role: env.PLENARY_ROLE,
    programmeFile: env.PLENARY_PROGRAMME ?? join(root, 'infra/events/idm-2024-geneva.json'),
    publicUrl: env.PLENARY_URL?.replace(/\/$/, '') ?? null,
    snapshotEvery: env.PLENARY_SNAPSHOT_EVERY,
    durability: env.PLENARY_DURABILITY,
    copies: Object.freeze({ replicas: env.PLENARY_REPLICAS, waitMs: env.PLENARY_WAIT_MS }),
    drainMs: env.PLENARY_DRAIN_MS,
    trustedProxies: env.PLENARY_TRUST_PROXY,
    classifier: env.SCREENING_URL === undefined ? null : Object.freeze({ url: env.SCREENING_URL, token: env.SCREENING_TOKEN ?? null, timeoutMs: env.SCREENING_TIMEOUT_MS }),
    metricsPort: env.METRICS_PORT ?? null,
    metricsHost: env.METRICS_HOST,
    logLevel: env.PLENARY_LOG_LEVEL,
  });
}

function requireAddress(settings: RedisSettings): RedisAddress {
  const addressed = addressOf(settings);
  if (!addressed.ok) throw new Error(`The environment does not fit: ${addressed.problem}`);
  return addressed.address;
}

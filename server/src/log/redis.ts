// Makes Redis connections for each need. Appends fail fast and are never resent by the client: an append sent twice is two entries.
import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../observe/log.ts';
import { describeError } from '../observe/log.ts';
import type { RedisAddress } from './address.ts';
import { keysOf } from './keys.ts';
import { connectorToOwner } from './slot-owner.ts';

export type RedisClient = Redis;

const reconnect = (times: number): number => Math.min(50 * 2 ** Math.min(times, 6), 2000);

const purposes = {
  /** Appends: no queue while away, no resend; a line that is silent for too long is closed, so that the log can be asked by another. */
  append: { enableOfflineQueue: false, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0, socketTimeout: 2500, commandTimeout: 6000 },
  /** Everything small beside the log: waits a moment for a lost connection, then fails. */
  ask: { maxRetriesPerRequest: 2, socketTimeout: 4000, commandTimeout: 4000 },
  /**
   * Blocking reads: end with the connection and are asked again from the last id. Each is answered within its two seconds: a line that
   * is silent for longer is dead, though nobody has said so, and must not be taken for a quiet log.
   */
  tail: { enableOfflineQueue: true, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0, socketTimeout: 6000 },
  /** Job queues: the queue library waits by itself. */
  jobs: { maxRetriesPerRequest: null },
  signals: { maxRetriesPerRequest: null },
} satisfies Record<string, RedisOptions>;

export type Purpose = keyof typeof purposes;

/** Connections made here are closed together by `close`. */
export interface RedisSource {
  /** `slug`: the event that the line is for. In a cluster, each event lives on one node. */
  connect(purpose: Purpose, slug: string): RedisClient;
  close(): Promise<void>;
}

/** Refusals by which a node says that another one is in charge now: the line is made anew, to that one. Nothing is resent. */
const otherInCharge = /^(?:MOVED|READONLY|CLUSTERDOWN) /;

function open(address: RedisAddress, slug: string, options: Omit<RedisOptions, 'replyMapping'>): RedisClient {
  if (address.kind === 'single') return new Redis(address.url, options);
  const moving = { ...options, ...address.credentials, reconnectOnError: (error: Error) => otherInCharge.test(error.message) };
  if (address.kind === 'cluster') return new Redis({ ...moving, Connector: connectorToOwner({ ...address, key: keysOf(slug).log }) });
  const { sentinels, master, sentinelPassword } = address;
  return new Redis({ ...moving, sentinels: [...sentinels], name: master, sentinelPassword, connectTimeout: 2000, sentinelCommandTimeout: 2000, failoverDetector: true });
}

export function redisSource(address: RedisAddress, log: Log): RedisSource {
  const made: RedisClient[] = [];
  return {
    connect(purpose, slug) {
      const client = open(address, slug, { ...purposes[purpose], retryStrategy: reconnect, connectionName: `plenary-${purpose}` });
      let said = false;
      client.on('error', (error: unknown) => {
        if (!said) log.warn({ purpose, ...describeError(error) }, 'Redis is out of reach');
        said = true;
      });
      client.on('ready', () => {
        if (said) log.info({ purpose }, 'Redis is back');
        said = false;
      });
      made.push(client);
      return client;
    },
    async close() {
      for (const client of made.splice(0)) client.disconnect();
      await Promise.resolve();
    },
  };
}

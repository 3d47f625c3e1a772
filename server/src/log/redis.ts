// Makes Redis connections for each need. Appends fail fast and are never resent by the client: an append sent twice is two entries.
import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../observe/log.ts';
import { describeError } from '../observe/log.ts';

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
  connect(purpose: Purpose): RedisClient;
  close(): Promise<void>;
}

export function redisSource(url: string, log: Log): RedisSource {
  const made: RedisClient[] = [];
  return {
    connect(purpose) {
      const client = new Redis(url, { ...purposes[purpose], retryStrategy: reconnect, connectionName: `plenary-${purpose}` });
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

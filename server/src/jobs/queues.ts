// The queues by name, with how often their jobs are tried and how many that were given up are kept. What goes out to a classifier has a
// queue of its own, so that its slow answers hold up nothing else.
import { Queue } from 'bullmq';
import type { RedisClient } from '../log/redis.ts';
import { describeError, type Log } from '../observe/log.ts';
import type { DueJob } from './due.ts';

export const queueNames = ['jobs', 'outside'] as const;
export type QueueName = (typeof queueNames)[number];
export type Queues = Readonly<Record<QueueName, Queue<DueJob>>>;

export const queueOf = (kind: DueJob['kind']): QueueName => (kind === 'classify' ? 'outside' : 'jobs');

/** No stack: it would name places of this machine. `removeOnFail`: so many are kept to be looked at, the newest. */
const kept = { removeOnComplete: true, removeOnFail: { count: 500 }, stackTraceLimit: 0 } as const;
export const triesOf = {
  jobs: { ...kept, attempts: 5, backoff: { type: 'exponential', delay: 250 } },
  outside: { ...kept, attempts: 5, backoff: { type: 'exponential', delay: 1000, jitter: 0.5 } },
} as const satisfies Record<QueueName, object>;

export interface QueueParts { readonly redis: RedisClient; readonly prefix: string; readonly log: Log }

export function openQueues({ redis, prefix, log }: QueueParts): Queues {
  const open = (name: QueueName): Queue<DueJob> => {
    const queue = new Queue<DueJob>(name, { connection: redis, prefix, skipVersionCheck: true });
    queue.on('error', (error: Error) => log.debug(describeError(error), 'the job queue stumbled'));
    return queue;
  };
  return { jobs: open('jobs'), outside: open('outside') };
}

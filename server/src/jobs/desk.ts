// What any node can see of the queues, and do for the host: which jobs were given up and why, run one again, and look inside. Asks for
// what it is asked and gives up soon when the queues' Redis is away.
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { FailedJob } from '@plenary/protocol/http/operations';
import { failedJobs, runAgainById } from './dead-letters.ts';
import { openQueues, queueNames, type QueueParts } from './queues.ts';

export interface JobDesk {
  failed(): Promise<FailedJob[]>;
  /** False: no such job was given up. */
  runAgain(id: string): Promise<boolean>;
  /** The queues as the board shows them: to look at only, what is due is told by the log. */
  readonly boards: readonly BullMQAdapter[];
  close(): Promise<void>;
}

export function openJobDesk(parts: QueueParts): JobDesk {
  const queues = openQueues(parts);
  return {
    failed: () => failedJobs(queues),
    runAgain: (id) => runAgainById(queues, id),
    boards: queueNames.map((name) => new BullMQAdapter(queues[name], { readOnlyMode: true, allowRetries: false })),
    close: async () => void (await Promise.allSettled(queueNames.map((name) => queues[name].close()))),
  };
}

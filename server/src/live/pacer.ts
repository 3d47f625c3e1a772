// Runs a task again and again while there is something to do: the first time at once, then never sooner than its pace allows.
import { performance } from 'node:perf_hooks';
import { describeError, type Log } from '../observe/log.ts';
import { FlushStats } from '../observe/stats.ts';

export interface PacedTask {
  /** Does all that is due; resolves with the ms of work that it took, waiting not counted. A failed run is tried again. */
  run(): Promise<number>;
  isDue(): boolean;
  /** The ms from the start of one run to the start of the next; `busy` is the load of this process since the last, 0 to 1. */
  intervalMs(lastCostMs: number, busy: number): number;
  readonly log: Log;
}

export interface Pacer {
  /** Something became due. */
  wake(): void;
  stop(): void;
  readonly stats: FlushStats;
}

export function createPacer(task: PacedTask): Pacer {
  const stats = new FlushStats();
  let timer: NodeJS.Timeout | null = null;
  let nextAt = 0;
  let before = performance.eventLoopUtilization();
  let isRunning = false;
  let isStopped = false;

  const wake = (): void => {
    if (timer || isRunning || isStopped) return;
    timer = setTimeout(() => void run(), Math.max(0, nextAt - performance.now()));
  };

  const run = async (): Promise<void> => {
    timer = null;
    isRunning = true;
    const startedAt = performance.now();
    let costMs = 0;
    try {
      costMs = await task.run();
      stats.tookMs.add(costMs);
    } catch (error) {
      stats.failed += 1;
      task.log.error(describeError(error), 'a flush failed; its changes wait for the next');
    }
    isRunning = false;
    const now = performance.eventLoopUtilization();
    stats.paceMs = task.intervalMs(costMs, performance.eventLoopUtilization(now, before).utilization);
    before = now;
    nextAt = startedAt + stats.paceMs;
    if (task.isDue()) wake();
  };

  return {
    wake,
    stats,
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

// Every fault of the suite, in the order of its table.
import { diskFull } from './disk-full.ts';
import { eventLoopBlocked } from './event-loop.ts';
import { failover, failoverShort } from './failover.ts';
import type { Fault } from './fault.ts';
import { nodeFrozen, redisFrozen, workerFrozen } from './frozen.ts';
import { clientHalfOpen, redisHalfOpen } from './half-open.ts';
import { logEmptied, oldCopy, tailCut } from './history.ts';
import { linesCut, linesSlow, messagesTwice } from './lines.ts';
import { memoryFull } from './memory-full.ts';
import { nodeKilled } from './node-killed.ts';
import { redisKilled } from './redis-killed.ts';
import { redisLoading } from './redis-loading.ts';
import { replyLost } from './reply-lost.ts';
import { rollingRestart } from './rolling-restart.ts';
import { thunderingHerd } from './thundering-herd.ts';
import { twoVersions } from './two-versions.ts';
import { workerKilledFiveTimes, workerKilledOnce, workerKilledTwice } from './worker-killed.ts';

export const allFaults: readonly Fault[] = [
  nodeKilled,
  workerKilledOnce,
  workerKilledTwice,
  workerKilledFiveTimes,
  nodeFrozen,
  workerFrozen,
  redisKilled(0),
  redisKilled(2),
  redisKilled(10),
  redisFrozen(5),
  redisFrozen(30),
  replyLost,
  redisLoading,
  diskFull,
  memoryFull,
  tailCut,
  logEmptied,
  oldCopy,
  failover,
  failoverShort,
  clientHalfOpen,
  redisHalfOpen,
  messagesTwice,
  linesCut,
  linesSlow,
  eventLoopBlocked,
  rollingRestart,
  twoVersions,
  thunderingHerd,
];

// What the nodes say of themselves while they run: figures only, no person, no text. Shown to the host, and told from node to node.
import * as z from 'zod/mini';
import { idSchema, roles } from '@plenary/domain/core/roles';

/** Why a node takes nobody, or no commands, just now. */
export const troubles = ['loading', 'log-out-of-reach', 'read-only', 'leaving', 'stalled'] as const;

/** Why everything can be read and nothing is taken. */
export const readOnlyReasons = ['log-empty', 'log-went-back', 'log-of-another-epoch', 'log-trimmed', 'settings-weak', 'replicas-short'] as const;

/** Answers of `/api/health/ready`. `message` is for whoever reads it in a terminal; `detail` says why it is read-only. */
export const readinessSchema = z.object({
  ready: z.boolean(),
  why: z.nullable(z.enum(troubles)),
  message: z.string(),
  detail: z.nullable(z.enum(readOnlyReasons)),
});

const count = z.int().check(z.gte(0));
const amount = z.number().check(z.gte(0));
/** Nothing where nothing was measured lately. */
const measured = z.nullable(amount);

export const nodeFiguresSchema = z.object({
  node: idSchema,
  /** `web` serves people, `worker` does the jobs. */
  part: z.enum(['web', 'worker', 'both']),
  startedAtMs: z.int(),
  readiness: readinessSchema,
  /** Open connections by role: somebody with two pages has two. */
  connections: z.partialRecord(z.enum(roles), count),
  /** Connections that died without a word, since the start. */
  deadPeers: count,
  /** Refused: by a rule. Failed: for now, because the log or this server could not. */
  commands: z.object({ perSecond: amount, refusedPerSecond: amount, failedPerSecond: amount, answerMedianMs: measured, answerSlowestMs: measured }),
  log: z.object({
    seq: count,
    /** Entries that are in Redis and not yet applied here; nothing while Redis does not answer. */
    behind: z.nullable(count),
    lagMs: measured,
    appendMs: measured,
    /** Commands and entries that could not be read or applied, since the start. */
    quarantined: count,
  }),
  /** Nothing while Redis does not answer. */
  redis: z.nullable(
    z.object({
      entries: count,
      /** How soon Redis has on disk what it has taken. */
      durable: z.enum(['each-write', 'each-second', 'not', 'unknown']),
      replicas: count,
      /** How far the slowest replica is behind. */
      replicaLagBytes: z.nullable(count),
      memoryBytes: count,
    }),
  ),
  fanout: z.object({ paceMs: amount, flushMs: measured, framesPerSecond: amount, bytesPerSecond: amount, slowReaders: count, slowReadersDropped: count }),
  /** Jobs that wait for a worker; nothing where this node has no queue at hand. */
  queue: z.nullable(z.object({
    waiting: count,
    failed: count,
    oldestMs: measured,
    /** Those for a classifier outside, where there is one. Resting: it failed again and again, and is left alone for a moment. */
    outside: z.optional(z.object({ waiting: count, oldestMs: measured, isResting: z.boolean() })),
  })),
  loop: z.object({ delayMs: amount, longestMs: amount }),
  memoryBytes: count,
});

/** A job that was given up: what kind, why in a word, and when. Nothing of the question or poll that it is about but its id. */
export const failedJobSchema = z.object({
  id: z.string().check(z.regex(/^[a-z]{1,20}-[A-Za-z0-9_-]{1,64}$/)),
  kind: z.string(),
  reason: z.string(),
  attempts: count,
  failedAtMs: z.int(),
});

export const operationsSchema = z.object({ nowMs: z.int(), nodes: z.array(nodeFiguresSchema) });

export type Trouble = (typeof troubles)[number];
export type ReadOnlyReason = (typeof readOnlyReasons)[number];
export type Readiness = z.infer<typeof readinessSchema>;
export type NodeFigures = z.infer<typeof nodeFiguresSchema>;
export type FailedJob = z.infer<typeof failedJobSchema>;
export type Operations = z.infer<typeof operationsSchema>;

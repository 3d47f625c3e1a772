// Everything that can be asked about one process while it runs. Parts come one after the other at a start, so each may still be missing.
import type { NodeFigures, Readiness } from '@plenary/protocol/http/operations';
import type { DecisionWatch } from './decisions.ts';
import type { LoopWatch } from './loop.ts';
import type { AppendStats, CommandStats, FlushStats, LineStats, TailStats, Traffic } from './stats.ts';

/** Readers that do not keep up now; how often one did not, and how many were cut off for it, since the start. */
export interface ReaderCounts { readonly behind: number; readonly fellBehind: number; readonly ended: number }

export interface WebSources {
  readonly connections: () => NodeFigures['connections'];
  readonly lines: LineStats;
  readonly commands: CommandStats;
  readonly traffic: Traffic;
  readonly readers: () => ReaderCounts;
}

/** How Redis is, and how much of its log is still to be applied here. */
export type RedisFigures = NonNullable<NodeFigures['redis']> & { readonly behind: number };

export interface EventSources {
  readonly append: AppendStats;
  readonly tail: TailStats;
  /** By lane: the hall, the house (desks and screens), what is personal. */
  readonly flushes: ReadonlyMap<string, FlushStats>;
  readonly decisions: DecisionWatch;
  readonly seq: () => number;
  readonly redis: () => Promise<RedisFigures>;
}

export type QueueFigures = NonNullable<NodeFigures['queue']>;
export interface JobSources { readonly commands: CommandStats; readonly queue: () => Promise<QueueFigures> }

export interface Sources {
  readonly node: string;
  readonly part: NodeFigures['part'];
  readonly startedAtMs: number;
  readonly readiness: () => Readiness;
  readonly loop: LoopWatch;
  readonly web: () => WebSources | null;
  readonly event: () => EventSources | null;
  readonly jobs: () => JobSources | null;
}

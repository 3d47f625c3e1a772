// Wires what can be seen of one process: its figures, its metrics, whether it is ready, and how the other nodes are. Parts are shown to
// it as they come: before that, nothing is said of them.
import { randomBytes } from 'node:crypto';
import type { NodeFigures, Readiness } from '@plenary/protocol/http/operations';
import type { Config } from '../config.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Send } from '../live/send.ts';
import { nameOf } from '../observe/command-trace.ts';
import { watchDecisions, type DecisionWatch } from '../observe/decisions.ts';
import { listenForScrapes } from '../observe/listener.ts';
import type { Log } from '../observe/log.ts';
import { watchLoop } from '../observe/loop.ts';
import { createMetrics } from '../observe/metrics.ts';
import { readReadiness, type WhyReadOnly } from '../observe/readiness.ts';
import { startSampler } from '../observe/sampler.ts';
import type { EventSources, JobSources, Sources, WebSources } from '../observe/sources.ts';
import type { CommandStats } from '../observe/stats.ts';
import { startNodes, type Nodes } from '../signals/nodes.ts';
import type { WiredEvent } from './event.ts';

export interface Observing {
  /** Names this process among the nodes; made anew at each start. */
  readonly node: string;
  /** Where metrics are served; nothing when they are not. */
  readonly metricsPort: number | null;
  readonly readiness: () => Readiness;
  /** This node first; none before the event is loaded. */
  readonly nodes: () => NodeFigures[];
  readonly show: Show;
  stop(): Promise<void>;
}

/** What is shown as it comes. */
export interface Show {
  web(gateway: Gateway): void;
  event(wired: WiredEvent): void;
  /** Flushes by the lane that they serve. */
  flushes(lanes: EventSources['flushes']): void;
  queue(queue: JobSources['queue']): void;
  leaving(): void;
}

interface Seen {
  web: WebSources | null;
  wired: WiredEvent | null;
  decisions: DecisionWatch | null;
  flushes: EventSources['flushes'];
  queue: JobSources['queue'] | null;
  isLeaving: boolean;
  nodes: Nodes | null;
}

export async function startObserving({ config, log, systemCommands }: { config: Config; log: Log; systemCommands: CommandStats }): Promise<Observing> {
  const seen: Seen = { web: null, wired: null, decisions: null, flushes: new Map(), queue: null, isLeaving: false, nodes: null };
  const node = randomBytes(6).toString('hex');
  const loop = watchLoop();
  const readiness = (): Readiness =>
    readReadiness({
      leaving: () => seen.isLeaving,
      loaded: () => (seen.wired?.event.replica.state.event ?? null) !== null,
      following: () => seen.wired?.event.replica.following ?? false,
      readOnly: () => seen.wired && whyReadOnly(seen.wired),
      loopHeldMs: () => loop.read().longestMs,
    });
  const sources: Sources = {
    node,
    part: config.role,
    startedAtMs: Date.now(),
    readiness,
    loop,
    web: () => seen.web,
    event: () => seen.wired && seen.decisions && eventSources(seen.wired, seen.decisions, seen.flushes),
    jobs: () => seen.queue && { commands: systemCommands, queue: seen.queue },
  };
  const sampler = startSampler(sources);
  const { metricsHost: host, metricsPort: port } = config;
  const listener = port === null ? null : await listenForScrapes({ metrics: createMetrics(sources, sampler.looks), host, port, log });
  return {
    node,
    metricsPort: listener?.port ?? null,
    readiness,
    nodes: () => seen.nodes?.all() ?? [],
    show: {
      web: (gateway) => void (seen.web = webSources(gateway)),
      event(wired) {
        seen.wired = wired;
        seen.decisions = watchDecisions(wired.event.replica);
        seen.nodes = startNodes({ bus: wired.event.bus, own: sampler.figures });
      },
      flushes: (lanes) => void (seen.flushes = lanes),
      queue: (queue) => void (seen.queue = queue),
      leaving: () => void (seen.isLeaving = true),
    },
    async stop() {
      seen.nodes?.stop();
      sampler.stop();
      loop.stop();
      await listener?.close();
    },
  };
}

function whyReadOnly({ event, appender }: WiredEvent): WhyReadOnly | null {
  const { readOnly } = event.replica;
  if (readOnly) return { reason: readOnly.reason, message: `${readOnly.why} ${readOnly.repair}` };
  const message = 'Too few replicas confirm what is written: nothing is acknowledged until they do. Look at INFO replication.';
  return appender.isShort ? { reason: 'replicas-short', message } : null;
}

const webSources = ({ channels, lines, commands, traffic }: Gateway): WebSources => ({
  connections: () => channels.connectionsByRole(),
  lines,
  commands,
  traffic,
  readers: () => channels.readers.stats,
});

const eventSources = ({ event, appender, look }: WiredEvent, decisions: DecisionWatch, flushes: EventSources['flushes']): EventSources => ({
  decisions,
  append: appender.stats,
  tail: event.replica.stats,
  flushes,
  seq: () => event.replica.state.seq,
  redis: look,
});

/** The same `send`, with what becomes of its commands counted. */
export function countSends(send: Send, stats: CommandStats): Send {
  return async (command) => {
    const startedAt = performance.now();
    const sent = await send(command);
    stats.answeredMs.add(performance.now() - startedAt);
    stats.answered(command.body.type, nameOf(sent));
    return sent;
  };
}

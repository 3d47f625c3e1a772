// Looks at this process every two seconds and keeps its latest figures, so that whoever asks costs nothing.
import type { NodeFigures } from '@plenary/protocol/http/operations';
import { recentOf, takeReading, type Reading } from './reading.ts';
import type { QueueFigures, RedisFigures, Sources } from './sources.ts';

export interface Looks { readonly redis: RedisFigures | null; readonly queue: QueueFigures | null }

export interface Sampler {
  figures(): NodeFigures;
  /** What Redis and the queue said last; nothing where they did not answer. */
  looks(): Looks;
  stop(): void;
}

const everyMs = 2000;
/** Rates and times are those of the last ten seconds. */
const keptReadings = 6;

export function startSampler(sources: Sources): Sampler {
  const readings: Reading[] = [takeReading(sources, performance.now())];
  let looks: Looks = { redis: null, queue: null };
  let isLooking = false;

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const [redis, queue] = await Promise.all([
      sources.event()?.redis().catch(() => null) ?? null,
      sources.jobs()?.queue().catch(() => null) ?? null,
    ]);
    looks = { redis, queue };
    isLooking = false;
  };

  const turn = (): void => {
    readings.push(takeReading(sources, performance.now()));
    if (readings.length > keptReadings) readings.shift();
    sources.loop.turn();
    void look();
  };
  const timer = setInterval(turn, everyMs);

  return {
    looks: () => looks,
    figures() {
      const now = takeReading(sources, performance.now());
      return describe(sources, looks, { earlier: readings[0] ?? now, later: now });
    },
    stop: () => clearInterval(timer),
  };
}

function describe(sources: Sources, { redis, queue }: Looks, span: { earlier: Reading; later: Reading }): NodeFigures {
  const { commands, lagMs, appendMs, flushMs, framesPerSecond, bytesPerSecond } = recentOf(span.earlier, span.later);
  const web = sources.web();
  const event = sources.event();
  const readers = web?.readers();
  return {
    node: sources.node,
    part: sources.part,
    startedAtMs: sources.startedAtMs,
    readiness: sources.readiness(),
    connections: web?.connections() ?? {},
    deadPeers: web?.lines.ended.get('ping timeout') ?? 0,
    commands,
    log: { seq: event?.seq() ?? 0, behind: redis?.behind ?? null, lagMs, appendMs, quarantined: event?.tail.quarantined ?? 0 },
    redis: redis && { entries: redis.entries, durable: redis.durable, replicas: redis.replicas, replicaLagBytes: redis.replicaLagBytes, memoryBytes: redis.memoryBytes },
    fanout: { paceMs: event?.flushes.get('hall')?.paceMs ?? 0, flushMs, framesPerSecond, bytesPerSecond, slowReaders: readers?.behind ?? 0, slowReadersDropped: readers?.ended ?? 0 },
    queue,
    loop: sources.loop.read(),
    memoryBytes: process.memoryUsage.rss(),
  };
}

// The figures of one process for Prometheus. The only file that knows its client library; everything is read when it is asked for.
import { Counter, Gauge, Registry, type Histogram as PromHistogram } from 'prom-client';
import type { Histogram } from './histogram.ts';
import { countersOf, gaugesOf, histogramsOf, type Described as DescribedMetric, type DescribedHistogram } from './metric-list.ts';
import type { Looks } from './sampler.ts';
import type { Sources } from './sources.ts';

export interface Metrics { readonly contentType: string; text(): Promise<string> }

export function createMetrics(sources: Sources, looks: () => Looks): Metrics {
  const registry = new Registry();
  for (const metric of gaugesOf(sources, looks)) register(registry, metric, Gauge);
  for (const metric of countersOf(sources)) register(registry, metric, Counter);
  for (const described of histogramsOf(sources)) registerHistogram(registry, described);
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function register(registry: Registry, { name, help, labels, read }: DescribedMetric, Kind: typeof Gauge | typeof Counter): void {
  const metric = new Kind({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    collect() {
      metric.reset();
      const values = read();
      // A metric without labels starts at 0; where there is nothing to say, nothing is said.
      if (labels.length === 0 && values.length === 0) metric.remove();
      for (const [labelled, value] of values) metric.inc(labelled, value);
    },
  });
}

/** A histogram that somebody else fills: the library's own would search its labels at each value. */
function registerHistogram(registry: Registry, { name, help, per, of }: DescribedHistogram): void {
  const metric = { name, get: async () => ({ name, help, type: 'histogram', aggregator: 'sum', values: valuesOf(name, per, of()) }) };
  // The registry asks no more of a metric than its name and `get`; its types ask for the library's own classes.
  registry.registerMetric(metric as unknown as PromHistogram);
}

function valuesOf(name: string, per: number, histogram: Histogram | null): object[] {
  const read = histogram?.read();
  if (!read) return [];
  let upTo = 0;
  const buckets = read.counts.map((count, at) => {
    const step = read.steps[at];
    return { metricName: `${name}_bucket`, labels: { le: step === undefined ? '+Inf' : step / per }, value: (upTo += count) };
  });
  return [...buckets, { metricName: `${name}_sum`, labels: {}, value: read.sum / per }, { metricName: `${name}_count`, labels: {}, value: read.count }];
}

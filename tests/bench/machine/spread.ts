// How measured times lie: quantiles in ms, rounded to a hundredth.
import type { Spread } from '../crowd/orders.ts';

export function spreadOf(times: readonly number[]): Spread {
  const sorted = Float64Array.from(times).toSorted();
  const at = (q: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

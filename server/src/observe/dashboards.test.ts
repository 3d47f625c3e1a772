// The dashboard and the alert rules speak only of metrics and labels that a node gives.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import { countersOf, gaugesOf, histogramsOf } from './metric-list.ts';
import type { Sources } from './sources.ts';

const folder = resolve(import.meta.dirname, '../../../infra/observe');
const nothingYet: Sources = {
  node: 'a', part: 'both', startedAtMs: 0,
  readiness: () => ({ ready: false, why: 'loading', message: '', detail: null }),
  loop: { read: () => ({ delayMs: 1, longestMs: 2 }), turn: () => undefined, stop: () => undefined },
  web: () => null, event: () => null, jobs: () => null,
};
const looks = () => ({ redis: null, queue: null });
const described = [...gaugesOf(nothingYet, looks), ...countersOf(nothingYet)];
const histograms = histogramsOf(nothingYet).flatMap(({ name }) => [`${name}_bucket`, `${name}_sum`, `${name}_count`]);
const given = new Set([...described.map(({ name }) => name), ...histograms]);

describe.each(['dashboard.json', 'alerts.yml'])('%s', (file) => {
  const text = readFileSync(resolve(folder, file), 'utf8');

  it('names only metrics that there are', () => {
    const named = new Set(text.match(/\b(?:plenary|process)_[a-z_]+\b/g));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((name) => !given.has(name))).toEqual([]);
  });

  it('asks only for labels that a metric has', () => {
    const labels = new Map(described.map(({ name, labels: its }) => [name, its]));
    const asked = [...text.matchAll(/\b((?:plenary|process)_[a-z_]+)\{(\w+)[=~!]/g)].map(([, name = '', label = '']) => ({ name, label }));
    expect(asked.filter(({ name, label }) => !labels.get(name)?.includes(label))).toEqual([]);
  });
});

describe('metrics', () => {
  it('can be read before anything is loaded, and say nothing of what is not there yet', async () => {
    const text = await createMetrics(nothingYet, looks).text();
    expect(text).toContain('\nplenary_ready 0\n');
    expect(text).toContain('\nplenary_not_ready{why="loading",detail=""} 1\n');
    expect(text).not.toMatch(/\nplenary_applied_seq /);
  });

  it('have names of their own, in the form that Prometheus asks for', () => {
    const names = [...described.map(({ name }) => name), ...histogramsOf(nothingYet).map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]+$/);
    for (const { name } of countersOf(nothingYet)) expect(name).toMatch(/_total$/);
  });
});

// A few faults of the whole table, always with the same seeds, held to the oracle's whole verdict. `npm run chaos` tries them all.
import { describe, expect, it } from 'vitest';
import { allFaults } from './faults/all.ts';
import { tryFault } from './world/trial.ts';

const chosen = [
  ['node-killed', 1],
  ['reply-lost', 2],
  ['redis-killed-0', 3],
  ['lines-cut', 4],
  ['log-tail-cut', 5],
] as const;

describe('everything is as promised after', () => {
  it.each(chosen)('%s, seed %i', async (name, seed) => {
    const fault = allFaults.find((one) => one.name === name);
    if (!fault) throw new Error(`there is no fault ${name}`);
    const { acknowledged, lost, violations } = await tryFault(fault, seed, 4);
    expect(violations, JSON.stringify(violations).slice(0, 2000)).toEqual([]);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(100);
  });
});

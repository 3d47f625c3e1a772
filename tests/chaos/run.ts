// Tries every fault, or some, with a seed, prints the table as it grows, and ends with 1 when anything did not hold.
// Usage: npm run chaos -- [--seed=7] [--only=node-killed,reply-lost] [--list]
import { parseArgs } from 'node:util';
import { allFaults } from './faults/all.ts';
import type { Fault } from './faults/fault.ts';
import { holds, problems, tableHead, tableRow, type Row } from './table.ts';
import { tryFault } from './world/trial.ts';

const mostMs = 15 * 60_000;
const { values } = parseArgs({ options: { seed: { type: 'string' }, only: { type: 'string' }, list: { type: 'boolean', default: false } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000)) >>> 0;
const names = values.only?.split(',');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const unknown = names?.find((name) => !allFaults.some((fault) => fault.name === name));
if (unknown !== undefined) {
  say(`There is no fault "${unknown}". There are: ${allFaults.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = names ? allFaults.filter(({ name }) => names.includes(name)) : allFaults;
if (values.list) {
  for (const { name, title } of chosen) say(`${name.padEnd(22)} ${title}`);
  process.exit(0);
}

async function attempt(fault: Fault): Promise<Row> {
  const why = await fault.notHere?.();
  if (why !== undefined) return { kind: 'not here', fault, why };
  const from = performance.now();
  try {
    const trial = await tryFault(fault, seed);
    return { kind: 'tried', trial, tookMs: performance.now() - from };
  } catch (error) {
    return { kind: 'stopped', fault, seed, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

say(tableHead());
const rows: Row[] = [];
const startedAt = performance.now();
for (const fault of chosen) {
  const late = performance.now() - startedAt > mostMs;
  const row: Row = late ? { kind: 'stopped', fault, seed, why: 'no time was left for it' } : await attempt(fault);
  rows.push(row);
  const notes = row.kind === 'tried' ? row.trial.notes : [];
  say([tableRow(row), ...notes.map((note) => `  ${note}`)].join('\n'));
}
const failed = rows.filter((row) => !holds(row));
for (const text of problems(rows)) say(text);
say(`\n${rows.length - failed.length} of ${rows.length} faults left everything as promised (${Math.round((performance.now() - startedAt) / 1000)} s, seed ${seed}).`);
process.exit(failed.length > 0 ? 1 : 0);

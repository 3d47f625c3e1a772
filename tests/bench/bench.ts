// The bench: every scenario, Plenary beside its peers in one run on one machine, printed as tables; with --write kept in docs/.
// Usage: npm run bench -- [--only=fanout,ballots] [--sizes=500,2000] [--quick] [--write]   Stops by itself; loopback only.
import { parseArgs } from 'node:util';
import { openHouse } from './house.ts';
import { writeDocument } from './report/document.ts';
import { sectionsOf } from './report/tables.ts';
import { describeMachine, readResults, type Results } from './results.ts';
import { scenarios, type Scope } from './scenarios.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, sizes: { type: 'string' }, quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const wanted = values.only?.split(',') ?? Object.keys(scenarios);
const unknown = wanted.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(scenarios).join(', ')}.`);
const sizes = (values.sizes?.split(',').map(Number) ?? (values.quick ? [500, 2000] : [500, 2000, 5000, 10_000])).filter((n) => n >= 1 && n <= 10_000);
const scope: Scope = { sizes, seconds: values.quick ? 3 : 4 };

/** No scenario needs as long as this: one that hangs must not cost the others. */
const limitMs = 420_000;
async function withinLimit(running: Promise<void>): Promise<void> {
  running.catch(() => undefined);
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(new Error(`not done after ${limitMs / 1000} s`)), limitMs);
  await Promise.race([running, over.promise]).finally(() => clearTimeout(timer));
}

const measured: Results = {};
const startedAt = performance.now();
const say = (text: string): void => console.error(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}`);

for (const [name, run] of Object.entries(scenarios)) {
  if (!wanted.includes(name)) continue;
  say(name);
  // A Redis of its own for each: what one scenario leaves in the log does not weigh on the next.
  await using house = await openHouse();
  try {
    await withinLimit(run({ house, scope, results: measured, say }));
  } catch (error) {
    // What was measured before is not lost, and what comes after is still tried.
    say(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

const kept = values.write || wanted.includes('paper') ? readResults() : {};
const results: Results = { ...kept, ...measured, machine: describeMachine() };
const shown = values.write ? results : { ...measured, ...(measured.following && !measured.fanout && kept.fanout ? { fanout: kept.fanout } : {}) };
console.log(`Plenary beside its peers, on ${results.machine}\n`);
for (const { title, text } of sectionsOf(shown)) console.log(`${title}\n\n${text}\n`);
if (values.write) writeDocument(results);
say('done');
// What a scenario that hung has left is not waited for.
process.exit();

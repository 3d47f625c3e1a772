// How long a phone takes on poor lines until its page shows what is on stage, and until it is live. Prints a table; asserts nothing.
// By hand: node tests/load/slow-line.ts
import { performance } from 'node:perf_hooks';
import { sizes, startBrowser } from '../harness/browser.ts';
import { isLive } from '../harness/faces.ts';
import { openHall } from '../harness/hall.ts';
import { poorLine, throttle, type Line } from '../harness/throttle.ts';

const lines: readonly (readonly [string, Line])[] = [
  ['1.6 Mbit/s, 150 ms', { bitsPerSecond: 1_600_000, roundTripMs: 150 }],
  ['400 kbit/s, 400 ms', poorLine],
  ['100 kbit/s, 800 ms', { bitsPerSecond: 100_000, roundTripMs: 800 }],
];

await using hall = await openHall({ session: 'panel-1' });
await using browser = await startBrowser();
console.log('| line | first words, s | live, s | again, live, s |\n|---|---|---|---|');
for (const [name, line] of lines) {
  const { page, context } = await browser.visit(sizes.phone);
  page.setDefaultTimeout(120_000);
  await throttle(page, line);
  const startedAt = performance.now();
  const since = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
  await page.goto(`${hall.url}/j/IDM-2024`, { waitUntil: 'commit' });
  await page.locator('h1, h2').first().waitFor();
  const words = since(startedAt);
  await isLive(page);
  const live = since(startedAt);
  const reloadedAt = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await isLive(page);
  console.log(`| ${name} | ${words} | ${live} | ${since(reloadedAt)} |`);
  await context.close();
}

// Two thousand questions: what a first look, a page and a search cost the server, and how smooth the list is on a slow phone.
// By hand, on a built client: node tests/bench/long-list.ts
import { performance } from 'node:perf_hooks';
import { wordsIn } from '@plenary/domain/question/search';
import { viewFirst, viewPage, viewSince } from '@plenary/domain/views';
import { ask } from '../../packages/testkit/src/bodies.ts';
import { createHall, idIn } from '../../packages/testkit/src/hall.ts';
import { people, person } from '../../packages/testkit/src/people.ts';
import { sizes, startBrowser } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall } from '../harness/hall.ts';
import { fillLongList, textOf } from '../harness/long-list.ts';

const count = 2000;
const searches = 1000;
const session = 'opening';
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const round = (figure: number): number => Math.round(figure * 100) / 100;

/** A search by each of a thousand phones, each for other words, and the list moves before each of them. */
function measureServer(): void {
  const hall = createHall();
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const question = idIn(hall.did(person(`asker-${n}`), ask(textOf(n))), 'question');
    hall.did(people.moderator, { type: 'question.approve', question });
    ids.push(question);
  }
  const look = { audience: 'participant', session, nameOf: () => undefined } as const;
  const bytes = [viewFirst(hall.state, look), viewSince(hall.state, look, -1)].map((sight) => Buffer.byteLength(JSON.stringify(sight)));
  say(`a first look: ${Math.round((bytes[0] ?? 0) / 1000)} kB; everything: ${Math.round((bytes[1] ?? 0) / 1000)} kB`);
  const each = (name: string, act: (n: number) => unknown): void => {
    const spent: number[] = [];
    for (let n = 0; n < searches; n += 1) {
      hall.did(person(`${name}-${n}`), { type: 'question.support', question: ids[(n * 7) % count] ?? '' });
      const startedAt = performance.now();
      act(n);
      spent.push(performance.now() - startedAt);
    }
    const sorted = spent.toSorted((a, b) => a - b);
    say(`${name}: ${round(spent.reduce((sum, ms) => sum + ms, 0))} ms for ${searches}; median ${round(sorted[searches / 2] ?? 0)} ms, slowest ${round(sorted.at(-1) ?? 0)} ms`);
  };
  each('a first look, encoded', () => JSON.stringify(viewFirst(hall.state, look)));
  each('a page of 50, encoded', () => JSON.stringify(viewPage(hall.state, look, { list: 'supported', limit: 50 })));
  each('a search, encoded', (n) => JSON.stringify(viewPage(hall.state, look, { list: 'fair', limit: 50, words: wordsIn(`case ${n} islands`) })));
}

interface Smoothness { readonly shownMs: number; readonly elements: number; readonly loadingMs: number; readonly scrollingMs: number; readonly movingMs: number; readonly longestMs: number }

/** Long tasks (over 50 ms) on a phone at a quarter of this machine's speed, in ms of their time. */
async function measurePhone(): Promise<Smoothness> {
  await using hall = await openHall({ session: 'panel-1', env: { PLENARY_ROLE: 'web' } });
  const long = await fillLongList(hall, { session: 'panel-1', count });
  await using browser = await startBrowser();
  const { page, context } = await browser.visit(sizes.phone);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  });
  let longestMs = 0;
  const taken = async (): Promise<number> => {
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
    longestMs = Math.max(longestMs, ...tasks);
    return Math.round(tasks.reduce((sum, ms) => sum + ms, 0));
  };
  const startedAt = performance.now();
  await arrive(page, `${hall.url}/j/IDM-2024`);
  await page.locator('[data-kind="question"]').nth(3).waitFor({ timeout: 60_000 });
  const shownMs = Math.round(performance.now() - startedAt);
  await page.waitForTimeout(2000);
  const loadingMs = await taken();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  const scrollingMs = await taken();
  const asker = long.askers[1];
  for (let n = 0; n < 30; n += 1) await asker?.sendSurely('question.support', { question: long.ids[n] ?? '' });
  await page.waitForTimeout(3000);
  const movingMs = await taken();
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  for (const each of long.askers) await each[Symbol.asyncDispose]();
  return { shownMs, elements, loadingMs, scrollingMs, movingMs, longestMs: Math.round(longestMs) };
}

measureServer();
const phone = await measurePhone();
say(`a slow phone: first rows after ${phone.shownMs} ms; ${phone.elements} elements; long tasks: ${phone.loadingMs} ms loading, ${phone.scrollingMs} ms in 3 s of scrolling, ${phone.movingMs} ms while 30 counts move; the longest ${phone.longestMs} ms`);

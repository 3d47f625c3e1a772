// The host sees how it runs: all is well, what is wrong and what to do, and one command by its id from the browser through every line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { untilLines } from '../harness/lines.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { startPlenary } from '../harness/plenary.ts';

describe('how it runs', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let host: Visit;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_LOG_LEVEL: 'debug' } });
    browser = await startBrowser();
    host = await browser.visit(sizes.laptop);
    await arrive(host.page, `${hall.url}/host#invite=${hall.server.invite('host')}`);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const running = (how: 'well' | 'look') => host.page.locator(`[data-running="${how}"]`);
  const figure = (id: string) => host.page.locator(`[data-figure="${id}"] dd`);

  it('says that all is well, and counts along', async () => {
    await host.page.getByRole('link', { name: 'How it runs' }).click();
    await running('well').waitFor();
    await figure('host').getByText('1', { exact: true }).waitFor();
    await hall.join();
    await hall.join();
    await figure('participant').getByText('2', { exact: true }).waitFor();
    await host.page.getByText('Each answer is on disk before it is given.').waitFor();
  });

  it('shows a second node, and lets it go when it is gone', async () => {
    await using worker = await startPlenary({ redisUrl: hall.redis.url, role: 'worker' });
    await host.page.getByRole('row', { name: /Does the jobs/ }).waitFor();
    await worker.stop();
    await host.page.getByRole('row', { name: /Does the jobs/ }).waitFor({ state: 'detached' });
  });

  it('keeps nobody out, from a small phone to a laptop, in the light and in the dark', async () => {
    expect(await findingsInBoth(host.page)).toEqual([]);
    for (const width of [320, 390, 768, 1366]) {
      await host.page.setViewportSize({ width, height: 768 });
      expect([width, await tooWide(host.page)]).toEqual([width, 0]);
    }
  });

  it('is reached and left by keyboard, and is there again after a reload', async () => {
    await host.page.getByRole('link', { name: 'Desk' }).focus();
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('heading', { name: 'The day' }).waitFor();
    await host.page.keyboard.press('Tab');
    await host.page.keyboard.press('Enter');
    await running('well').waitFor();
    await host.page.reload();
    await running('well').waitFor();
  });

  it('a command’s id in the browser is the one in every line', async () => {
    const guest = await browser.visit(sizes.phone);
    const sent: string[] = [];
    guest.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
    await arrive(guest.page, `${hall.url}/j/IDM-2024`);
    await participant.ask(guest.page, 'Whose question can be followed through all the lines?');
    await guest.page.locator('[data-own]').first().waitFor();
    const id = /"id":"([^"]+)"/.exec(sent.find((frame) => frame.includes('question.submit')) ?? '')?.[1] ?? 'none was sent';
    const stations = await untilLines(hall.server, (lines) => {
      const own = lines.filter(({ command }) => command === id).map(({ msg }) => String(msg));
      return own.includes('command answered') && own;
    });
    expect(stations.toSorted()).toEqual(['command answered', 'command appended', 'command applied', 'command received']);
  });

  it('says what is wrong and what to do while Redis is away, and that all is well again by itself', async () => {
    await hall.redis.kill();
    await host.page.locator('[data-concern="log-out-of-reach"]').getByText('See whether Redis runs').waitFor();
    expect(await findingsInBoth(host.page)).toEqual([]);
    await hall.redis.start();
    await running('well').waitFor();
    expect(host.complaints).toEqual([]);
  });
});

// What the room looks at, as text: for somebody who listens, reads by keyboard, and whose line breaks.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { goOffline, longText, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

describe('the text twin', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let reader: Visit;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    reader = await browser.visit(sizes.phone);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const scene = (kind: string) => reader.page.locator(`[data-kind="twin"][data-scene="${kind}"]`);

  it('sends somebody who has not joined to where one joins, and is linked from there', async () => {
    const { page } = reader;
    await page.goto(`${hall.url}/text`);
    await page.getByRole('link', { name: 'Join the event' }).waitFor();
    expect(await findingsInBoth(page)).toEqual([]);
    await arrive(page, `${hall.url}/j/IDM-2024`);
    await page.getByRole('link', { name: 'Mine', exact: true }).click();
    await page.getByRole('link', { name: 'Screen as text' }).click();
    await isLive(page);
    await scene('now').waitFor();
    expect(new URL(page.url()).pathname).toBe('/text');
  });

  it('follows the room, in words and tables, for eyes and ears', async () => {
    const { page } = reader;
    const [question = ''] = await setting.ask([longText]);
    expect(await page.content()).not.toContain(longText);
    await setting.moderator.sendSurely('question.stage', { question });
    await scene('question').getByText(longText).waitFor();
    await page.locator('[role="status"]', { hasText: 'Question on stage.' }).waitFor({ state: 'attached' });
    const poll = await setting.poll('What first?', ['Skills', 'Visas']);
    await scene('poll').waitFor();
    for (const option of ['a', 'a', 'a', 'a', 'b']) {
      const voter = await hall.join();
      await voter.sendSurely('poll.vote', { poll, options: [option] });
    }
    await page.getByText('Most votes: “Skills”, 80% (4 votes).').first().waitFor();
    expect(await page.getByRole('table', { name: 'What first?' }).getByRole('row').allTextContents()).toEqual(['OptionVotesShare of voters', 'Skills480%', 'Visas120%']);
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await page.screenshot({ path: join(output, `twin-${width}.png`) });
    }
  });

  it('is read in another of the event’s languages, by keyboard alone', async () => {
    const { page } = reader;
    await page.locator('body').press('Tab');
    for (let n = 0; n < 10 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'SELECT'; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('f');
    await page.getByRole('heading', { name: /Sondage/ }).waitFor();
    await page.getByRole('link', { name: 'Vers la page de l’événement' }).focus();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  });

  it('says as of when it is while the line is down, and keeps the words', async () => {
    const { page, context, complaints } = reader;
    await goOffline(context, true);
    await page.locator('[data-line="offline"]').getByText(/\d\d:\d\d/).waitFor();
    expect(await scene('poll').isVisible()).toBe(true);
    await goOffline(context, false);
    await isLive(page);
    expect(complaints).toEqual([]);
  });
});

// What the room looks at, as text: for somebody who listens, reads by keyboard, and whose line breaks.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { postSurely } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { goOffline, longText, pairScreen, setUp, type Setting } from '../harness/setting.ts';

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
    // Ten, of whom the first five are told.
    for (const option of ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b']) {
      const voter = await hall.join();
      await voter.sendSurely('poll.vote', { poll, options: [option] });
    }
    await page.getByText('Most chose “Skills”: 80% (4 votes).').first().waitFor();
    await expect.poll(() => page.getByRole('table', { name: 'What first?' }).getByRole('row').allTextContents()).toEqual(['OptionVotesShare', 'A, Skills480%', 'B, Visas120%']);
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `twin-${width}.png`));
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

  it('one screen has a text of its own, at an address that its host hands on', async () => {
    const { code } = (await postSurely(`${hall.url}/api/screens/pairing`, {})).body as { code: string };
    const id = await pairScreen(hall, code);
    const host = await browser.visit(sizes.laptop);
    await arrive(host.page, hall.server.ready.addresses.host);
    await host.page.getByRole('button', { name: 'Addresses Left of the podium' }).click();
    expect(await findingsInBoth(host.page)).toEqual([]);
    await keepPicture(host.page, join(output, 'host-addresses.png'));
    const { pathname } = new URL(await host.page.getByLabel('As text', { exact: true }).inputValue());
    expect(pathname).toBe(`/text/screen/${id}`);

    const { page } = reader;
    await page.goto(`${hall.url}${pathname}`);
    await isLive(page);
    await page.getByRole('heading', { name: /Left of the podium/, level: 1 }).waitFor();
    await scene('poll').waitFor();
    const shown = { kind: 'split', first: { kind: 'questions' }, second: { kind: 'countdown', untilMs: Date.now() + 12.5 * 60_000, text: 'We go on' } } as const;
    await setting.moderator.sendSurely('screen.show', { screen: id, scene: shown });
    await scene('questions').waitFor();
    await scene('countdown').getByText('We go on').waitFor();
    await scene('countdown').getByText(/1[23]\s*min/).waitFor();
    await page.locator('[role="status"]', { hasText: 'We go on.' }).waitFor({ state: 'attached' });
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `twin-screen-${width}.png`));
    }
    await setting.moderator.sendSurely('screen.cover', { room: 'plenary-hall' });
    await scene('blank').getByText(/vide|blank/).waitFor();
    await setting.moderator.sendSurely('screen.uncover', { room: 'plenary-hall' });
    await scene('countdown').waitFor();
  });

  it('a screen’s words stay while the line is down, come up to date by themselves, and end with the screen', async () => {
    const { page, context, complaints } = reader;
    const [screen] = setting.moderator.all('screen');
    await goOffline(context, true);
    await page.locator('[data-line="offline"]').waitFor();
    expect(await scene('countdown').isVisible()).toBe(true);
    await setting.moderator.sendSurely('screen.show', { screen: screen?.id ?? '', scene: { kind: 'announcement', text: 'Lunch is ready.' } });
    await goOffline(context, false);
    await scene('announcement').getByText('Lunch is ready.').waitFor();
    await setting.moderator.sendSurely('screen.unpair', { screen: screen?.id ?? '' });
    await scene('announcement').waitFor({ state: 'detached' });
    await page.goto(`${hall.url}/text/screen/nobody`);
    await page.getByText(/Il n’y a pas d’écran|There is no screen/).waitFor();
    expect(await findingsInBoth(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

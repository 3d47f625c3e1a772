// The counters of a session, the same on every face: in the hall, on the phone, on the moderator's desk and the host's.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, findingsInBoth, outOfWindow, settled, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const texts = ['Who pays?', 'Who decides?', 'Who benefits?', 'Who is missing?', 'Who returns?', 'Who stays?'].map((text) => `${text} And how do we know?`);

describe('the counters of a session', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let visits: Readonly<Record<'phone' | 'desk' | 'host' | 'wall', Visit>>;
  let paired: string;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    const [phone, desk, host, wall] = await Promise.all([sizes.phone, sizes.laptop, sizes.laptop, sizes.hall].map((size) => browser.visit(size)));
    if (!phone || !desk || !host || !wall) throw new Error('no browser came');
    visits = { phone, desk, host, wall };
    await wall.page.goto(`${hall.url}/screen`);
    paired = await pairScreen(hall, await screen.code(wall.page));
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await arrive(desk.page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await arrive(host.page, `${hall.url}/host#invite=${hall.server.invite('host')}`);
    await screen.scene(wall.page, 'now').waitFor();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const counters = ({ page }: Visit, shown: string) => page.locator(`[data-counters="${shown}"]`).first();

  it('move with each decision, everywhere alike, and hide a single arrival', async () => {
    const ids = await setting.ask(texts.slice(0, 5), false);
    for (const question of ids.slice(0, 3)) await setting.moderator.sendSurely('question.approve', { question });
    for (const question of ids.slice(3, 5)) await setting.moderator.sendSurely('question.reject', { question, reason: 'unclear' });
    for (const visit of Object.values(visits)) await counters(visit, '5/3/2').waitFor();
    const [late] = await setting.ask(texts.slice(5), false);
    expect(setting.moderator.get('tally', 'panel-1')).toMatchObject({ asked: 5 });
    await setting.moderator.sendSurely('question.approve', { question: late ?? '' });
    for (const visit of Object.values(visits)) await counters(visit, '6/4/2').waitFor();
    expect(await visits.phone.page.locator('summary', { has: visits.phone.page.locator('[data-counters]') }).textContent()).toBe('6 questions asked4 taken2 not taken');
  });

  it('unfold on the phone to the reasons, on every width', async () => {
    const { page } = visits.phone;
    await counters(visits.phone, '6/4/2').click();
    await page.getByText('not clear enough: 2').waitFor();
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 768, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `counters-${width}.png`));
    }
  });

  it('stand in the hall where nothing else is shown, within the frame', async () => {
    const { page } = visits.wall;
    for (const scene of ['now', 'welcome'] as const) {
      await setting.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: scene } });
      await screen.scene(page, scene).waitFor();
      for (const size of [sizes.hall, sizes.wall, sizes.portrait]) {
        await page.setViewportSize(size);
        await settled(page);
        await counters(visits.wall, '6/4/2').waitFor();
        expect(await outOfWindow(page)).toEqual([]);
        expect(await cutText(page)).toEqual([]);
        await keepPicture(page, join(output, `counters-${scene}-${size.width}.png`));
      }
    }
  });

  it('stand on both desks', async () => {
    for (const name of ['desk', 'host'] as const) {
      const { page, complaints } = visits[name];
      expect(await findingsInBoth(page)).toEqual([]);
      for (const width of [320, 390, 768, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        expect([name, width, await tooWide(page)]).toEqual([name, width, 0]);
        await keepPicture(page, join(output, `counters-${name}-${width}.png`));
      }
      expect(complaints).toEqual([]);
    }
  });

  it.each(['fr-CH', 'es-ES'])('fit the narrowest phone in %s, with all that a desk unfolds', async (locale) => {
    for (const address of [`${hall.url}/moderator#invite=${hall.server.invite('moderator')}`, `${hall.url}/host#invite=${hall.server.invite('host')}`, `${hall.url}/j/IDM-2024`]) {
      const visit = await browser.visit({ ...sizes.smallPhone, locale });
      await arrive(visit.page, address);
      await counters(visit, '6/4/2').waitFor();
      if (address.includes('moderator')) {
        await visit.page.getByRole('button', { name: /^Filtr/ }).tap();
        expect(await tooWide(visit.page)).toBe(0);
        await keepPicture(visit.page, join(output, `filters-${locale}.png`));
        await visit.page.locator('a[href="#live"]').tap();
        await visit.page.locator('[data-column="live"] summary').first().tap();
        await visit.page.getByRole('table').first().waitFor();
      }
      expect(await tooWide(visit.page)).toBe(0);
      expect(await findingsInBoth(visit.page)).toEqual([]);
      await keepPicture(visit.page, join(output, `counters-${locale}-${new URL(address).pathname.split('/')[1]}.png`), { fullPage: true });
      await visit.context.close();
    }
  });
});

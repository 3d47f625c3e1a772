// A countdown on two walls and a phone whose clocks are wrong by minutes, on nodes whose clocks are wrong as well: the same figures at the same moment, and
// at the end it is time on all of them.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, outOfWindow, settled, smallText } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';
import { apartMs, setClockWrong, watchTimer, wrongClockIn, type Shown } from '../harness/wrong-clock.ts';

const output = resolve(import.meta.dirname, '../output');
const minuteMs = 60_000;
/** The promise: the same on every screen to within so much. */
const withinMs = 200;

describe('countdowns', () => {
  let hall: Hall;
  let other: TestPlenary;
  let browser: TestBrowser;
  let setting: Setting;
  let phone: Visit;
  const walls: Visit[] = [];
  const ids: string[] = [];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: wrongClockIn(3 * minuteMs) });
    setting = await setUp(hall);
    browser = await startBrowser();
    for (const [size, byMs] of [[sizes.hall, 11 * minuteMs], [sizes.portrait, -7 * minuteMs]] as const) {
      const wall = await browser.visit(size);
      await setClockWrong(wall.page, byMs);
      walls.push(wall);
    }
    const [left, right] = walls;
    await left?.page.goto(`${hall.url}/screen`);
    ids.push(left ? await pairScreen(hall, await screen.code(left.page)) : '');
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web', env: wrongClockIn(-5 * minuteMs) });
    await right?.page.goto(`${other.url}/screen`);
    ids.push(right ? await pairScreen({ ...hall, server: other, url: other.url }, await screen.code(right.page)) : '');
    phone = await browser.visit(sizes.phone);
    await setClockWrong(phone.page, 90 * minuteMs);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** The newest figures on all of them: as long as a page loads, it is late with all that it does, and learns the time late. */
  const sameFigures = (shown: () => Promise<Shown[][]>): Promise<void> => expect.poll(async () => {
    const [first = [], ...others] = (await shown()).map((each) => each.slice(-9));
    return Math.max(...others.map((other) => apartMs(first, other)));
  }).toBeLessThanOrEqual(withinMs);

  it('run the same on both walls, to within 200 ms, and show the time of the hall', async () => {
    const untilMs = Date.now() + 10 * minuteMs;
    expect((await setting.moderator.sendSurely('screen.showOn', { screens: ids, scene: { kind: 'countdown', untilMs, text: 'We go on' } })).ok).toBe(true);
    const timers = await Promise.all(walls.map(({ page }) => watchTimer(page)));
    const shown = async () => Promise.all(timers.map((timer) => timer.shown()));
    await expect.poll(async () => Math.min(...(await shown()).map(({ length }) => length))).toBeGreaterThan(8);
    expect((await shown())[0]?.[0]?.text).toMatch(/^(?:10:00|9:\d\d)$/);
    await sameFigures(shown);
    // The clock at the foot is the hall's as well: within the minute that it shows.
    for (const { page } of walls) expect(Math.abs(Date.parse((await page.locator('footer time').getAttribute('datetime')) ?? '') - Date.now())).toBeLessThan(minuteMs);
  });

  it('a poll’s runs the same on walls and phones', async () => {
    await setting.moderator.sendSurely('poll.create', { session: 'panel-1', title: 'Which first?', options: ['Skills', 'Safety'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const { id } = await setting.moderator.until('the poll', (it) => it.all('poll')[0]);
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await setting.moderator.sendSurely('poll.open', { poll: id, closesAfterMs: 5 * minuteMs });
    await setting.moderator.sendSurely('screen.showOn', { screens: ids, scene: { kind: 'poll', id } });
    for (const { page } of walls) await screen.scene(page, 'poll').waitFor();
    const timers = await Promise.all([...walls, phone].map(({ page }) => watchTimer(page)));
    const shown = async () => Promise.all(timers.map((timer) => timer.shown()));
    await expect.poll(async () => Math.min(...(await shown()).map(({ length }) => length))).toBeGreaterThan(8);
    expect((await shown())[2]?.[0]?.text).toMatch(/^(?:5:00|4:\d\d)$/);
    await sameFigures(shown);
  });

  it('at zero it is time, calmly, with and without a word for it', async () => {
    for (const [name, text] of [['word', 'We go on'], ['plain', '']] as const) {
      await setting.moderator.sendSurely('screen.showOn', { screens: ids, scene: { kind: 'countdown', untilMs: Date.now() + 3000, text } });
      for (const { page } of walls) {
        // The countdown before this one is over, too.
        await page.locator('[data-kind="countdown"][data-over="true"]', { hasText: text || 'It is time.' }).waitFor();
        await settled(page);
        expect(await page.getByRole('timer').count()).toBe(0);
        if (text) await page.getByText('Now', { exact: true }).waitFor();
        await keepPicture(page, join(output, `countdown-zero-${name}-${page.viewportSize()?.width}.png`));
        expect([...(await outOfWindow(page)), ...(await cutText(page)), ...(await smallText(page))]).toEqual([]);
      }
    }
    for (const { complaints } of [...walls, phone]) expect(complaints).toEqual([]);
  });
});

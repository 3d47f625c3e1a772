// A burst of support at the desk: the moderator reads the evidence, freezes the count and leaves the burst out by key; everyone sees that it stands still.
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { goTo } from '../harness/desk.ts';
import { arrive, moderator, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

const pushed = 'Why is the northern corridor closed?';

describe('support that looks organised', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;

  beforeAll(async () => {
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** All at once, and no more than make a burst: one more is told only with a quarter more, so a look that falls among them would tell of fewer. */
  const support = async (size: number, questions: readonly string[]): Promise<void> => {
    const people: Person[] = [];
    for (let n = 0; n < size; n += 1) people.push(await hall.join());
    await Promise.all(people.flatMap((person) => questions.map((question) => person.sendSurely('question.support', { question }))));
    for (const { socket } of people) socket.disconnect();
  };

  it('is told in words, frozen and left out by key, and said to everyone', async () => {
    const [one = '', two = '', id = ''] = await setting.ask(['How are recruitment fees abolished?', 'Who keeps the register of brokers?', pushed]);
    await support(11, [one, two]);
    await support(10, [id]);
    await setting.moderator.until('the evidence', (m) => m.get('question', id)?.desk?.suspicion);
    const { page } = await browser.visit(sizes.laptop);
    await arrive(page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await moderator.question(page, pushed).waitFor();
    await goTo(page, 'l', pushed);
    const evidence = moderator.question(page, pushed).locator('[data-campaign]');
    await evidence.getByText('10 of them, of 10, support nothing else.').waitFor();
    expect(await findingsInBoth(page)).toEqual([]);

    const wall = await browser.visit(sizes.hall);
    await wall.page.goto(`${hall.url}/screen`);
    await pairScreen(hall, await screen.code(wall.page));
    const guest = await browser.visit(sizes.phone);
    await arrive(guest.page, `${hall.url}/j/IDM-2024`);
    await page.keyboard.press('z');
    await evidence.getByText('The count is frozen').waitFor();
    const row = guest.page.locator(`[data-id="${id}"]`);
    await row.getByText('The count stands still: moderators are looking at it.').waitFor();
    await page.keyboard.press('o');
    await evidence.getByText('10 supporters are left out of the count.').waitFor();
    await setting.moderator.until('nobody counts', (m) => m.get('question', id)?.supporters === 0);
    for (const [visit, name] of [[page, 'desk'], [guest.page, 'guest']] as const) {
      for (const width of [320, 1366]) {
        await visit.setViewportSize({ width, height: 900 });
        expect([name, width, await tooWide(visit)]).toEqual([name, width, 0]);
        await keepPicture(visit, join(output, `campaign-${name}-${width}.png`));
      }
    }
    await setting.moderator.sendSurely('question.stage', { question: id });
    await wall.page.getByText('count frozen by the moderators').waitFor();
    await keepPicture(wall.page, join(output, 'campaign-wall.png'));
    await guest.page.locator('article', { hasText: pushed }).getByText('The count stands still').waitFor();
    await page.keyboard.press('z');
    await page.keyboard.press('o');
    await setting.moderator.until('all count again', (m) => m.get('question', id)?.supporters === 10 && !m.get('question', id)?.frozen);
  });
});

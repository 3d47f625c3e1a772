// Without a worker the moderator is told that questions wait unchecked, and decides on them by keyboard all the same.
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive, moderator } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { setUp } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

const text = 'Who checks this question while nobody is there to do it?';

describe('without a worker', () => {
  let hall: Hall;
  let browser: TestBrowser;

  beforeAll(async () => {
    hall = await openHall({ env: { PLENARY_ROLE: 'web' } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('the desk says so, on a laptop and on a phone, and the question is approved as it is', async () => {
    const setting = await setUp(hall);
    await setting.ask([text], false);
    const { page } = await browser.visit(sizes.laptop);
    await arrive(page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await moderator.question(page, text).waitFor();
    const note = page.getByRole('status').filter({ hasText: '1 question has not been checked yet.' });
    await note.waitFor();
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `late-${width}.png`));
    }
    await page.keyboard.press('w');
    await page.keyboard.press('a');
    await setting.moderator.until('it is live', (m) => m.all('question').some((question) => question.text === text && question.status === 'live'));
    await note.waitFor({ state: 'detached' });
  });
});

// The organisers' note beside a question: on phones with its sources, and on the screen of the hall as far as it fits.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, findingsInBoth, outOfWindow, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { programmeWithSpeaker } from '../harness/programme.ts';
import { longText, pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const speaker = 'Amina Diallo';
const report = { url: 'https://www.example.org/report', title: 'Annual report' };
const noteText = 'The figure is from 2022. In 2023 it was one in five, and counted in another way: households, not people.';

describe('the organisers’ note', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: { PLENARY_PROGRAMME: await programmeWithSpeaker(join(output, 'programme-of-notes.json'), speaker) } });
    browser = await startBrowser();
    setting = await setUp(hall);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('stands beside its question on phones and on the screen of the hall, however long', async () => {
    const [question = '', longest = ''] = await setting.ask(['Which skills partnerships have worked so far, and why?', longText]);
    await setting.moderator.sendSurely('question.address', { question, to: speaker });
    const wall = await browser.visit(sizes.hall);
    await wall.page.goto(`${hall.url}/screen`);
    const paired = await pairScreen(hall, await screen.code(wall.page));
    const guest = await browser.visit(sizes.smallPhone);
    await arrive(guest.page, `${hall.url}/j/IDM-2024`);
    for (const [name, shown, text] of [['short', question, noteText], ['long', longest, `${noteText} `.repeat(4).slice(0, 398)]] as const) {
      await setting.moderator.sendSurely('question.context', { question: shown, text, sources: [report, { url: 'https://data.example.net/x', title: '' }] });
      await setting.moderator.sendSurely('question.stage', { question: shown });
      await guest.page.locator(`article[data-id="${shown}"] [data-context]`).waitFor();
      await keepPicture(guest.page.locator(`article[data-id="${shown}"]`), join(output, `note-phone-${name}.png`));
      expect(await tooWide(guest.page)).toBe(0);
      await setting.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: 'question', id: shown } });
      await wall.page.locator(`[data-id="${shown}"] [data-context]`).waitFor();
      if (shown === question) await wall.page.getByText(`To: ${speaker}`).waitFor();
      for (const size of [sizes.hall, sizes.wall, sizes.portrait]) {
        await wall.page.setViewportSize(size);
        await expect.poll(async () => [name, size.width, await tooWide(wall.page), await outOfWindow(wall.page), await cutText(wall.page)]).toEqual([name, size.width, 0, [], []]);
        await keepPicture(wall.page, join(output, `note-${name}-${size.width}.png`));
      }
      expect(await findingsInBoth(wall.page)).toEqual([]);
      await wall.page.setViewportSize(sizes.hall);
    }
    expect(await findingsInBoth(guest.page)).toEqual([]);
    expect([...guest.complaints, ...wall.complaints]).toEqual([]);
  });
});

// Without a mouse: a participant joins, asks, supports and votes; a moderator decides, takes back and puts on stage.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive, moderator, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { tabTo } from '../harness/keyboard.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const first = 'How are seasonal workers protected in practice?';
const second = 'Which funds reach small island States in time?';
const mine = 'Who speaks for those who have already left?';

describe('by keyboard alone', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let desk: Visit;
  let guest: Visit;

  beforeAll(async () => {
    hall = await openHall();
    browser = await startBrowser();
    [desk, guest] = [await browser.visit(sizes.laptop), await browser.visit(sizes.laptop)];
    setting = await setUp(hall);
    await setting.ask([first, second], false);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const statusOf = (text: string) => setting.moderator.all('question').find((question) => question.text === text)?.status;
  const becomes = (text: string, status: string) => setting.moderator.until(`${text}: ${status}`, () => statusOf(text) === status);

  it('a moderator approves, rejects by a digit, takes it back, and puts on stage', async () => {
    const { page } = desk;
    await arrive(page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await moderator.question(page, first).waitFor();
    await page.keyboard.press('w');
    await page.keyboard.press('a');
    await becomes(first, 'live');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.keyboard.press('w');
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await becomes(second, 'rejected');
    await page.keyboard.press('u');
    await becomes(second, 'waiting');
    await page.keyboard.press('l');
    await page.keyboard.press('s');
    await becomes(first, 'onStage');
    await page.keyboard.press('d');
    await becomes(first, 'answered');
  });

  it('a participant joins, asks, supports and votes', async () => {
    const { page } = guest;
    await setting.moderator.sendSurely('question.approve', { question: setting.moderator.all('question').find(({ text }) => text === second)?.id ?? '' });
    await setting.poll('What should come first?', ['Skills', 'Rights']);
    await page.goto(hall.url);
    await tabTo(page, page.getByLabel('Event code'));
    await page.keyboard.type('IDM-2024');
    await page.keyboard.press('Enter');
    await isLive(page);
    await participant.question(page, second).waitFor();
    const support = participant.question(page, second).getByRole('button', { name: /Support this question/ });
    await tabTo(page, support);
    await page.keyboard.press('Space');
    await setting.moderator.until('one supporter', (m) => m.all('question').find(({ text }) => text === second)?.supporters === 1);
    await tabTo(page, page.getByRole('textbox', { name: 'Your question' }));
    await page.keyboard.type(mine);
    await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }));
    await page.keyboard.press('Enter');
    await becomes(mine, 'waiting');
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Vote', exact: true }));
    await page.keyboard.press('Enter');
    await setting.moderator.until('one voter', (m) => m.all('poll').find(({ status }) => status === 'open')?.turnout.voters === 1);
  });
});

// Two moderators at one queue: each sees what the other looks at, two decisions about one question do not both count, and the queue is
// narrowed down without a mouse.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, moderator } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { typeAtOnce } from '../harness/keyboard.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { postSurely, type JoinOptions, type Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const first = 'How are seasonal workers protected in practice?';
const second = 'Quels fonds arrivent à temps dans les petites îles ?';
const third = 'Write to me at someone@example.org about the visa rules';

describe('two moderators', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let left: Visit;
  let right: Visit;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    await ask(first, { group: 'states', mode: 'room', language: 'en' });
    await ask(second, { group: 'diaspora', mode: 'remote', language: 'fr' });
    await ask(third, { mode: 'remote', language: 'en' });
    [left, right] = [await desk('Left desk'), await desk('Right desk')];
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const ask = async (text: string, who: JoinOptions): Promise<string> => asked(await hall.join(who), text);

  async function asked(person: Person, text: string): Promise<string> {
    await person.sendSurely('question.submit', { session: 'panel-1', text, anonymous: false });
    const question = await setting.moderator.until(text, (it) => it.all('question').find((one) => one.text === text && one.status === 'waiting'));
    return question.id;
  }

  async function desk(label: string, prepare?: (page: Page) => Promise<void>): Promise<Visit> {
    const { token } = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string };
    const link = (await postSurely(`${hall.url}/api/invitations`, { role: 'moderator', label }, { authorization: `Bearer ${token}` })).body as { url: string };
    const visit = await browser.visit(sizes.laptop);
    await prepare?.(visit.page);
    await arrive(visit.page, `${hall.url}/moderator${new URL(link.url).hash}`);
    await moderator.question(visit.page, third).waitFor();
    return visit;
  }

  /** A desk that hears nothing while it is held: what it does still goes up. */
  async function deskBehind(label: string): Promise<{ visit: Visit; held: { hold(): void; release(): void } }> {
    const waiting: (() => void)[] = [];
    let isHeld = false;
    const visit = await desk(label, (page) => page.routeWebSocket(/\/live\//, (line) => {
      const server = line.connectToServer();
      server.onMessage((message) => {
        if (isHeld) waiting.push(() => line.send(message));
        else line.send(message);
      });
    }));
    const release = (): void => {
      isHeld = false;
      for (const send of waiting.splice(0)) send();
    };
    return { visit, held: { hold: () => void (isHeld = true), release } };
  }

  const statusOf = (text: string) => setting.moderator.all('question').find((question) => question.text === text)?.status;
  const becomes = (text: string, status: string) => setting.moderator.until(`${text}: ${status}`, () => statusOf(text) === status);
  const waiting = (page: Page): Locator => page.locator('[data-column="waiting"] [data-kind="question"]');

  it('a question says who looks at it, until they go on', async () => {
    await left.page.keyboard.press('w');
    await moderator.question(right.page, first).getByText('Left desk is looking at this').waitFor();
    await keepPicture(right.page, join(output, 'claimed.png'));
    await left.page.keyboard.press('j');
    await moderator.question(right.page, second).getByText('Left desk is looking at this').waitFor();
    await expect.poll(() => moderator.question(right.page, first).getByText('Left desk is looking at this').count()).toBe(0);
    expect(await moderator.question(left.page, second).getByText('Left desk is looking at this').count()).toBe(0);
  });

  it('of two decisions that did not see each other the later is not done, and told who was quicker', async () => {
    const contested = 'Which of the two decisions about this counts?';
    await ask(contested, { mode: 'room' });
    const { held, visit } = await deskBehind('Slow desk');
    await moderator.question(visit.page, contested).click();
    await visit.page.locator('[data-in-focus]:focus', { hasText: contested }).waitFor();
    await moderator.question(left.page, contested).click();
    held.hold();
    await left.page.keyboard.press('a');
    await becomes(contested, 'live');
    await visit.page.keyboard.press('a');
    await visit.page.getByText(`Approved: “${contested}”`).waitFor();
    held.release();
    await visit.page.getByText('Left desk already approved this question a moment ago. Yours was not done. Look again, then decide.').first().waitFor();
    await keepPicture(visit.page, join(output, 'overtaken.png'));
    const decisions = setting.moderator.all('question').find(({ text }) => text === contested)?.desk?.decision;
    expect(decisions).toMatchObject({ action: 'approve', name: 'Left desk' });
    await visit.context.close();
  });

  it('a dialog says when somebody else is quicker, and decides nothing until that was read', async () => {
    for (const { page } of [left, right]) {
      await moderator.question(page, first).click();
      await page.locator('[data-in-focus]:focus', { hasText: first }).waitFor();
    }
    await right.page.keyboard.press('r');
    await right.page.getByRole('dialog').waitFor();
    await left.page.keyboard.press('a');
    await becomes(first, 'live');
    await moderator.question(right.page, first).locator('xpath=self::*[@data-status="live"]').waitFor({ state: 'attached' });
    const dialog = right.page.getByRole('dialog');
    await dialog.getByText('Left desk already approved this question a moment ago.').waitFor();
    await keepPicture(right.page, join(output, 'meanwhile.png'));
    expect(await findingsInBoth(right.page)).toEqual([]);
    await right.page.keyboard.press('1');
    expect(await dialog.isVisible()).toBe(true);
    expect(statusOf(first)).toBe('live');
    await dialog.getByRole('button', { name: 'Go on all the same' }).click();
    await right.page.keyboard.press('1');
    await becomes(first, 'rejected');
    await right.page.keyboard.press('u');
    await becomes(first, 'live');
  });

  it('the queue is narrowed down by keyboard, says what it hides, and keeps it for the session', async () => {
    const { page } = left;
    await page.keyboard.press('f');
    await page.getByLabel('Flag', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Tab');
    await page.getByLabel('Language', { exact: true }).and(page.locator(':focus')).waitFor();
    await typeAtOnce(page, 'French');
    await page.getByText('1 hidden by filters').waitFor();
    expect(await waiting(page).count()).toBe(1);
    expect(await waiting(page).textContent()).toContain(second);
    expect(await page.getByLabel('Flag', { exact: true }).locator('option').allTextContents()).toContain('Email address (0)');
    await keepPicture(page, join(output, 'filters.png'));
    await page.keyboard.press('Escape');
    await page.locator('[data-in-focus]:focus').waitFor();
    await page.reload();
    await page.getByText('1 hidden by filters').waitFor();
    await page.keyboard.press('f');
    await page.getByLabel('Flag', { exact: true }).selectOption({ label: 'Email address (0)' });
    await page.getByText('No waiting question fits').waitFor();
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 768, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `filters-${width}.png`));
    }
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => waiting(page).count()).toBe(2);
  });

  it('who is heard is a table, and a group that was passed over is named until one of its questions is on stage', async () => {
    const { page } = left;
    const many: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const person = await hall.join({ group: 'states', mode: 'room', language: 'en' });
      if (n < 3) many.push(await asked(person, `What do States plan in year ${n + 1}?`));
    }
    for (let n = 0; n < 5; n += 1) await hall.join({ group: 'diaspora', mode: 'room', language: 'en' });
    for (const question of many) {
      await setting.moderator.sendSurely('question.approve', { question });
      await setting.moderator.sendSurely('question.answer', { question });
    }
    const nudge = page.locator('[data-nudge="diaspora"]');
    await nudge.getByText('No question from Diaspora organizations has been on stage yet. 1 could be.').waitFor();
    await page.getByText('Who is heard').click();
    const row = page.getByRole('table', { name: 'Group' }).getByRole('row', { name: /Diaspora organizations/ });
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual([expect.stringMatching(/\(6\)$/), expect.stringMatching(/\(1\)$/), expect.stringMatching(/^0%/)]);
    await keepPicture(page, join(output, 'heard.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 768, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      await page.keyboard.press('l');
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `heard-${width}.png`));
    }
    await nudge.getByRole('button', { name: 'Show' }).click();
    await page.locator('[data-in-focus]:focus', { hasText: second }).waitFor();
    await page.keyboard.press('a');
    await becomes(second, 'live');
    await nudge.getByRole('button', { name: 'Show' }).click();
    await page.locator('[data-column="live"] [data-in-focus]:focus', { hasText: second }).waitFor();
    await page.keyboard.press('s');
    await becomes(second, 'onStage');
    await nudge.waitFor({ state: 'detached' });
  });
});

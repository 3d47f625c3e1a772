// The whole queue worked twice: once with nothing but keys, once with nothing but a thumb. axe looks at it in between.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive, moderator } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { typeAtOnce } from '../harness/keyboard.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const texts = ['Who protects those who move for work?', 'Is there coffee after this?', 'why dont they listen', 'How do we measure a good return?'] as const;
const again = (text: string): string => `${text} (Asked again)`;
const better = 'Why are those concerned not listened to?';

describe('the whole queue', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const questionOf = (text: string) => setting.moderator.all('question').findLast((question) => question.text === text);
  const becomes = (text: string, status: string) => setting.moderator.until(`${text}: ${status}`, () => questionOf(text)?.status === status);
  const fill = async (texts: readonly string[]): Promise<void> => {
    await setting.ask(texts, false);
    for (const text of texts) await becomes(text, 'waiting');
  };
  const desk = async (size: { width: number; height: number; phone?: boolean }) => {
    const visit = await browser.visit(size);
    await arrive(visit.page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await visit.page.locator('[data-column="waiting"] [data-kind="question"]').nth(3).waitFor();
    return visit;
  };
  /** The question in focus, once it is this one and has the keyboard. */
  const inFocus = (page: Page, text: string) => page.locator('[data-in-focus]:focus', { hasText: text }).waitFor();
  const isFine = async (page: Page): Promise<void> => expect(await findingsInBoth(page)).toEqual([]);

  it('by keys alone: next, approve, reject with a note and a reason, edit, stage, answered, undo', async () => {
    const [kept, turnedDown, rewritten, last] = texts;
    await fill(texts);
    const { page, complaints } = await desk(sizes.laptop);
    await page.keyboard.press('w');
    await inFocus(page, kept);
    await isFine(page);
    await page.keyboard.press('j');
    await inFocus(page, turnedDown);
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await isFine(page);
    await page.keyboard.press('Tab');
    for (let n = 0; n < 30 && (await page.locator('dialog textarea:focus').count()) === 0; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('There is, in the foyer.');
    for (let n = 0; n < 30 && (await page.locator('dialog button:focus', { hasText: 'Not about this session' }).count()) === 0; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await becomes(turnedDown, 'rejected');
    expect(questionOf(turnedDown)?.desk).toMatchObject({ reason: 'off-topic', note: 'There is, in the foyer.' });
    await inFocus(page, rewritten);
    await page.keyboard.press('e');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    for (let n = 0; n < 30 && (await page.locator('dialog textarea:focus').count()) === 0; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(better);
    await page.keyboard.press('ControlOrMeta+Enter');
    await becomes(better, 'waiting');
    await inFocus(page, better);
    await page.keyboard.press('a');
    await becomes(better, 'live');
    await inFocus(page, last);
    await page.keyboard.press('a');
    await becomes(last, 'live');
    await page.keyboard.press('u');
    await becomes(last, 'waiting');
    await inFocus(page, last);
    await page.keyboard.press('ArrowUp');
    await inFocus(page, kept);
    await page.keyboard.press('a');
    await becomes(kept, 'live');
    await inFocus(page, last);
    await page.keyboard.press('a');
    await becomes(last, 'live');
    await page.getByText('Nothing waits').waitFor();
    await isFine(page);
    await page.keyboard.press('l');
    await page.locator('[data-column="live"] [data-in-focus]:focus').waitFor();
    await page.keyboard.press('s');
    const staged = await setting.moderator.until('a question on stage', (m) => m.all('question').find(({ status }) => status === 'onStage'));
    await page.keyboard.press('d');
    await becomes(staged.text, 'answered');
    await page.keyboard.press('u');
    await becomes(staged.text, 'onStage');
    await page.keyboard.press('d');
    await becomes(staged.text, 'answered');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Filter the waiting questions').waitFor();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('by a thumb alone, on a phone of 320 pixels', async () => {
    const [kept, turnedDown, rewritten] = [again(texts[0]), again(texts[1]), again(texts[2])];
    await fill(texts.map(again));
    const { page, complaints } = await desk(sizes.smallPhone);
    await isFine(page);
    await moderator.question(page, kept).getByRole('button', { name: 'Approve' }).tap();
    await becomes(kept, 'live');
    await moderator.question(page, turnedDown).getByRole('button', { name: 'Reject' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: /Not about this session/ }).tap();
    await becomes(turnedDown, 'rejected');
    await page.getByRole('button', { name: /^Filter/ }).tap();
    await page.getByLabel('Author', { exact: true }).selectOption({ index: 1 });
    await page.getByText(/hidden by filters|hide nothing/).waitFor();
    expect(await tooWide(page)).toBe(0);
    await keepPicture(page, join(output, 'queue-phone.png'));
    await page.getByRole('button', { name: 'Clear filters' }).tap();
    await page.getByRole('button', { name: /^Filter/ }).tap();
    await moderator.question(page, rewritten).getByRole('button', { name: 'Edit' }).tap();
    await page.getByRole('dialog').getByRole('textbox').fill(`${better} (2)`);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).tap();
    await becomes(`${better} (2)`, 'waiting');
    await page.getByRole('link', { name: /^Live/ }).tap();
    await moderator.question(page, kept).tap();
    await moderator.question(page, kept).getByRole('button', { name: 'Put on stage' }).tap();
    await becomes(kept, 'onStage');
    await moderator.question(page, kept).getByRole('button', { name: 'Answered' }).tap();
    await becomes(kept, 'answered');
    await page.getByRole('button', { name: 'Undo' }).last().tap();
    await becomes(kept, 'onStage');
    expect(await tooWide(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('by keys alone: filters are set and cleared, and what was turned down is taken after all', async () => {
    const page = (await browser.visit(sizes.laptop)).page;
    await arrive(page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    const text = 'Who reads the answers that nobody filters?';
    await fill([text]);
    await moderator.question(page, text).waitFor();
    const tabTo = async (target: Locator): Promise<void> => {
      for (let n = 0; n < 80 && !(await target.evaluate((element) => element === document.activeElement)); n += 1) await page.keyboard.press('Tab');
      await target.and(page.locator(':focus')).waitFor();
    };
    await page.keyboard.press('f');
    await page.getByLabel('Flag', { exact: true }).and(page.locator(':focus')).waitFor();
    await typeAtOnce(page, 'Any flag');
    await page.getByText(/\d hidden by filters/).waitFor();
    expect(await page.locator('[data-column="waiting"] [data-status="waiting"]', { hasText: text }).count()).toBe(0);
    await tabTo(page.getByRole('button', { name: 'Clear filters' }));
    await page.keyboard.press('Enter');
    await page.locator('[data-column="waiting"] [data-status="waiting"]', { hasText: text }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.locator('[data-column="waiting"] [data-in-focus]:focus').waitFor();
    for (let n = 0; n < 20 && (await page.locator('[data-in-focus]:focus', { hasText: text }).count()) === 0; n += 1) await page.keyboard.press('j');
    await inFocus(page, text);
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('4');
    await becomes(text, 'rejected');
    const folded = page.locator('details', { hasText: text });
    await tabTo(folded.locator('summary').last());
    await page.keyboard.press('Enter');
    await tabTo(folded.locator('li', { hasText: text }).getByRole('button', { name: 'Approve' }));
    await page.keyboard.press('Enter');
    await becomes(text, 'live');
    await page.close();
  });
});

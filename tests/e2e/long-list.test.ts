// Two thousand questions on a phone and on a laptop: a few rows are drawn, the end is reached by thumb and by keyboard, what is looked for is
// found, and nothing moves under a finger.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled, tooWide } from '../harness/looks.ts';
import { fillLongList, perAsker, textOf, type LongList } from '../harness/long-list.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const session = 'panel-1';
const count = 2000;
/** Rows in view, around it, and where the keyboard is. */
const mostRows = 40;

const rows = (page: Page) => page.locator('[data-kind="question"]');
/** What scrolls the list by so much: the page, or the column around it. */
const scrollBy = (page: Page, px: number): Promise<void> =>
  page.evaluate((by) => {
    let scroller: Element | null = document.querySelector('[data-kind="question"]');
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
    (scroller ?? document.scrollingElement)?.scrollBy(0, by);
  }, px);
/** The number of the question in a row. */
const caseOf = async (row: Locator): Promise<number> => Number(/case (\d+)\?/.exec((await row.textContent()) ?? '')?.[1]);
const lastPlace = async (page: Page): Promise<number> => Number(await rows(page).last().getAttribute('aria-posinset'));

/** Scrolls until the row with this place is drawn. */
async function readOn(page: Page, place: number): Promise<void> {
  await expect.poll(async () => {
    await scrollBy(page, 4000);
    expect(await rows(page).count()).toBeLessThan(mostRows);
    return lastPlace(page);
  }, { timeout: 60_000, interval: 50 }).toBe(place);
}

describe('two thousand questions', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let long: LongList;
  let moderator: Person;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session, env: { PLENARY_ROLE: 'web' } });
    long = await fillLongList(hall, { session, count, answered: 60 });
    for (const asker of long.askers) await asker[Symbol.asyncDispose]();
    moderator = await hall.moderator();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const open = async (size: Parameters<TestBrowser['visit']>[0]) => {
    const visit = await browser.visit(size);
    await arrive(visit.page, `${hall.url}/j/IDM-2024`);
    await rows(visit.page).nth(3).waitFor();
    return visit;
  };

  it.each(['phone', 'laptop'] as const)('are read to the end on a %s, with a few rows drawn at a time', async (size) => {
    const { page, complaints } = await open(sizes[size]);
    await expect.poll(() => page.getByRole('heading', { name: /Questions/ }).first().textContent()).toContain('2,000');
    await expect.poll(() => rows(page).first().getAttribute('aria-setsize')).toBe(`${count}`);
    await page.getByRole('radio', { name: 'Newest' }).check({ force: true });
    // Each asker's come at once: of those that came in the same millisecond any may be first.
    await expect.poll(() => caseOf(rows(page).first())).toBeGreaterThanOrEqual(count - (count % perAsker));
    await readOn(page, count);
    await expect.poll(() => caseOf(rows(page).last())).toBeLessThan(perAsker);
    await keepPicture(page, join(output, `long-list-end-${size}.png`));
    expect(await findingsInBoth(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('are searched: what is held at once, then everything; Escape puts the list back', async () => {
    const { page, complaints } = await open(sizes.phone);
    await page.getByRole('button', { name: 'Search the questions' }).click();
    const field = page.getByRole('searchbox', { name: 'Search the questions' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    const sought = long.ids.findIndex((_, n) => n > 1900 && /small islands/.test(textOf(n)));
    await field.fill(`CASE ${sought} islánds`);
    await page.getByText('1 question found').waitFor();
    await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining(`case ${sought}?`)]);
    await keepPicture(page, join(output, 'long-list-search.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await field.fill('nothing of the kind');
    await page.getByText('Nothing found').waitFor();
    await keepPicture(page, join(output, 'long-list-nothing.png'));
    await field.press('Escape');
    await rows(page).nth(3).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Search the questions' }).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('are reached by keyboard alone, and the row with the keyboard stays where the page goes', async () => {
    const { page, complaints } = await open(sizes.laptop);
    const button = (place: number) => page.locator(`[aria-posinset="${place}"]`).getByRole('button', { name: /Support this question/ });
    await button(1).focus();
    for (let place = 1; place < 60; place += 1) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))).toBe(`${place + 1}`);
    }
    await expect.poll(async () => {
      await scrollBy(page, 4000);
      return lastPlace(page);
    }).toBeGreaterThan(150);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))).toBe('60');
    await page.keyboard.press('Space');
    await page.locator('[aria-posinset="60"] [aria-pressed="true"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))).toBe('61');
    expect(complaints).toEqual([]);
  });

  it('hold still while others ask, and a button brings what is new, from far down, too', async () => {
    const { page, complaints } = await open(sizes.phone);
    await page.getByRole('radio', { name: 'Newest' }).check({ force: true });
    await scrollBy(page, 9000);
    await expect.poll(() => lastPlace(page)).toBeGreaterThan(40);
    const held = await rows(page).nth(8).getAttribute('data-id');
    const place = () => page.locator(`[data-kind="question"][data-id="${held}"]`).evaluate((row) => Math.round(row.getBoundingClientRect().top));
    let before = await place();
    // Once the rows that came into view are measured.
    await expect.poll(async () => {
      const last = before;
      await settled(page);
      before = await place();
      return before - last;
    }).toBe(0);
    const asker = await hall.join();
    await asker.sendSurely('question.submit', { session, text: 'A question that comes while others read?', anonymous: true });
    await page.getByRole('button', { name: '1 new question' }).waitFor({ state: 'attached' });
    expect(await place()).toEqual(before);
    await page.getByRole('button', { name: '1 new question' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('comes while others read');
    const [asked] = [...asker.me?.questions ?? []];
    if (asked) await moderator.sendSurely('question.reject', { question: asked.id, reason: 'other' });
    expect(complaints).toEqual([]);
  });

  it.each([['answered', 'Answered'], ['mine', 'Mine'], ['supported', 'Most supported']])('have a list of those that are %s', async (list, name) => {
    const { page, complaints } = await open({ ...sizes.smallPhone, locale: 'en-GB' });
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    if (list === 'mine') await page.getByText('You have not asked anything here yet.').waitFor();
    else await rows(page).first().waitFor();
    if (list === 'answered') await expect.poll(() => rows(page).first().getAttribute('aria-setsize')).toBe('60');
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('radio', { name, exact: true }).scrollIntoViewIfNeeded();
    await keepPicture(page, join(output, `long-list-${list}.png`));
    expect(await findingsInBoth(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('that are held can be read and searched without a line, and the page says so', async () => {
    const { page, context } = await open(sizes.phone);
    await page.getByRole('button', { name: 'Search the questions' }).click();
    await page.getByRole('searchbox').waitFor();
    await context.setOffline(true);
    await moderator.sendSurely('stage.setQuestions', { session, open: true });
    await page.locator('[data-line="offline"], [data-line="reconnecting"]').first().waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('at sea');
    await page.getByText(/You are offline\. \d+ questions found among those on this device/).waitFor();
    await rows(page).first().waitFor();
    await keepPicture(page, join(output, 'long-list-offline.png'));
    await context.setOffline(false);
    await page.getByText(/^\d{3} questions found$/).waitFor();
  });
});

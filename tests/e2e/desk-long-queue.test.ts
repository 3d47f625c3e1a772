// Two thousand waiting questions on a desk: only those near what is in view are drawn, and keys, focus and scrolling know of all.
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { QuestionRecord } from '@plenary/domain/question/views';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { findings, tooWide } from '../harness/looks.ts';
import { setUp } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

const count = 2000;
const text = (n: number): string => `Question number ${n + 1}: ${'how is this paid for in the long run, and by whom? '.repeat(1 + (n % 3))}`.trim();

const waiting = (n: number): QuestionRecord => ({
  kind: 'question', id: `made-up-${n}`, rev: 1, session: 'panel-1', text: text(n), edited: false, language: 'en', author: null, anonymous: true, group: null,
  mode: n % 2 ? 'remote' : 'room', status: 'waiting', supporters: 0, liveAtMs: null, answeredAtMs: null,
  desk: { askedAtMs: 1_700_000_000_000 + n * 1000, screened: true, flags: n % 7 ? [] : [{ kind: 'shouting', ranges: [] }], originalText: null, reason: null, note: null, decision: null },
});

describe('a queue of two thousand', () => {
  let hall: Hall;
  let browser: TestBrowser;

  beforeAll(async () => {
    hall = await openHall();
    browser = await startBrowser();
    await setUp(hall);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** Whatever the server answers to `watch` has the made-up questions too. */
  async function withMany(page: Page): Promise<void> {
    const many = JSON.stringify(Array.from({ length: count }, (_, n) => waiting(n))).slice(1, -1);
    await page.routeWebSocket(/\/live\//, (line) => {
      const server = line.connectToServer();
      server.onMessage((message) => line.send(typeof message === 'string' && /^43\d+\[/.test(message) ? message.replace('"records":[', `"records":[${many},`) : message));
    });
    await arrive(page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await page.locator('[data-column="waiting"] [data-in-focus]').waitFor();
  }

  const rows = (page: Page) => page.locator('[data-column="waiting"] li[data-kind="question"]');
  const inFocus = (page: Page) => page.locator('[data-column="waiting"] [data-in-focus]:focus');

  for (const [name, size] of [['a laptop', sizes.laptop], ['a phone', sizes.smallPhone]] as const) {
    it(`is worked on ${name} with a few rows on the page at a time`, async () => {
      const { page, complaints } = await browser.visit(size);
      await withMany(page);
      expect(await rows(page).count()).toBeLessThan(80);
      await page.keyboard.press('w');
      await inFocus(page).waitFor();
      for (let n = 0; n < 30; n += 1) await page.keyboard.press('j');
      await inFocus(page).filter({ hasText: 'Question number 31:' }).waitFor();
      await expect.poll(() => inFocus(page).evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight + 200)).toBe(true);
      const place = await rows(page).filter({ hasText: 'Question number 31:' }).evaluate((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]);
      expect(place).toEqual(['31', `${count}`]);
      // Far down, the question in focus is still there: the next key goes on from it.
      await page.evaluate(() => {
        const column = document.querySelector('[data-column="waiting"] li')?.closest('[data-column="waiting"] > div');
        for (const scroller of [column, document.scrollingElement]) scroller?.scrollTo({ top: 60_000 });
      });
      await expect.poll(async () => Number(/number (\d+):/.exec((await rows(page).last().textContent()) ?? '')?.[1])).toBeGreaterThan(300);
      await page.keyboard.press('j');
      await inFocus(page).filter({ hasText: 'Question number 32:' }).waitFor();
      await page.keyboard.press('Shift+X');
      await page.getByText('2,000 chosen').or(page.getByText('2000 chosen')).first().waitFor();
      expect(await rows(page).count()).toBeLessThan(80);
      expect(await tooWide(page)).toBe(0);
      expect(await findings(page)).toEqual([]);
      await keepPicture(page, join(output, `long-${name.replace(' ', '-')}.png`));
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }
});

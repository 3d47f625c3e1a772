// The fair order as people see it: a bloc of seven does not take both first places from a group of five, and each place says why.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const ofMany = 'How will ports keep their workers?';
const alsoOfMany = 'Who pays for training in ports?';
const ofFew = 'Who listens to diaspora organisations?';

describe('the fair order', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let moderator: Person;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    moderator = await hall.moderator();
    const asker = await hall.join();
    const crowd: Person[] = [];
    for (let n = 0; n < 12; n += 1) crowd.push(await hall.join());
    const ask = async (text: string, supporters: readonly Person[]): Promise<void> => {
      const asked = await asker.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
      const question = asked.ok ? String(asked.result?.['question']) : '';
      ids.set(text, question);
      await moderator.sendSurely('question.approve', { question });
      for (const person of supporters) await person.sendSurely('question.support', { question });
    };
    await ask(ofMany, crowd.slice(0, 7));
    await ask(alsoOfMany, crowd.slice(0, 7));
    await ask(ofFew, crowd.slice(7));
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const texts = ({ page }: Visit): Promise<string[]> =>
    page.locator('[data-kind="question"]').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));

  it.each(['en-GB', 'fr-CH', 'es-ES'])('gives the second place to the group, and says so, in %s on every width', async (locale) => {
    const { page, complaints } = await browser.visit({ ...sizes.phone, locale });
    await arrive(page, `${hall.url}/j/IDM-2024`);
    await page.locator('[data-kind="question"]').nth(2).waitFor();
    const rows = page.locator('[data-kind="question"]');
    expect(await rows.nth(1).textContent()).toContain(ofFew);
    expect(await rows.nth(0).locator('[data-unheard="7"]').textContent()).toContain('7');
    expect(await rows.nth(1).locator('[data-unheard="5"]').textContent()).toContain('5');
    // Its supporters have the first place already.
    expect(await rows.nth(2).locator('[data-unheard]').count()).toBe(0);
    expect(await findingsInBoth(page)).toEqual([]);
    for (const width of [320, 390, 768, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page, join(output, `fair-${locale}-${width}.png`), { fullPage: true });
    }
    expect(complaints).toEqual([]);
  });

  it('is the desk’s order too, moves on with what is asked, and gives way to support', async () => {
    const desk = await browser.visit(sizes.laptop);
    await arrive(desk.page, `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    const rows = desk.page.locator('[data-kind="question"]');
    await rows.nth(2).waitFor();
    expect((await texts(desk))[1]).toContain(ofFew);
    await keepPicture(desk.page, join(output, 'fair-desk.png'));
    await moderator.sendSurely('question.stage', { question: ids.get(ofMany) ?? '' });
    await desk.page.locator('[data-kind="question"][data-status="onStage"]').first().waitFor();
    const first = rows.filter({ hasNotText: ofMany }).first();
    await expect.poll(() => first.textContent()).toContain(ofFew);
    await desk.page.getByLabel('Order', { exact: false }).first().selectOption('supported');
    await expect.poll(() => first.textContent()).toContain(alsoOfMany);
    expect(desk.complaints).toEqual([]);
  });
});

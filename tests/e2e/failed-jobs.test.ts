// A job that was given up, as the host sees it: why, and a button after which it is done. And the board of the queues, in a real browser.
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { labels, startClassifier, type TestClassifier } from '../harness/classifier.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';

const output = resolve(import.meta.dirname, '../output');

describe('a job that was given up', () => {
  let classifier: TestClassifier;
  let hall: Hall;
  let browser: TestBrowser;
  let host: Visit;

  beforeAll(async () => {
    classifier = await startClassifier((_, response) => void response.writeHead(422).end());
    hall = await openHall({ session: 'panel-1', env: { SCREENING_URL: classifier.url } });
    browser = await startBrowser();
    host = await browser.visit(sizes.laptop);
    await arrive(host.page, `${hall.url}/host#invite=${hall.server.invite('host')}`);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
    await classifier[Symbol.asyncDispose]();
  });

  it('says why, fits any page, and is done when the host runs it again', async () => {
    const guest = await hall.join();
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Which ministry answers for this?', anonymous: true });
    await host.page.getByRole('link', { name: 'How it runs' }).click();
    const row = host.page.getByRole('row', { name: /Asking the classifier/ });
    await row.getByText('The classifier refused (422)').waitFor();
    expect(await findingsInBoth(host.page)).toEqual([]);
    for (const width of [320, 1366]) {
      await host.page.setViewportSize({ width, height: 768 });
      expect([width, await tooWide(host.page)]).toEqual([width, 0]);
      await keepPicture(host.page.locator('[data-kind="failed-jobs"]'), join(output, `failed-${width}.png`));
    }
    classifier.answer = labels();
    await row.getByRole('button', { name: /Run again/ }).focus();
    await host.page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
  });

  it('has queues that the host can look into, from this server alone and within its policy', async () => {
    const { page } = host;
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && refused.push(message.text())));
    await page.getByRole('link', { name: 'Look into the queues' }).click();
    await page.getByText('outside').first().waitFor();
    await keepPicture(page, join(output, 'board.png'));
    await page.getByText('outside').first().click();
    await page.waitForURL(/queues\/queue\/outside/);
    await page.getByText('Failed').first().waitFor();
    await keepPicture(page, join(output, 'board-queue.png'));
    expect(new Set(asked.filter((name) => name !== ''))).toEqual(new Set([new URL(hall.url).host]));
    expect(refused).toEqual([]);
  });
});

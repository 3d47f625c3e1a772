// A host sets how questions are asked and for which reasons they are not taken; moderators and authors read those words; in the end the event
// is closed and archived.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, moderator as desk, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const text = 'How are seasonal workers protected in practice?';

describe('what a host sets', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let host: Visit;
  let author: Visit;
  let moderator: Visit;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    [host, author, moderator] = [await browser.visit(sizes.laptop), await browser.visit(sizes.phone), await browser.visit(sizes.laptop)];
    await arrive(host.page, hall.server.ready.addresses.host);
    await arrive(moderator.page, hall.server.ready.addresses.moderator);
    await arrive(author.page, hall.server.ready.addresses.participant);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const card = () => host.page.locator('[data-kind="settings"]');

  it('how people may ask', async () => {
    await card().getByRole('radio', { name: /^Anonymously only/ }).check({ force: true });
    await host.page.locator('[data-asking="anonymous"]').waitFor();
    await participant.ask(author.page, text);
    await desk.question(moderator.page, text).waitFor();
  });

  it('the reasons, in order and in words of its own', async () => {
    await card().getByRole('button', { name: 'Change the list' }).click();
    const dialog = host.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take reason 2 off the list' }).click();
    await dialog.getByRole('button', { name: 'Add a reason' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write each reason in one language at least.').waitFor();
    await dialog.getByLabel('In English').fill('Comes up in the afternoon');
    await dialog.getByLabel('In French').fill('Abordé cet après-midi');
    for (let place = 7; place > 2; place -= 1) await dialog.getByRole('button', { name: `Move reason ${place} up` }).click();
    await keepPicture(host.page, join(output, 'host-reasons.png'));
    expect(await findingsInBoth(host.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => card().getByRole('listitem').allTextContents()).toEqual([
      'not about this session', 'Comes up in the afternoon', 'offensive wording', 'contains personal data', 'not clear enough', 'too long', 'another reason',
    ]);
    await keepPicture(card(), join(output, 'host-settings.png'));
    expect(await findingsInBoth(host.page)).toEqual([]);
  });

  it('a moderator gives one by its digit, and the author reads its words', async () => {
    await moderator.page.keyboard.press('w');
    await moderator.page.keyboard.press('r');
    await moderator.page.getByRole('dialog').getByText('Comes up in the afternoon').waitFor();
    await moderator.page.keyboard.press('2');
    await author.page.locator('[data-own]', { hasText: 'Comes up in the afternoon' }).first().waitFor();
  });

  it('fits on the narrowest phone', async () => {
    await host.page.setViewportSize(sizes.smallPhone);
    await card().getByRole('button').last().click();
    expect(await tooWide(host.page)).toBe(0);
    await keepPicture(host.page, join(output, 'host-reasons-phone.png'));
    await host.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await host.page.setViewportSize(sizes.laptop);
  });

  it('the end: closed, archived for good, and said so', async () => {
    const closing = host.page.locator('[data-kind="event"][data-status]');
    await closing.getByRole('button', { name: 'Close the event…' }).click();
    await host.page.getByRole('dialog').getByRole('button', { name: 'Close the event' }).click();
    await closing.getByRole('button', { name: 'Archive for good…' }).click();
    await host.page.getByRole('dialog').getByText('It cannot be undone').waitFor();
    expect(await findingsInBoth(host.page)).toEqual([]);
    await host.page.getByRole('dialog').getByRole('button', { name: 'Archive the event' }).click();
    await host.page.locator('[data-kind="event"][data-status="archived"]').getByText(/^Archived on/).waitFor();
    await keepPicture(host.page.locator('[data-status="archived"]'), join(output, 'host-archived.png'));
    expect(await host.page.getByRole('button', { name: 'Open it again…' }).count()).toBe(0);
    for (const { complaints } of [host, author, moderator]) expect(complaints).toEqual([]);
  });
});

// A moderator gives a nominee a picture from their device: it is drawn anew on the page, and nothing but what is seen of it reaches the server.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const fixture = (name: string): string => resolve(import.meta.dirname, '../../server/fixtures/pictures', name);

describe('the picture of a nominee', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let desk: Visit;
  let moderator: Person;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'awards' });
    browser = await startBrowser();
    desk = await browser.visit(sizes.laptop);
    moderator = await hall.moderator();
    await arrive(desk.page, hall.server.ready.addresses.moderator);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const dialog = () => desk.page.getByRole('dialog');
  const field = () => dialog().locator('[data-kind="picture"]');
  const shown = () => field().locator('img');

  it('is chosen while the poll is written, and shown at once', async () => {
    await desk.page.getByRole('button', { name: 'New poll' }).click();
    await dialog().getByLabel('What do you ask?').fill('Who should win?');
    await dialog().getByLabel('Option A', { exact: true }).fill('Ana Diop');
    await dialog().getByLabel('Option B', { exact: true }).fill('Ben Okoro');
    await dialog().getByRole('button', { name: 'More about option A' }).click();
    await field().getByRole('button', { name: 'Choose a picture of “Ana Diop”' }).waitFor();
    await field().locator('input').setInputFiles(fixture('told.jpg'));
    await shown().waitFor();
    expect(await shown().evaluate((image: HTMLImageElement) => image.decode().then(() => [image.naturalWidth, image.naturalHeight]))).toEqual([32, 48]);
    await keepPicture(desk.page, join(output, 'desk-nominee.png'));
    expect(await findingsInBoth(desk.page)).toEqual([]);
    await desk.page.setViewportSize(sizes.smallPhone);
    await keepPicture(desk.page, join(output, 'desk-nominee-phone.png'));
    expect(await tooWide(desk.page)).toBe(0);
    await desk.page.setViewportSize(sizes.laptop);
  });

  it('is refused in words where it is none, and the one before stays', async () => {
    await field().locator('input').setInputFiles({ name: 'nominee.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') });
    await field().getByRole('alert').getByText('This file is no picture that can be shown here. Choose another one.').waitFor();
    expect(await shown().count()).toBe(1);
  });

  it('is taken away and chosen again by keyboard, and saved with the poll', async () => {
    await field().getByRole('button', { name: 'Remove the picture of “Ana Diop”' }).press('Enter');
    await shown().waitFor({ state: 'detached' });
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a picture of “Ana Diop”');
    await field().locator('input').setInputFiles(fixture('told.png'));
    await shown().waitFor();
    await dialog().getByRole('button', { name: 'Save draft' }).click();
    await dialog().waitFor({ state: 'detached' });
    const poll = await moderator.until('the draft', (m) => m.all('poll')[0]);
    expect(poll.options[0]?.picture).toMatch(/^[\w-]{43}$/);
    expect(poll.options[1]?.picture).toBeUndefined();
  });

  it('never had its place and its device with it', async () => {
    const redis = new Redis(hall.redis.url);
    const kept = await redis.hgetallBuffer('plenary:{idm-2024-geneva}:pictures');
    redis.disconnect();
    expect(Object.keys(kept)).toHaveLength(2);
    for (const bytes of Object.values(kept)) expect(bytes.toString('latin1')).not.toMatch(/SECRET|Exif|ICC/);
    expect(desk.complaints).toEqual([]);
  });
});

// A host makes a group that nobody can choose, and a link for one juror; the juror comes in by it, and everybody else never sees it offered.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');

describe('a juror’s link', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let host: Visit;
  let juror: Visit;
  let link = '';

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    [host, juror] = [await browser.visit(sizes.laptop), await browser.visit(sizes.phone)];
    await arrive(host.page, hall.server.ready.addresses.host);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const row = () => host.page.getByRole('row', { name: /Juror 1/ });

  it('is made together with its group', async () => {
    await host.page.getByRole('button', { name: 'Make a link' }).click();
    const dialog = host.page.getByRole('dialog');
    await dialog.getByLabel('Role').selectOption('Participant');
    expect(await dialog.getByLabel('Group', { exact: true }).locator('option:checked').textContent()).toBe('A new group…');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.getByText('Write the name of the new group in at least one language.').waitFor();
    await dialog.getByLabel('Name of the new group (English)').fill('Jury');
    await dialog.getByLabel('Name of the new group (French)').fill('Jury');
    await dialog.getByLabel('For whom').fill('Juror 1');
    expect(await dialog.getByText('Write the name of the new group in at least one language.').count()).toBe(0);
    expect(await dialog.getByLabel('For how many people').inputValue()).toBe('1');
    await keepPicture(host.page, join(output, 'host-jury-link.png'), { fullPage: true });
    expect(await findingsInBoth(host.page)).toEqual([]);
    await host.page.setViewportSize(sizes.smallPhone);
    await keepPicture(host.page, join(output, 'host-jury-link-phone.png'));
    expect(await tooWide(host.page)).toBe(0);
    await host.page.setViewportSize(sizes.laptop);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    link = await dialog.getByLabel('Link for Juror 1').inputValue();
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await row().getByText('Participant, Jury').waitFor();
  });

  it('lets the juror in, who is told of the group and cannot change it', async () => {
    await arrive(juror.page, link);
    await juror.page.getByRole('link', { name: 'Mine' }).click();
    await juror.page.getByText('You speak for “Jury”. This came with your link and stays.').waitFor();
    expect(await juror.page.getByLabel('For whom do you speak?').count()).toBe(0);
    await juror.page.getByRole('button', { name: 'Save' }).click();
    await juror.page.getByText('Saved.').waitFor();
    await keepPicture(juror.page, join(output, 'juror-mine.png'), { fullPage: true });
    expect(await findingsInBoth(juror.page)).toEqual([]);
  });

  it('is used up, and can be opened again by the same browser', async () => {
    await arrive(juror.page, link);
    await juror.page.reload();
    const second = await browser.visit(sizes.phone);
    await second.page.goto(link);
    await second.page.getByText('This link has already been used. Ask the host for a new one.').waitFor();
    await host.page.getByText('All places taken').waitFor();
    expect(await row().textContent()).toContain('1 of 1');
    await keepPicture(host.page, join(output, 'host-links-jury.png'), { fullPage: true });
  });

  it('is offered to nobody else', async () => {
    const { page } = await browser.visit(sizes.phone);
    await arrive(page, hall.server.ready.addresses.participant);
    await page.getByRole('link', { name: 'Mine' }).click();
    const choice = page.getByLabel('For whom do you speak?');
    await choice.waitFor();
    const groups = await choice.locator('option').allTextContents();
    expect(groups).toContain('States');
    expect(groups).not.toContain('Jury');
  });

  it('is taken back, and the juror is out', async () => {
    await row().getByRole('button', { name: /Revoke/ }).click();
    await host.page.getByRole('dialog').getByRole('button', { name: 'Revoke the link' }).click();
    await juror.page.getByText('This access has been taken back. Ask the host if you need it again.').first().waitFor();
    expect(juror.complaints).toEqual([]);
    expect(host.complaints).toEqual([]);
  });
});

// A voter takes the receipt, everyone sees the seal before the result, and afterwards the voter finds the ballot in the list, on a phone, and
// anyone counts again with the seal from the hall's screen.
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, findings, findingsInBoth, outOfWindow, settled, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');

describe('checking a count', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let voter: Visit;
  let wall: Visit;
  let poll = '';
  let receipt = '';
  let seal = '';

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    [voter, wall] = [await browser.visit(sizes.smallPhone), await browser.visit(sizes.hall)];
    await wall.page.goto(`${hall.url}/screen`);
    await pairScreen(hall, await screen.code(wall.page));
    poll = await setting.poll('What should come first?', ['Skills partnerships', 'Recognition of qualifications', 'Family reunification']);
    await arrive(voter.page, hall.server.ready.addresses.participant);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const fold = (page: Page) => page.locator(`[data-check="${poll}"]`);
  const codes = (page: Page) => fold(page).locator('[translate="no"]').allTextContents();

  it('begins with a receipt that the voter can write down while the poll is open', async () => {
    const { page } = voter;
    expect(await fold(page).count()).toBe(0);
    await participant.vote(page, 'Recognition of qualifications');
    await fold(page).getByText('Your receipt').first().click();
    await fold(page).getByText('Your ballot lies in the box under this name.').waitFor();
    [receipt = ''] = await codes(page);
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    await keepPicture(page, join(output, 'phone-receipt.png'), { fullPage: true });
    expect(await findingsInBoth(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });

  it('goes on with the seal of all ballots, for everyone to see before the result', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => hall.join()));
    for (const [index, other] of others.entries()) await other.sendSurely('poll.cast', { poll, ballot: { options: ['abc'.charAt(index % 3)] } });
    await setting.moderator.sendSurely('poll.hide', { poll });
    await setting.moderator.sendSurely('poll.close', { poll });
    const shown = wall.page.locator('[data-seal] [translate="no"]');
    await shown.waitFor();
    seal = (await shown.textContent()) ?? '';
    await expect.poll(() => codes(voter.page)).toEqual([receipt, seal]);
    await settled(wall.page);
    await keepPicture(wall.page, join(output, 'hall-seal.png'));
    expect(await outOfWindow(wall.page)).toEqual([]);
    expect(await cutText(wall.page)).toEqual([]);
    expect(await fold(voter.page).getByRole('link').count()).toBe(0);
  });

  it('ends with the list, in which the voter finds the ballot, also after a reload', async () => {
    const { page } = voter;
    await setting.moderator.sendSurely('poll.reveal', { poll });
    await page.reload();
    await fold(page).getByText('Check the count').click();
    await fold(page).getByRole('button', { name: 'Find my ballot' }).click();
    await fold(page).getByText('Your ballot is in the list, as you cast it.').waitFor();
    await expect.poll(() => codes(page)).toEqual([receipt, seal]);
    await keepPicture(page, join(output, 'phone-check.png'), { fullPage: true });
    expect(await findings(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });

  it('can be done by anyone, with the list from the page and the seal from the hall', async () => {
    const downloading = voter.page.waitForEvent('download');
    await fold(voter.page).getByRole('link', { name: 'List of ballots' }).click();
    const file = await (await downloading).path();
    const said = await new Promise<string>((done) => execFile(process.execPath, [program, 'verify', file, '--head', seal, '--receipt', receipt], (_, out) => done(out)));
    expect(said).toContain('Whole: 6 ballots');
    expect(said).toContain('The head that you gave is that of round 1.');
    expect(said).toContain('Your ballot in round 1: b – Recognition of qualifications');
  });

  it('is there on the desk, too', async () => {
    const desk = await browser.visit(sizes.laptop);
    await arrive(desk.page, hall.server.ready.addresses.moderator);
    await fold(desk.page).getByText('Check the count').click();
    await fold(desk.page).getByRole('link', { name: 'List of ballots' }).waitFor();
    await expect.poll(() => codes(desk.page)).toEqual([seal]);
    await fold(desk.page).scrollIntoViewIfNeeded();
    await keepPicture(desk.page, join(output, 'desk-check.png'));
    expect(await findings(desk.page)).toEqual([]);
    expect([voter, wall, desk].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

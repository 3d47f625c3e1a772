// Somebody who listens, or has no mouse, and a ballot: what is wrong is tied to where it is wrong, the focus never falls back to the top of the
// page, nothing moves under a thumb, and a result is read once, by group too.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { settled } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { openPoll } from '../harness/polls.ts';

const three = ['Skills first', 'Rights at work', 'A fund for cities'].map((en) => ({ text: { en } }));

/** What is said of the element that has the focus, beside its name. */
const described = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((it) => it === document.activeElement);
const placesOf = (elements: Locator): Promise<number[]> => elements.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)));

describe('a ballot for who listens', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let moderator: Person;
  let phone: Visit;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    moderator = await hall.moderator();
    phone = await browser.visit(sizes.phone);
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await participant.canVote(phone.page);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    for (const { id, status } of moderator.all('poll')) if (status === 'open') await moderator.sendSurely('poll.close', { poll: id });
  });

  const card = (poll: string) => phone.page.locator(`[data-kind="poll"][data-id="${poll}"]`);

  it('leads to the word that is too long, and says so there', async () => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: 'What does it take?' }, setup: { kind: 'cloud', words: 3 }, options: [] });
    const second = card(poll).getByRole('textbox', { name: 'Word 2 of 3' });
    await card(poll).getByRole('textbox', { name: 'Word 1 of 3' }).fill('trust');
    await second.fill('a phrase that goes on for longer than anybody reads');
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(second)).toBe(true);
    expect(await described(page)).toContain('A word can have 40 characters at most.');
    expect(await card(poll).locator('[aria-invalid="true"]').count()).toBe(1);
    await second.fill('patience');
    expect(await card(poll).locator('[aria-invalid="true"]').count()).toBe(0);
  });

  it('says which numbers are taken, and only of those that they count', async () => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: 'How many?' }, setup: { kind: 'estimate', min: 0, max: 500, decimals: 1, unit: { en: 'people' } }, options: [] });
    const field = card(poll).getByRole('textbox', { name: 'Your number' });
    for (const typed of ['9000', '281.55']) {
      await field.fill(typed);
      await page.keyboard.press('Enter');
      await card(poll).getByRole('alert').waitFor();
      await expect.poll(() => hasFocus(field)).toBe(true);
      expect(await described(page)).toBe('From 0 to 500 people. At most 1 decimal. Write a number within the limits shown.');
      expect(await card(poll).getByText('Counted as').count()).toBe(0);
    }
  });

  it('goes on with what became of the vote, and with the title when the form is gone', async () => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: 'What first?' }, setup: { kind: 'single' }, options: three });
    const radio = card(poll).getByRole('radio', { name: /Skills/ });
    await radio.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await card(poll).getByRole('button', { name: 'Vote', exact: true }).waitFor({ state: 'detached' });
    await card(poll).getByRole('radio', { name: /Rights/ }).check({ force: true });
    await card(poll).getByRole('status').getByText('You have chosen something else.').waitFor();
    await card(poll).getByRole('button', { name: 'Change my vote' }).focus();
    await page.keyboard.press('Enter');
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await expect.poll(() => hasFocus(card(poll).locator('[data-vote]'))).toBe(true);
    await radio.focus();
    await moderator.sendSurely('poll.close', { poll });
    await page.locator(`[data-id="${poll}"][data-status="closed"]`).waitFor();
    await expect.poll(() => hasFocus(card(poll).getByRole('heading', { name: 'What first?' }))).toBe(true);
  });

  it('keeps its place where points run out, and where a statement is rated or left out', async () => {
    const { page } = phone;
    const points = await openPoll(moderator, { title: { en: 'How would you spend it?' }, setup: { kind: 'points' }, options: three });
    await card(points).getByRole('textbox', { name: 'Points for Skills first' }).fill('95');
    const more = card(points).getByRole('button', { name: '5 more for Skills first' });
    await more.focus();
    await page.keyboard.press('Enter');
    await card(points).getByText('All points are shared out.').waitFor();
    expect(await hasFocus(more)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await card(points).getByRole('textbox', { name: 'Points for Skills first' }).inputValue()).toBe('100');
    await moderator.sendSurely('poll.close', { poll: points });

    const rating = await openPoll(moderator, { title: { en: 'How much do you agree?' }, setup: { kind: 'rating', steps: 7, low: {}, high: {} }, options: three });
    const steps = card(rating).getByRole('radio');
    await steps.first().waitFor({ state: 'attached' });
    await settled(page);
    const before = await placesOf(steps);
    await steps.nth(4).check({ force: true });
    const leave = card(rating).getByRole('button', { name: 'Leave out: Skills first' });
    await leave.focus();
    await settled(page);
    expect(await placesOf(steps)).toEqual(before);
    await page.keyboard.press('Enter');
    await leave.waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(steps.first())).toBe(true);
  });

  it.each([2, 5, 7, 10, 11])('sets %i steps in rows of about the same length, each as wide as a thumb', async (count) => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: `From 1 to ${count}?` }, setup: { kind: 'rating', steps: count, low: {}, high: {} }, options: three.slice(0, 1) });
    const steps = card(poll).getByRole('radio');
    await steps.first().waitFor({ state: 'attached' });
    for (const width of [1366, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await settled(page);
      const places = await placesOf(steps);
      const rows = [...new Set(places)].map((top) => places.filter((place) => place === top).length);
      expect([width, Math.max(...rows) - Math.min(...rows) < rows.length || rows.length === 1]).toEqual([width, true]);
      expect(Math.min(...(await steps.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))))).toBeGreaterThanOrEqual(42);
    }
    await page.setViewportSize(sizes.phone);
  });

  it('reads a result once, and by group too', async () => {
    const groups = await moderator.until('groups', (it) => it.all('event')[0]?.groups.map(({ id }) => id));
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, index) => hall.join({ group: groups[index % 2] ?? '' })));
    const poll = await openPoll(moderator, { title: { en: 'By group?' }, setup: { kind: 'single' }, options: three.slice(0, 2), split: { by: 'group', seenBy: 'everyone', live: false } });
    for (const person of crowd) await person.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } });
    await moderator.sendSurely('poll.close', { poll });
    await card(poll).getByRole('columnheader', { name: 'Group' }).waitFor();
    await phone.page.getByRole('status').getByText('The result is shown: By group?').waitFor({ state: 'attached' });
    expect(await card(poll).getByRole('table').count()).toBe(2);
    // How many could vote is told once the ballots are sealed.
    await expect.poll(() => card(poll).getByText(/^12 (?:people voted\.|of )/).count()).toBe(1);

    const ranking = await openPoll(moderator, { title: { en: 'In which order?' }, setup: { kind: 'ranking', method: 'runoff' }, options: three });
    for (const person of crowd.slice(0, 2)) await person.sendSurely('poll.cast', { poll: ranking, ballot: { order: ['a', 'b', 'c'] } });
    await moderator.sendSurely('poll.close', { poll: ranking });
    await card(ranking).getByRole('table').waitFor();
    expect(await card(ranking).getByText('By run-off: count by count').count()).toBe(1);
  });

  it('draws a result in the letters that somebody reads', async () => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: 'How large?' }, setup: { kind: 'single' }, options: three });
    await moderator.sendSurely('poll.close', { poll });
    const label = card(poll).locator('figure').getByText('Skills first', { exact: true }).first();
    await label.waitFor();
    await settled(page);
    const size = (): Promise<number> => label.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    await expect.poll(size).toBeGreaterThan(before);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  });

  it('nobody has complained', () => {
    expect(phone.complaints).toEqual([]);
  });
});

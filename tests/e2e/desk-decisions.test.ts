// Everything that can become of a question, worked by keyboard alone and on a phone: merged and taken out, taken on notice, answered in
// writing, noted by the fact desk, looked at again after an appeal, and decided about together with others.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { dialogOf, goTo, openByKey, openDesk, withSpeakers } from '../harness/desk.ts';
import { moderator } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const visas = 'When will the fees for visas be lowered?';
const visasAgain = 'When are the visa fees lowered at last?';
const funds = 'Which funds reach small island States in time?';
const papers = 'Who decides which papers count, and where?';
const appealed = 'Why was the register of brokers closed?';

describe('the desk', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let desk: Visit;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: { PLENARY_PROGRAMME: await withSpeakers() } });
    browser = await startBrowser();
    setting = await setUp(hall);
    await setting.ask([visas, funds, papers]);
    desk = await openDesk(hall, browser, { label: 'Ana' });
    await moderator.question(desk.page, papers).waitFor();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const record = (text: string) => setting.moderator.all('question').find((question) => question.text === text);
  const becomes = (text: string, status: string) => setting.moderator.until(`${text}: ${status}`, () => record(text)?.status === status);
  const shot = (page: Page, name: string) => keepPicture(page, join(output, `desk-${name}.png`));

  it('a question is merged into one that is found by typing, and taken out again', async () => {
    const { page } = desk;
    await setting.ask([visasAgain], false);
    await goTo(page, 'w', visasAgain);
    const dialog = await openByKey(page, 'm');
    await expect.poll(() => dialog.getByRole('option').first().textContent()).toContain(visas);
    await page.keyboard.type('small isl');
    await expect.poll(() => dialog.getByRole('option').allTextContents()).toEqual([expect.stringContaining(funds)]);
    for (let n = 0; n < 9; n += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await shot(page, 'merge');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await becomes(visasAgain, 'merged');
    await goTo(page, 'l', visas);
    await page.locator('[data-column="live"] [data-in-focus] [data-parts]').getByText(visasAgain).waitFor();
    await page.keyboard.press('g');
    await becomes(visasAgain, 'waiting');
    await page.keyboard.press('u');
    await becomes(visasAgain, 'merged');
  });

  it('a question is taken on notice, by whom and until when', async () => {
    const { page } = desk;
    await goTo(page, 'l', funds);
    const dialog = await openByKey(page, 'n');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Say who takes the question on notice.').waitFor();
    await page.keyboard.type('The secretariat');
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Until when (optional)').fill('2031-03-14T17:00');
    await shot(page, 'notice');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await becomes(funds, 'onNotice');
    // 17:00 by the clock of the event.
    expect(record(funds)?.notice).toEqual({ who: 'The secretariat', untilMs: Date.UTC(2031, 2, 14, 16) });
    await page.getByText('Taken on notice: “').waitFor();
    await page.keyboard.press('u');
    await becomes(funds, 'live');
  });

  it('a question is answered in writing, with links', async () => {
    const { page } = desk;
    await goTo(page, 'l', funds);
    const dialog = await openByKey(page, 'i');
    await page.keyboard.type('Two funds do: the first pays within a month.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('This is no web address that we can show.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('iom.int/funds');
    await page.keyboard.press('Tab');
    await page.keyboard.type('List of funds');
    await shot(page, 'write');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await becomes(funds, 'answered');
    expect(record(funds)?.written).toMatchObject({ text: 'Two funds do: the first pays within a month.', links: [{ url: 'https://iom.int/funds', title: 'List of funds' }] });
    await page.keyboard.press('u');
    await becomes(funds, 'live');
  });

  it('the fact desk writes a note with its source, changes it, takes the change back, and removes it', async () => {
    const { page } = desk;
    const note = (version: number, text: string) => setting.moderator.until(`version ${version}`, () => record(papers)?.context?.version === version && record(papers)?.context?.text === text);
    await goTo(page, 'l', papers);
    const dialog = await openByKey(page, 'c');
    await page.keyboard.type('In 2023, 41 States had one office for this.');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('A note needs at least one source.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://example.org/report');
    await page.keyboard.press('Control+Enter');
    await note(1, 'In 2023, 41 States had one office for this.');
    await moderator.question(page, papers).getByText('Context note, version 1').waitFor();
    await openByKey(page, 'c');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('In 2024, 44 States had.');
    await shot(page, 'context');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await note(2, 'In 2024, 44 States had.');
    await page.keyboard.press('u');
    await note(3, 'In 2023, 41 States had one office for this.');
    await openByKey(page, 'c');
    await dialogOf(page).getByRole('button', { name: 'Remove the note' }).press('Enter');
    await setting.moderator.until('no note', () => record(papers) && !record(papers)?.context);
  });

  it('an appeal is seen first, with its sentence, and is for another moderator', async () => {
    const { page } = desk;
    const author = await hall.join({ name: 'Ruth' });
    await author.sendSurely('question.submit', { session: 'panel-1', text: appealed, anonymous: false });
    await setting.moderator.until('it waits', () => record(appealed)?.status === 'waiting');
    await goTo(page, 'w', appealed);
    await openByKey(page, 'r');
    await page.keyboard.press('1');
    await becomes(appealed, 'rejected');
    await author.sendSurely('question.appeal', { question: record(appealed)?.id ?? '', text: 'It is about the next item.' });
    const held = moderator.question(page, appealed);
    await held.getByText('Asks for another look').first().waitFor();
    await page.locator('[data-appeals="1"]').waitFor();
    await goTo(page, 'w', appealed);
    await held.getByText(/You rejected this question: until \d\d:\d\d it is for another moderator\./).waitFor();
    await page.keyboard.press('a');
    expect(record(appealed)?.status).toBe('rejected');
    await shot(page, 'appeal-own');
    const other = await openDesk(hall, browser, { label: 'Ben' });
    await moderator.question(other.page, appealed).waitFor();
    await goTo(other.page, 'w', appealed);
    await moderator.question(other.page, appealed).getByText('It is about the next item.').waitFor();
    await shot(other.page, 'appeal');
    await openByKey(other.page, 'h');
    await other.page.keyboard.type('That item takes no questions.');
    expect(await findingsInBoth(other.page)).toEqual([]);
    await other.page.keyboard.press('Control+Enter');
    await setting.moderator.until('upheld', () => record(appealed)?.desk?.appeal?.outcome === 'upheld');
    await page.locator('[data-appeals]').waitFor({ state: 'detached' });
    await other.page.keyboard.press('u');
    await setting.moderator.until('open again', () => record(appealed)?.desk?.appeal?.outcome === 'open');
    await goTo(other.page, 'w', appealed);
    await other.page.keyboard.press('a');
    await becomes(appealed, 'live');
    await other.context.close();
  });

  it('what was typed is not lost when it is refused', async () => {
    const { page } = desk;
    const text = 'Whose words were written for nothing?';
    const [id = ''] = await setting.ask([text]);
    await goTo(page, 'l', text);
    const dialog = await openByKey(page, 'i');
    await page.keyboard.type('Nobody’s.');
    await setting.moderator.sendSurely('question.reject', { question: id, reason: 'other' });
    await dialog.getByText(/already rejected this question/).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Go on all the same' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Open it again' }).press('Enter');
    await dialogOf(page).waitFor();
    await expect.poll(() => dialogOf(page).getByLabel('The answer').inputValue()).toBe('Nobody’s.');
    await page.keyboard.press('Escape');
  });

  it('several are decided about at once; what somebody else was quicker with is named, and one key takes all back', async () => {
    const { page } = desk;
    const texts = Array.from({ length: 6 }, (_, n) => `What does country number ${n + 1} plan?`);
    const ids = await setting.ask(texts, false);
    for (const text of texts) await moderator.question(page, text).waitFor();
    await goTo(page, 'w', texts[0] ?? '');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 chosen').waitFor();
    await page.keyboard.press('Shift+X');
    await page.getByText('6 chosen').waitFor();
    await shot(page, 'bulk');
    expect(await findingsInBoth(page)).toEqual([]);
    await openByKey(page, 'r');
    await setting.moderator.sendSurely('question.approve', { question: ids[2] ?? '' });
    await page.keyboard.press('1');
    for (const text of texts.filter((_, n) => n !== 2)) await becomes(text, 'rejected');
    const report = page.locator('[data-report]');
    await report.getByText('5 were done. 1 was not, and nothing of it was changed:').waitFor();
    await report.getByText(texts[2] ?? '').waitFor();
    expect(record(texts[2] ?? '')?.status).toBe('live');
    await page.keyboard.press('u');
    for (const text of texts.filter((_, n) => n !== 2)) await becomes(text, 'waiting');
    await shot(page, 'bulk-report');
    await page.getByRole('button', { name: 'Understood' }).press('Enter');
    await goTo(page, 'w', texts[0] ?? '');
    await page.keyboard.press('Shift+X');
    await page.getByText('5 chosen').waitFor();
    await page.keyboard.press('a');
    for (const text of texts) await becomes(text, 'live');
    await page.keyboard.press('u');
    for (const text of texts.filter((_, n) => n !== 2)) await becomes(text, 'waiting');
  });

  it('questions are labelled one by one and together, found by label, pinned, and addressed to a speaker', async () => {
    const { page } = desk;
    const texts = ['Where do the labels of this go?', 'Where do the labels of that go?'];
    await setting.ask(texts, false);
    for (const text of texts) await moderator.question(page, text).waitFor();
    await goTo(page, 'w', texts[0] ?? '');
    const dialog = await openByKey(page, 'b');
    await page.keyboard.type('Paper work');
    await page.keyboard.press('Enter');
    await setting.moderator.until('labelled', () => record(texts[0] ?? '')?.desk?.labels?.join() === 'Paper work');
    await dialog.getByRole('button', { name: 'Paper work', pressed: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await setting.moderator.until('no label', () => !record(texts[0] ?? '')?.desk?.labels);
    await page.getByText('Paper work').waitFor({ state: 'detached' });
    for (const text of texts) {
      await goTo(page, 'w', text);
      await page.keyboard.press('x');
    }
    await openByKey(page, 'b');
    await page.keyboard.type('travel papers');
    await page.keyboard.press('Enter');
    for (const text of texts) await setting.moderator.until('both', () => record(text)?.desk?.labels?.join() === 'travel papers');
    await page.keyboard.type('x'.repeat(41));
    await page.keyboard.press('Enter');
    await dialog.getByText('This label is too long: 40 characters at most.').waitFor();
    await shot(page, 'labels');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.getByLabel('Label', { exact: true }).selectOption({ label: 'travel papers (2)' });
    await expect.poll(() => page.locator('[data-column="waiting"] ol > li').count()).toBe(2);
    await shot(page, 'label-filter');
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await goTo(page, 'l', papers);
    await openByKey(page, 'q');
    await shot(page, 'address');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // What is taken back must not be older than ten seconds: nothing that takes long comes in between.
    await page.keyboard.press('v');
    await setting.moderator.until('pinned', () => record(papers)?.pinned === true);
    await openByKey(page, 'q');
    await page.keyboard.press('1');
    await setting.moderator.until('addressed', () => record(papers)?.addressed === 'Amal Haddad');
    await moderator.question(page, papers).getByText('For Amal Haddad').waitFor();
    await expect.poll(() => page.locator('[data-column="live"] ol > li').first().textContent()).toContain(papers);
    await page.keyboard.press('u');
    await setting.moderator.until('for nobody', () => record(papers)?.addressed === undefined);
    await page.keyboard.press('u');
    await setting.moderator.until('unpinned', () => record(papers)?.pinned === undefined);
  });

  it('a reply says to which question, and is approved like any other', async () => {
    const { page } = desk;
    const reply = 'The offices of 44 States decide.';
    await setting.moderator.sendSurely('stage.setReplies', { session: 'panel-1', open: true });
    const person = await hall.join({ name: 'Ruth' });
    await person.sendSurely('question.submit', { session: 'panel-1', text: reply, anonymous: false, replyTo: record(papers)?.id ?? '' });
    await moderator.question(page, reply).waitFor();
    await goTo(page, 'w', reply);
    await page.locator('[data-in-focus]:focus').getByText(`Reply to: “${papers}”`).waitFor();
    await shot(page, 'reply');
    await page.keyboard.press('a');
    await becomes(reply, 'live');
    await goTo(page, 'l', reply);
    await page.keyboard.press('s');
    await page.getByText('That cannot be done with this question as it stands.').waitFor();
  });

  it('a phone does all of it by touch, at 320 pixels and in French', async () => {
    const phone = await openDesk(hall, browser, { label: 'Chloé', size: { ...sizes.smallPhone, locale: 'fr-CH' } });
    const { page } = phone;
    const narrow = async (name: string): Promise<void> => {
      await shot(page, `phone-${name}`);
      expect([name, await tooWide(page)]).toEqual([name, 0]);
      expect(await findingsInBoth(page)).toEqual([]);
    };
    await page.locator('[data-column="waiting"] [data-in-focus]').waitFor();
    await narrow('waiting');
    await page.getByRole('button', { name: 'En choisir plusieurs' }).tap();
    const boxes = page.locator('[data-column="waiting"] li input[type="checkbox"]');
    await boxes.nth(1).tap();
    await boxes.nth(2).tap();
    await page.getByText('2 choisies').waitFor();
    await narrow('bulk');
    const size = await boxes.nth(1).locator('xpath=..').boundingBox();
    expect([(size?.width ?? 0) >= 44, (size?.height ?? 0) >= 44]).toEqual([true, true]);
    await page.getByRole('button', { name: 'Ne plus choisir' }).tap();
    await page.getByRole('link', { name: /Publiées|En direct|Publié/ }).tap();
    // Its upper edge: the middle of one that is in focus already is a button.
    await page.locator('[data-column="live"] [data-kind="question"]', { hasText: papers }).first().tap({ position: { x: 150, y: 6 } });
    await page.locator('[data-column="live"]').getByRole('button', { name: 'Plus d’actions' }).tap();
    await narrow('more');
    const live = page.locator('[data-column="live"]');
    const dialogs = [['Réponse à suivre', 'notice'], ['Répondre par écrit', 'write'], ['Note de contexte', 'context'], ['Fusionner avec…', 'merge'], ['Pour qui', 'address'], ['Étiqueter', 'label']] as const;
    for (const [button, name] of dialogs) {
      if (!(await live.getByRole('button', { name: button }).isVisible())) await live.getByRole('button', { name: 'Plus d’actions' }).tap();
      await live.getByRole('button', { name: button }).tap();
      await dialogOf(page).waitFor();
      await narrow(name);
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'hidden' });
    }
    await phone.context.close();
  });
});

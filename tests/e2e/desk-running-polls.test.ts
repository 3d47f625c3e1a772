// A moderator runs a session's polls by keyboard: drafts wait in their order, one key moves on to the next, another one shows results, time is
// given and taken, and nothing that was written is lost to a key, a colleague or a change of mind.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { writing } from '../../packages/testkit/src/bodies.ts';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { dialogOf, openByKey, openDesk } from '../harness/desk.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { press, write } from '../harness/keyboard.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';

const titles = ['First', 'Second', 'Third'];

describe('running polls from the desk', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let desk: Visit;
  let colleague: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    colleague = await hall.moderator();
    for (const title of titles) await colleague.sendSurely('poll.write', { session: 'panel-1', writing: writing({ title: { en: title }, results: 'revealed' }) });
    desk = await openDesk(hall, browser, { label: 'Ana' });
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const dialog = (): Locator => dialogOf(desk.page);
  const card = (title: string): Locator => desk.page.locator('[data-kind="poll"]', { hasText: title });
  const button = (place: Locator, name: string): Locator => place.getByRole('button', { name, exact: true });
  const draftsAre = (expected: readonly string[]) =>
    expect.poll(async () => (await desk.page.locator('[data-status="draft"]').allTextContents()).map((text) => /First|Second|Third|Fourth/.exec(text)?.[0])).toEqual(expected);
  const pollOf = (title: string) => colleague.all('poll').find((poll) => poll.title['en'] === title && poll.status !== 'discarded');
  const becomes = (title: string, holds: (poll: NonNullable<ReturnType<typeof pollOf>>) => boolean) =>
    colleague.until(title, () => {
      const poll = pollOf(title);
      return poll && holds(poll) ? poll : undefined;
    });

  it('drafts wait as they were written, and one is put earlier; the keyboard stays on its button', async () => {
    await draftsAre(titles);
    const earlier = button(card('Third'), 'Ask earlier');
    await press(desk.page, earlier);
    await draftsAre(['First', 'Third', 'Second']);
    await expect.poll(() => earlier.evaluate((element) => element === document.activeElement)).toBe(true);
    await desk.page.keyboard.press('Enter');
    await draftsAre(['Third', 'First', 'Second']);
    await press(desk.page, button(card('Third'), 'Ask later'));
    await draftsAre(['First', 'Third', 'Second']);
    await expect.poll(() => (pollOf('First')?.order ?? 9) < (pollOf('Third')?.order ?? 0)).toBe(true);
  });

  /** Presses a key once its button has stood long enough for everybody to have seen it. */
  const byKey = async (key: 'P' | 'C' | 'R'): Promise<void> => {
    await desk.page.locator(`button[aria-keyshortcuts="Shift+${key}"][data-settled="true"]`).waitFor();
    await desk.page.keyboard.press(`Shift+${key}`);
  };

  it('one key opens the next draft, one closes it, one shows its result and hides it; each stands on its button', async () => {
    const { page } = desk;
    await button(card('First'), 'Open poll').getByText('⇧P').waitFor();
    await byKey('P');
    await becomes('First', ({ status }) => status === 'open');
    await button(card('First'), 'Close poll').getByText('⇧C').waitFor();
    await page.keyboard.press('Shift+P');
    await page.getByText('No draft can be opened now.').waitFor();
    await byKey('C');
    await becomes('First', ({ status }) => status === 'closed');
    await button(card('First'), 'Show results').getByText('⇧R').waitFor();
    await byKey('R');
    await becomes('First', ({ revealed }) => revealed);
    await button(card('First'), 'Hide results').waitFor();
    await byKey('R');
    await becomes('First', ({ revealed }) => !revealed);
    expect(await page.locator('[data-pressed-by="pollOn"]').count()).toBe(1);
    expect(await findingsInBoth(page)).toEqual([]);
  });

  it('a key does nothing with a button that a colleague has only just changed', async () => {
    const { page } = desk;
    const id = pollOf('First')?.id ?? '';
    await page.locator('[data-pressed-by="pollTold"][data-settled="true"]').waitFor();
    // Before the page has drawn again: the very moment at which the button has come to hide what it was to show.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('[data-pressed-by="pollTold"]')?.textContent?.includes('Hide results')) {
          watch.disconnect();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'R', code: 'KeyR', shiftKey: true, bubbles: true, cancelable: true }));
        }
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await colleague.sendSurely('poll.reveal', { poll: id });
    await page.getByText('This has only just changed. Look again, then press the key.').waitFor();
    await becomes('First', ({ revealed }) => revealed);
    await byKey('R');
    await becomes('First', ({ revealed }) => !revealed);
  });

  it('an open poll is given its last seconds, a minute more, and no end', async () => {
    const { page } = desk;
    await byKey('P');
    await becomes('Third', ({ status }) => status === 'open');
    await press(page, button(card('Third'), 'Close in 30 seconds'));
    const first = (await becomes('Third', ({ closesAtMs }) => closesAtMs !== null)).closesAtMs ?? 0;
    await press(page, button(card('Third'), '1 minute more'));
    // What is left is told by the page's idea of the server's clock.
    const more = (await becomes('Third', ({ closesAtMs }) => closesAtMs !== first)).closesAtMs ?? 0;
    expect(Math.abs(more - first - 60_000)).toBeLessThan(5000);
    await press(page, button(card('Third'), 'No time limit'));
    await becomes('Third', ({ closesAtMs }) => closesAtMs === null);
    await byKey('C');
    await becomes('Third', ({ status }) => status === 'closed');
  });

  it('a draft that was discarded comes back where it was', async () => {
    const { page } = desk;
    await press(page, button(card('Second'), 'Write one like it'));
    await write(page, dialog().getByLabel('What do you ask?'), 'Fourth');
    await press(page, button(dialog(), 'Save draft'));
    await draftsAre(['Second', 'Fourth']);
    await press(page, button(card('Second'), 'Discard draft'));
    await draftsAre(['Fourth']);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    const undo = button(page.getByRole('region', { name: 'Notices' }).or(page.locator('[aria-live="polite"]')).filter({ hasText: 'Draft discarded: Second' }).first(), 'Undo');
    // It stays as long as the pointer is on it: the way there is long for the keyboard.
    await undo.hover();
    await press(page, undo);
    await draftsAre(['Second', 'Fourth']);
    expect(await becomes('Second', ({ status }) => status === 'draft')).toMatchObject({ results: 'revealed', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  });

  it('what was begun is there again after Escape, and gone when it is given up', async () => {
    const { page } = desk;
    await openByKey(page, 'p');
    await page.keyboard.type('Which road?');
    await write(page, dialog().getByLabel('Option A', { exact: true }), 'North');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await openByKey(page, 'p');
    await dialog().getByText('What you began to write is here again.').waitFor();
    expect([await dialog().getByLabel('What do you ask?').inputValue(), await dialog().getByLabel('Option A', { exact: true }).inputValue()]).toEqual(['Which road?', 'North']);
    await press(page, button(dialog(), 'Start afresh'), 'Enter');
    expect(await dialog().getByLabel('What do you ask?').inputValue()).toBe('');
    await expect.poll(() => dialog().getByLabel('What do you ask?').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Never mind');
    await press(page, button(dialog(), 'Cancel'));
    await openByKey(page, 'p');
    expect(await dialog().getByLabel('What do you ask?').inputValue()).toBe('');
    await page.keyboard.press('Escape');
  });

  it('a draft that a colleague changes, then opens, while it is edited: both are said, and nothing is lost', async () => {
    const { page } = desk;
    const id = pollOf('Fourth')?.id ?? '';
    await press(page, button(card('Fourth'), 'Edit draft'));
    await dialog().waitFor();
    await colleague.sendSurely('poll.rewrite', { poll: id, writing: writing({ title: { en: 'Fourth' }, results: 'closed' }) });
    await dialog().getByText('Somebody has changed this draft meanwhile. If you save, yours takes the place of theirs.').waitFor();
    await colleague.sendSurely('poll.open', { poll: id });
    await dialog().getByText('This poll is no draft any more. If you save, yours becomes a new draft.').waitFor();
    await write(page, dialog().getByLabel('What do you ask?'), 'Fifth');
    await press(page, button(dialog(), 'Save draft'));
    await becomes('Fifth', ({ status }) => status === 'draft');
    expect(pollOf('Fourth')).toMatchObject({ status: 'open', results: 'closed' });
  });

  it('many drafts are folded away, and Spanish has room on a tablet', async () => {
    const { page } = desk;
    for (let n = 0; n < 6; n += 1) await colleague.sendSurely('poll.write', { session: 'panel-1', writing: writing({ title: { en: `More ${n}` } }) });
    await page.locator('summary', { hasText: 'More drafts' }).waitFor();
    expect(await card('More 5').isVisible()).toBe(false);
    const tablet = await openDesk(hall, browser, { label: 'Bea', size: { ...sizes.tablet, locale: 'es-ES' } });
    await tablet.page.getByRole('link', { name: 'Tribuna' }).click();
    expect(await tooWide(tablet.page)).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
});

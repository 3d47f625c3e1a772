// A moderator writes polls of several kinds by keyboard alone, opens and closes them, asks again, and lets words through; people vote over the wire.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import type { PollRecord } from '@plenary/domain/poll/record';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { dialogOf, openByKey, openDesk } from '../harness/desk.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { press, tabTo, write } from '../harness/keyboard.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const pathways = 'Which pathway should come first?';
const order = 'In which order shall we work?';
const word = 'One word for today?';

describe('polls on the moderator’s desk', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let desk: Visit;
  let watcher: Person;
  let people: Person[];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    watcher = await hall.moderator();
    people = await Promise.all(Array.from({ length: 11 }, (_, n) => hall.join({ name: `Person ${n}`, mode: n % 2 ? 'remote' : 'room' })));
    desk = await openDesk(hall, browser, { label: 'Ana' });
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const dialog = () => dialogOf(desk.page);
  const pollOf = (title: string) => watcher.all('poll').find((poll) => Object.values(poll.title).includes(title));
  const becomes = (title: string, holds: (poll: PollRecord) => boolean) =>
    watcher.until(title, () => {
      const poll = pollOf(title);
      return poll && holds(poll) ? poll : undefined;
    });
  const card = (title: string): Locator => desk.page.locator('[data-kind="poll"]', { hasText: title });
  const button = (place: Locator, name: string): Locator => place.getByRole('button', { name, exact: true });
  const chosenKind = async (steps: number): Promise<void> => {
    await tabTo(desk.page, dialog().getByRole('radio', { name: 'One choice' }));
    for (let n = 0; n < steps; n += 1) await desk.page.keyboard.press('ArrowRight');
  };
  /** Everybody casts a ballot; each tells what they cast. */
  const cast = async (poll: string, ballotOf: (n: number) => Ballot): Promise<void> => {
    for (const [n, person] of people.entries()) {
      await person.until('the open poll', (it) => it.get('poll', poll)?.status === 'open');
      expect(await person.sendSurely('poll.cast', { poll, ballot: ballotOf(n) })).toMatchObject({ ok: true });
    }
  };

  it('a simple one is a title and two options', async () => {
    const { page } = desk;
    await openByKey(page, 'p');
    await page.keyboard.type(pathways);
    await write(page, dialog().getByLabel('Option A', { exact: true }), 'Skills');
    await write(page, dialog().getByLabel('Option B', { exact: true }), 'Rights');
    await press(page, button(dialog(), 'Save draft'));
    expect(await becomes(pathways, ({ status }) => status === 'draft')).toMatchObject({
      title: { en: pathways }, setup: { kind: 'single' }, results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null,
    });
    await card(pathways).waitFor();
  });

  it('says at its field what is wrong, and goes there', async () => {
    const { page } = desk;
    await openByKey(page, 'p');
    await press(page, button(dialog(), 'Save draft'));
    await dialog().getByText('The poll needs a question.').waitFor();
    await expect.poll(() => dialog().getByLabel('What do you ask?').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(order);
    await press(page, button(dialog(), 'Save draft'));
    await dialog().getByText('Write 2 to 12 different options of up to 120 characters.').waitFor();
    await expect.poll(() => dialog().getByLabel('Option A', { exact: true }).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('a ranking in two languages, told by group', async () => {
    const { page } = desk;
    await chosenKind(4);
    for (const [letter, text] of [['A', 'Work'], ['B', 'Health']] as const) await write(page, dialog().getByLabel(`Option ${letter}`, { exact: true }), text);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Homes');
    await tabTo(page, dialog().getByRole('radio', { name: 'Points', exact: true }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, dialog().getByRole('radio', { name: 'English' }));
    await page.keyboard.press('ArrowRight');
    await dialog().getByText('English: In which order shall we work?').waitFor();
    await write(page, dialog().getByLabel('What do you ask?'), 'Dans quel ordre travaillerons-nous ?');
    await press(page, dialog().locator('summary', { hasText: 'More' }));
    await tabTo(page, dialog().getByRole('radio', { name: 'No', exact: true }));
    await page.keyboard.press('ArrowRight');
    await keepPicture(page, join(output, 'desk-poll-dialog.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await press(page, button(dialog(), 'Save draft'));
    expect(await becomes(order, ({ status }) => status === 'draft')).toMatchObject({
      title: { en: order, fr: 'Dans quel ordre travaillerons-nous ?' }, setup: { kind: 'ranking', method: 'runoff' },
      options: [{ text: { en: 'Work' } }, { text: { en: 'Health' } }, { text: { en: 'Homes' } }], split: { by: 'group', seenBy: 'staff' },
    });
  });

  it('is opened, moves in steps while people vote, and is closed', async () => {
    const { page } = desk;
    await press(page, button(card(pathways), 'Open poll'));
    const { id } = await becomes(pathways, ({ status }) => status === 'open');
    await cast(id, (n) => ({ options: [n < 4 ? 'a' : 'b'] }));
    await card(pathways).getByText('11 people voted', { exact: true }).waitFor();
    await card(pathways).getByText(/The result holds 5 votes so far/).waitFor();
    await press(page, button(card(pathways), 'Close poll'));
    expect(await becomes(pathways, ({ status }) => status === 'closed')).toMatchObject({ result: { counts: [4, 7] }, round: 1 });
  });

  it('is asked again: both rounds stay side by side', async () => {
    const { page } = desk;
    await press(page, card(pathways).locator('summary', { hasText: 'Another round' }));
    await press(page, button(card(pathways), 'Open again: round 2'));
    const { id } = await becomes(pathways, ({ status, round }) => status === 'open' && round === 2);
    await cast(id, (n) => ({ options: [n < 1 ? 'a' : 'b'] }));
    await press(page, button(card(pathways), 'Close poll'));
    const poll = await becomes(pathways, ({ status, round }) => status === 'closed' && round === 2);
    expect([poll.result, poll.past[0]?.result]).toEqual([{ counts: [1, 10] }, { counts: [4, 7] }]);
    await press(page, card(pathways).locator('summary', { hasText: 'Round before' }));
    const past = card(pathways).locator('[data-past]');
    await past.getByRole('heading', { name: 'Round 1' }).waitFor();
    await past.getByText('11 people voted', { exact: true }).waitFor();
    await keepPicture(page, join(output, 'desk-poll-rounds.png'));
  });

  it('tells who could vote, and that votes cannot be linked to people any more, once it is sealed', async () => {
    await becomes(pathways, ({ head }) => head !== null);
    await card(pathways).getByText('Votes can no longer be linked to people.').first().waitFor();
    await card(pathways).getByText(/^11 of \d+ voted/).first().waitFor();
  });

  it('is shown and hidden, and the rankings that people gave are drawn', async () => {
    const { page } = desk;
    await press(page, button(card(pathways), 'Hide results'));
    await becomes(pathways, ({ revealed }) => !revealed);
    await press(page, button(card(order), 'Open poll'));
    const { id } = await becomes(order, ({ status }) => status === 'open');
    await cast(id, (n) => ({ order: n % 2 ? ['a', 'b', 'c'] : ['c', 'b', 'a'] }));
    await press(page, button(card(order), 'Close poll'));
    await becomes(order, ({ status, result }) => status === 'closed' && result !== null);
    await card(order).getByText('By group', { exact: true }).waitFor();
    await card(order).locator('[data-spoken]').first().waitFor({ state: 'attached' });
  });

  it('words that wait are let through and hidden by keys, several at once', async () => {
    const { page } = desk;
    await openByKey(page, 'p');
    await page.keyboard.type(word);
    await chosenKind(5);
    await press(page, button(dialog(), 'Save and open now'));
    const { id } = await becomes(word, ({ status }) => status === 'open');
    await cast(id, (n) => ({ words: [['hope'], ['shit'], ['work'], ['fuck that'], ['asshole']][n] ?? ['hope'] }));
    await becomes(word, ({ desk: words }) => words?.holds === 3);
    const waiting = card(word).locator('[data-word]');
    await waiting.nth(2).waitFor();
    await tabTo(page, waiting.first().getByRole('checkbox'));
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await keepPicture(page, join(output, 'desk-poll-words.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('r');
    await becomes(word, ({ desk: words }) => words?.holds === 1 && words.hides === 2);
    // The one that is left has the keyboard.
    await card(word).locator('[data-holds="1"]').waitFor();
    await waiting.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('a');
    expect((await becomes(word, ({ desk: words }) => words?.holds === 0)).desk).toMatchObject({ hides: 2, held: [] });
    await card(word).locator('[data-holds="0"]').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  it('one of another session is found by a word and taken over, by keys alone', async () => {
    const { page } = desk;
    const usual = { setup: { kind: 'multiple', min: 1, max: 2 }, results: 'closed', named: false, changeable: true, sealed: false, split: null } as const;
    for (const city of ['Quito', 'Dakar', 'Córdoba', 'Hanoi']) {
      const writing = { ...usual, electorates: [], title: { en: `What does ${city} need most?` }, options: [`Homes in ${city}`, `Trains to ${city}`].map((en) => ({ text: { en } })) };
      expect(await watcher.sendSurely('poll.write', { session: 'panel-3', writing })).toMatchObject({ ok: true });
    }
    await openByKey(page, 'p');
    const start = dialog().getByLabel('Start from');
    const search = dialog().getByRole('searchbox', { name: 'Search in earlier polls' });
    await search.waitFor();
    await start.locator('optgroup').nth(1).waitFor({ state: 'attached' });
    expect((await start.locator('optgroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('label')))).map((label) => label?.slice(0, 7))).toEqual(['Panel 1', 'Panel 3']);
    await tabTo(page, search);
    await page.keyboard.type('panel CORDOBA');
    await dialog().getByText('1 found. Enter takes it.').waitFor();
    await keepPicture(page, join(output, 'desk-poll-start.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await dialog().getByLabel('What do you ask?').inputValue()).toBe('What does Córdoba need most?');
    expect(await dialog().getByLabel('Option B', { exact: true }).inputValue()).toBe('Trains to Córdoba');
    await press(page, button(dialog(), 'Save draft'));
    await card('Córdoba').waitFor();
    expect(await becomes('What does Córdoba need most?', ({ session }) => session === 'panel-1')).toMatchObject({ status: 'draft', setup: { kind: 'multiple', min: 1, max: 2 } });
  });

  it('has room on a phone', async () => {
    const { page } = desk;
    await page.setViewportSize(sizes.smallPhone);
    await page.getByRole('link', { name: 'Stage' }).click();
    await keepPicture(page, join(output, 'desk-polls-phone.png'), { fullPage: true });
    expect(await tooWide(page)).toBe(0);
    await page.keyboard.press('p');
    await dialog().waitFor();
    await keepPicture(page, join(output, 'desk-poll-dialog-phone.png'));
    expect([await tooWide(page), await findingsInBoth(page)]).toEqual([0, []]);
    expect(desk.complaints).toEqual([]);
  });
});

// What a phone says around a ballot: who may vote and how it counts, what becomes of a vote without a line, rounds, awards, and texts that
// nobody has translated.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { openPoll, type Writing } from '../harness/polls.ts';

const output = resolve(import.meta.dirname, '../output');
const choice = { setup: { kind: 'single' }, options: ['Skills first', 'Rights at work', 'A fund for cities'].map((en) => ({ text: { en } })) } as const satisfies Pick<Writing, 'setup' | 'options'>;
const single = (title: string, more: Partial<Writing> = {}) => ({ ...choice, options: [...choice.options], title: { en: title }, ...more });

describe('around a ballot', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let moderator: Person;
  let crowd: Person[];
  let state: Person;
  let phone: Visit;
  let group: string;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    moderator = await hall.moderator();
    group = await moderator.until('a group', (it) => it.all('event')[0]?.groups[0]?.id);
    crowd = await Promise.all(Array.from({ length: 14 }, () => hall.join()));
    state = await hall.join({ group });
    phone = await browser.visit(sizes.phone);
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    for (const { id, status } of moderator.all('poll')) if (status === 'open') await moderator.sendSurely('poll.close', { poll: id });
  });

  const card = (poll: string, { page }: Visit = phone) => page.locator(`[data-kind="poll"][data-id="${poll}"]`);
  const vote = async (people: readonly Person[], poll: string, option: string): Promise<void> => {
    for (const person of people) expect(await person.sendSurely('poll.cast', { poll, ballot: { options: [option] } })).toMatchObject({ ok: true });
  };
  async function picture(name: string, { page }: Visit = phone): Promise<void> {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 2400 });
      await settled(page);
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page.locator('[data-kind="poll"]').first(), join(output, `phone-${name}-${width}.png`));
    }
    await page.setViewportSize(sizes.phone);
  }

  it('who may not vote is told so instead of the ballot, and follows the result', async () => {
    const poll = await openPoll(moderator, single('What do States want first?', { results: 'live', electorates: [{ label: { en: 'States' }, groups: [group], roles: [], weight: 1 }] }));
    await card(poll).getByText('This poll is for: States. You can follow its result here.').waitFor();
    expect(await card(poll).getByRole('radio').count()).toBe(0);
    await vote([state], poll, 'a');
    await moderator.sendSurely('poll.close', { poll });
    await card(poll).locator('figure').waitFor();
    await card(poll).locator('[data-turnout]', { hasText: /^1 (person voted|of \d+ who could vote did)/ }).waitFor();
    expect(await card(poll).getByText('You did not vote.').count()).toBe(0);
    await picture('not-eligible');
  });

  it('how an award is counted is a tap away; its places come one by one', async () => {
    const bodies = [{ label: { en: 'Jury' }, groups: [group], roles: [], weight: 50 }, { label: { en: 'everybody else' }, groups: [], roles: ['participant' as const], weight: 50 }];
    const poll = await openPoll(moderator, single('Who receives the award?', { results: 'revealed', sealed: true, changeable: false, electorates: bodies }));
    await card(poll).getByText('The result is sealed: nobody sees it before it is revealed.').waitFor();
    await card(poll).getByText('Once sent, your vote cannot be changed.').waitFor();
    await card(poll).getByText('How is this counted?').click();
    await card(poll).getByText('What counts: Jury 50% and everybody else 50%, however many vote in each.').waitFor();
    await card(poll).getByText(/^While this poll is open, whoever runs the server/).waitFor();
    expect(await findingsInBoth(phone.page)).toEqual([]);
    await picture('award-ballot');
    await participant.vote(phone.page, 'Rights at work');
    await card(poll).getByText('Your vote has arrived. It stays as you sent it.').waitFor();
    await expect.poll(() => card(poll).getByRole('radio').first().isDisabled()).toBe(true);
    await vote([state], poll, 'b');
    await vote(crowd.slice(0, 1), poll, 'c');
    await moderator.sendSurely('poll.close', { poll });
    await card(poll).getByText('The poll is closed. The result is sealed until it is revealed.').waitFor();
    await moderator.until('its seal', (m) => m.get('poll', poll)?.head !== null);
    for (const place of [3, 2, 1]) {
      await moderator.sendSurely('poll.unveil', { poll, place });
      await card(poll).locator('figure').getByText(place === 3 ? 'Skills first' : place === 2 ? 'A fund for cities' : 'Rights at work').first().waitFor({ state: 'attached' });
    }
    await picture('award-result');
  });

  it('a result for those who have voted comes once one has, and moves on', async () => {
    const poll = await openPoll(moderator, single('Which one, now?', { results: 'voted' }));
    await card(poll).getByText('You see the results once you have voted.').waitFor();
    await vote(crowd.slice(0, 4), poll, 'a');
    expect(await card(poll).locator('figure').count()).toBe(0);
    await participant.vote(phone.page, 'Rights at work');
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await card(poll).getByText('The result shows once enough people have voted.').waitFor();
    await vote(crowd.slice(4, 9), poll, 'b');
    await card(poll).getByText(/^Most chose “Skills first”: 80%/).waitFor({ state: 'attached' });
    await vote(crowd.slice(9), poll, 'b');
    await card(poll).getByText(/^Most chose “Rights at work”: 60%/).waitFor({ state: 'attached' });
    await card(poll).getByRole('button', { name: 'Change my vote' }).click();
    await card(poll).getByRole('button', { name: 'Keep my vote' }).click();
    await card(poll).locator('figure').waitFor();
  });

  it('what one is writing survives a reload; what was sent without a line is kept and counted', async () => {
    const { page, context } = phone;
    const poll = await openPoll(moderator, { title: { en: 'What is missing?' }, setup: { kind: 'open' }, options: [] });
    const field = card(poll).getByRole('textbox', { name: 'Your answer' });
    await field.fill('A place to ask afterwards.');
    await page.reload();
    await isLive(page);
    await expect.poll(() => field.inputValue()).toBe('A place to ask afterwards.');
    await context.setOffline(true);
    await page.locator('[data-line="offline"], [data-line="reconnecting"]').first().waitFor();
    await card(poll).getByRole('button', { name: 'Send my answer' }).click();
    await card(poll).locator('[data-vote="kept"], [data-vote="sending"]').waitFor();
    await context.setOffline(false);
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await moderator.until('the answer', (it) => it.get('poll', poll)?.turnout.voters === 1);
  });

  it('is asked again: both rounds stand side by side, and a vote of the first is none of the second', async () => {
    const poll = await openPoll(moderator, single('And after the debate?'));
    await participant.vote(phone.page, 'Skills first');
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await vote(crowd.slice(0, 3), poll, 'a');
    await moderator.sendSurely('poll.close', { poll });
    await card(poll).locator('figure').waitFor();
    await moderator.sendSurely('poll.reopen', { poll });
    await card(poll).getByRole('button', { name: 'Vote', exact: true }).waitFor();
    expect(await card(poll).getByRole('radio', { checked: true }).count()).toBe(0);
    await participant.vote(phone.page, 'Rights at work');
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await moderator.sendSurely('poll.close', { poll });
    await card(poll).getByText('Your vote in round 1: Skills first').waitFor();
    await card(poll).getByText('Your vote: Rights at work').waitFor();
    await picture('rounds');
  });

  it('what nobody has translated is marked, and read in its own direction', async () => {
    const french = await browser.visit({ ...sizes.phone, locale: 'fr-FR' });
    await arrive(french.page, `${hall.url}/j/IDM-2024`);
    await participant.canVote(french.page);
    const options = [{ text: { en: 'Skills first', fr: 'D’abord les compétences' } }, { text: { en: 'مهارات تُعترف بها في كل مكان' } }];
    const poll = await openPoll(moderator, { title: { en: 'What should come first?' }, setup: { kind: 'ranking', method: 'borda' }, options });
    await card(poll, french).getByText('Non traduit, affiché en anglais.').waitFor();
    await card(poll, french).getByRole('button', { name: /^Mettre à la place 1.: D’abord les compétences$/ }).click();
    await card(poll, french).getByRole('button', { name: 'Voter' }).click();
    await card(poll, french).getByText('Classez toutes les options, chacune une seule fois.').waitFor();
    expect(await findingsInBoth(french.page)).toEqual([]);
    await picture('french', french);
    await french.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await picture('mirrored', french);
    expect(french.complaints).toEqual([]);
    expect(phone.complaints).toEqual([]);
  });
});

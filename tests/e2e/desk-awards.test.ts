// An awards ballot from its draft to the first place: a jury and everybody vote, nobody sees the order, and it is revealed from the third up.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PollRecord } from '@plenary/domain/poll/record';
import { startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { dialogOf, openByKey, openDesk } from '../harness/desk.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { press, write } from '../harness/keyboard.ts';
import { findingsInBoth } from '../harness/looks.ts';
import { Person, postSurely } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';

const output = resolve(import.meta.dirname, '../output');
const title = 'Who receives the award?';
const nominees = ['Amal Haddad', 'José Ortega y Muñoz', 'Ngozi Eze', 'Li Wei'];

describe('an awards ballot', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let desk: Visit;
  let watcher: Person;
  let jury: Person[];
  let everybody: Person[];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'awards' });
    browser = await startBrowser();
    const host = await hall.host();
    watcher = await hall.moderator();
    const added = await host.sendSurely('event.addGroup', { label: { en: 'Jury' }, reserved: true });
    const group = added.ok ? String(added.result?.['group']) : '';
    await watcher.until('the jury', (it) => it.all('event')[0]?.groups.find(({ id }) => id === group));
    jury = await Promise.all(['One', 'Two'].map((name) => juror(group, name)));
    everybody = await Promise.all(Array.from({ length: 6 }, (_, n) => hall.join({ name: `Person ${n}` })));
    desk = await openDesk(hall, browser, { label: 'Ana' });
  });
  afterAll(async () => {
    for (const person of jury) await person[Symbol.asyncDispose]();
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function juror(group: string, label: string): Promise<Person> {
    const entry = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string };
    const link = (await postSurely(`${hall.url}/api/invitations`, { role: 'participant', label, group }, { authorization: `Bearer ${entry.token}` })).body as { url: string };
    const { token, identity } = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: new URL(link.url).hash.slice('#invite='.length) })).body as { token: string; identity: { event: string } };
    return new Person(hall.url, { as: 'participant', token, event: identity.event });
  }

  const dialog = () => dialogOf(desk.page);
  const card = () => desk.page.locator('[data-kind="poll"]', { hasText: title });
  const button = (name: string) => card().getByRole('button', { name, exact: true });
  const seenBy = (person: Person, holds: (poll: PollRecord) => boolean) => person.until(title, (it) => it.all('poll').find((poll) => poll.title['en'] === title && holds(poll)));
  const guest = () => everybody[0] ?? watcher;

  it('starts ready made: sealed, half by the jury that only links give, half by everybody', async () => {
    const { page } = desk;
    await openByKey(page, 'p');
    await page.keyboard.type(title);
    await dialog().getByLabel('Start from').selectOption({ label: 'Awards ballot: sealed, half jury, half everybody' });
    for (const [index, nominee] of nominees.entries()) {
      if (index >= 2) await page.keyboard.press('Enter');
      if (index >= 2) await page.keyboard.type(nominee);
      else await write(page, dialog().getByLabel(`Option ${'AB'[index]}`, { exact: true }), nominee);
    }
    await press(page, dialog().locator('summary', { hasText: 'sealed until the reveal' }));
    await dialog().getByText('The weights come to 100%.').waitFor();
    expect(await dialog().getByText('counts for 50%').count()).toBe(2);
    await page.setViewportSize({ width: 1366, height: 1800 });
    await keepPicture(page, join(output, 'desk-awards-dialog.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await press(page, dialog().getByRole('button', { name: 'Save draft' }));
    expect(await seenBy(watcher, ({ status }) => status === 'draft')).toMatchObject({
      sealed: true, results: 'revealed', options: nominees.map((en) => ({ text: { en } })),
      electorates: [{ label: { en: 'Jury' }, weight: 50 }, { label: { en: 'Everybody' }, weight: 50 }],
    });
  });

  it('shows nobody anything while people vote, and after it is closed', async () => {
    await press(desk.page, button('Open poll'));
    const { id } = await seenBy(watcher, ({ status }) => status === 'open');
    for (const [people, choices] of [[jury, 'ab'], [everybody, 'aaabbc']] as const) {
      for (const [n, person] of people.entries()) {
        await seenBy(person, ({ status }) => status === 'open');
        expect(await person.sendSurely('poll.cast', { poll: id, ballot: { options: [choices[n] ?? 'a'] } })).toMatchObject({ ok: true });
      }
    }
    await card().getByText('8 people voted', { exact: true }).waitFor();
    expect(await button('Show results').count()).toBe(0);
    await press(desk.page, button('Close poll'));
    await card().getByText('Sealed: nobody sees the result before it is revealed.').waitFor();
    expect(await seenBy(watcher, ({ status }) => status === 'closed')).toMatchObject({ result: null, parts: null, places: null });
    await seenBy(watcher, ({ head }) => head !== null);
    await card().getByText('Nobody has seen the order yet.').waitFor();
    await keepPicture(desk.page, join(output, 'desk-awards-sealed.png'));
  });

  it('is revealed step by step, each with one big button, and nothing better is told before', async () => {
    // A key that was meant for something else does not begin it; from there on one goes on.
    await button('Reveal third place').waitFor();
    expect(await desk.page.locator('[data-pressed-by="pollTold"]').count()).toBe(0);
    await press(desk.page, button('Reveal third place'));
    const third = await seenBy(guest(), ({ places }) => places !== null);
    expect([third.result, third.places?.map(({ place, options }) => [place, options])]).toEqual([null, [[3, ['c']], [4, ['d']]]]);
    await card().getByText('Place 3: “Ngozi Eze”, 8%.').waitFor({ state: 'attached' });
    await button('Reveal second place').getByText('⇧R').waitFor();
    await desk.page.locator('[data-pressed-by="pollTold"][data-settled="true"]').waitFor();
    await desk.page.keyboard.press('Shift+R');
    const second = await seenBy(guest(), ({ places }) => places?.[0]?.place === 2);
    expect([second.result, second.places?.[0]?.options]).toEqual([null, ['b']]);
    await card().getByText('Place 2: “José Ortega y Muñoz”, 42%.').waitFor({ state: 'attached' });
    await keepPicture(desk.page, join(output, 'desk-awards-second.png'));
    expect(await findingsInBoth(desk.page)).toEqual([]);
    await press(desk.page, button('Reveal the winner'));
    const all = await seenBy(guest(), ({ revealed }) => revealed);
    expect(all.parts?.map(({ electorate, ballots }) => [electorate, ballots])).toEqual([['a', 2], ['b', 6]]);
    await button('Hide results').waitFor();
    await keepPicture(desk.page, join(output, 'desk-awards-first.png'));
    expect(desk.complaints).toEqual([]);
  });
});

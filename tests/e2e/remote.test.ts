// The remote control of the screens, by keys alone: two moderators and two hall pages. A scene is prepared, two come next, both screens take
// together, one key makes the room blank and brings it back, and what is sensitive waits for somebody else.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { typeAtOnce } from '../harness/keyboard.ts';
import { findingsInBoth, tooWide } from '../harness/looks.ts';
import { postSurely } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const question = 'How are seasonal workers protected in practice?';
const lunch = 'Lunch is served in the foyer until two.';

describe('the remote control', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let left: Visit;
  let right: Visit;
  const walls: Visit[] = [];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    await setting.ask([question]);
    for (const name of ['Left wall', 'Right wall']) {
      const wall = await browser.visit(sizes.hall);
      await wall.page.goto(`${hall.url}/screen`);
      const { token } = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string };
      await postSurely(`${hall.url}/api/screens/pair`, { code: await screen.code(wall.page), name, room: 'plenary-hall' }, { authorization: `Bearer ${token}` });
      await screen.scene(wall.page, 'now').waitFor();
      walls.push(wall);
    }
    [left, right] = [await desk('Left desk'), await desk('Right desk')];
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function desk(label: string): Promise<Visit> {
    const { token } = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string };
    const link = (await postSurely(`${hall.url}/api/invitations`, { role: 'moderator', label }, { authorization: `Bearer ${token}` })).body as { url: string };
    const visit = await browser.visit(sizes.laptop);
    await arrive(visit.page, `${hall.url}/moderator${new URL(link.url).hash}`);
    await visit.page.getByText('Left wall').first().waitFor();
    return visit;
  }

  /** Tabs on until this has the focus. */
  async function tabTo(page: Page, target: Locator): Promise<void> {
    for (let n = 0; n < 80; n += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not get there');
  }

  const dialogOf = (page: Page): Locator => page.getByRole('dialog');
  const field = (page: Page, label: string): Locator => dialogOf(page).getByLabel(label, { exact: true });
  const button = (page: Page, name: string): Locator => dialogOf(page).getByRole('button', { name, exact: true });
  const all = (kind: string) => Promise.all(walls.map(({ page }) => screen.scene(page, kind).waitFor()));

  const picture = (page: Page, kind: string): Locator => page.frameLocator('iframe').first().locator(`[data-kind="scene"][data-scene="${kind}"]`);

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  }

  async function announce(page: Page, text: string): Promise<void> {
    await tabTo(page, field(page, 'What to show'));
    await typeAtOnce(page, 'An announcement');
    await tabTo(page, field(page, 'Announcement'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }

  it('a scene is prepared, and shown on both screens at once', async () => {
    const { page } = left;
    await page.keyboard.press('y');
    await dialogOf(page).waitFor();
    await dialogOf(page).getByText('Follows the stage: Session on now').first().waitFor();
    await expect.poll(() => dialogOf(page).getByText('Not connected').count()).toBe(0);
    await press(page, 'Take now');
    await dialogOf(page).getByText('Choose something that the public can see now.').waitFor();
    await tabTo(page, field(page, 'Question'));
    await typeAtOnce(page, 'How are');
    await dialogOf(page).getByRole('group', { name: 'Preview in words' }).getByText(question).waitFor();
    // Drawn as the hall would see it, on that screen, while the hall still sees something else.
    await picture(page, 'question').getByText(question.split(' ')[0] ?? '').first().waitFor();
    await dialogOf(page).getByRole('img', { name: `Left wall: Question: ${question}` }).waitFor();
    await keepPicture(page, join(output, 'remote-preview.png'));
    expect(await findingsInBoth(page)).toEqual([]);
    await all('now');
    await press(page, 'Take now');
    await all('question');
    await dialogOf(page).getByText('Shown on: Left wall, Right wall').waitFor();
    await keepPicture(page, join(output, 'remote.png'));
    expect(await findingsInBoth(page)).toEqual([]);
  });

  it('the picture on the desk has the screen’s own size and look, and nothing in it takes the keyboard', async () => {
    const { page } = left;
    const frame = page.frameLocator('iframe').first();
    await dialogOf(page).getByRole('radio', { name: 'On now' }).check({ force: true });
    await expect.poll(() => frame.locator('html').evaluate(() => [innerWidth, innerHeight])).toEqual([sizes.hall.width, sizes.hall.height]);
    const [first] = setting.moderator.all('screen').filter(({ name }) => name === 'Left wall');
    await setting.moderator.sendSurely('screen.setUp', { screen: first?.id ?? '', languages: ['fr'], theme: 'light' });
    await frame.locator('html[data-theme="light"][lang="fr"]').waitFor({ state: 'attached' });
    await walls[0]?.page.locator('html[data-theme="light"][lang="fr"]').waitFor({ state: 'attached' });
    await setting.moderator.sendSurely('screen.setUp', { screen: first?.id ?? '', languages: [], theme: 'dark' });
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    }
  });

  it('a picture on a desk is a page of its own that changes nothing on the device', async () => {
    const { page } = left;
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('screen')))).toEqual([]);
    // Not counted as people, and no screen is heard from it.
    await expect.poll(() => {
      const house = setting.moderator.signals.filter((signal) => signal.kind === 'house').at(-1);
      return [house?.room, house?.remote, house?.screens.length];
    }).toEqual([1, 0, 2]);
  });

  it('what is secret stays so in the picture: a poll’s counts come when the hall may see them', async () => {
    const { page } = left;
    await setting.moderator.sendSurely('poll.create', { session: 'panel-1', title: 'Which first?', options: ['Skills', 'Safety'], choice: 'single', maxOptions: 1, showWhileOpen: false });
    const { id } = await setting.moderator.until('the poll', (it) => it.all('poll')[0]);
    await setting.moderator.sendSurely('poll.open', { poll: id });
    const voter = await hall.join();
    await voter.until('the poll', (it) => it.get('poll', id));
    await voter.sendSurely('poll.vote', { poll: id, options: ['a'] });
    await dialogOf(page).getByRole('radio', { name: 'Prepared' }).check({ force: true });
    await tabTo(page, field(page, 'What to show'));
    await typeAtOnce(page, 'A poll');
    await tabTo(page, field(page, 'Poll'));
    await typeAtOnce(page, 'Which');
    await picture(page, 'poll').getByText('Skills').first().waitFor();
    expect(await picture(page, 'poll').getByText('100').count()).toBe(0);
    await keepPicture(page, join(output, 'remote-preview-poll.png'));
    await setting.moderator.sendSurely('poll.close', { poll: id });
    await setting.moderator.sendSurely('poll.reveal', { poll: id });
    await picture(page, 'poll').getByText(/100/).first().waitFor();
  });

  it('two scenes come next, and both screens take them first first', async () => {
    const { page } = left;
    await announce(page, lunch);
    await press(page, 'Put into the queue');
    await tabTo(page, field(page, 'What to show'));
    await typeAtOnce(page, 'A countdown');
    await tabTo(page, field(page, 'Minutes from now'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('15');
    await tabTo(page, field(page, 'What happens then'));
    await page.keyboard.type('We go on');
    await press(page, 'Put into the queue');
    await expect.poll(() => dialogOf(page).getByRole('list', { name: 'Next on Left wall' }).getByRole('listitem').count()).toBe(2);
    await keepPicture(page, join(output, 'remote-queue.png'));
    await press(page, 'Take what is next');
    await all('announcement');
    await dialogOf(page).getByRole('radio', { name: 'Next', exact: true }).check({ force: true });
    await picture(page, 'countdown').getByRole('timer').waitFor();
    await press(page, 'Take what is next');
    await all('countdown');
    await dialogOf(page).getByText('Nothing is next on: Left wall, Right wall').waitFor();
    await expect.poll(() => button(page, 'Take what is next').isDisabled()).toBe(true);
  });

  it('what was shown is put back on one screen alone', async () => {
    const { page } = left;
    const row = dialogOf(page).locator('[data-screen]').first();
    await tabTo(page, row.locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, row.getByRole('button', { name: /^Put back Announcement: Lunch/ }));
    await page.keyboard.press('Enter');
    await Promise.any(walls.map((wall) => screen.scene(wall.page, 'announcement').waitFor()));
    await expect.poll(() => setting.moderator.all('screen').map(({ scene }) => scene.kind).toSorted()).toEqual(['announcement', 'countdown']);
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await tooWide(page), await dialogOf(page).evaluate((element) => element.scrollWidth - element.clientWidth)]).toEqual([width, 0, 0]);
      await keepPicture(page, join(output, `remote-${width}.png`));
    }
    await page.setViewportSize(sizes.laptop);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
  });

  it('one key makes the room blank, everybody reads so, and the same key brings it back', async () => {
    await left.page.keyboard.press('y');
    await dialogOf(left.page).waitFor();
    await left.page.keyboard.press('Shift+B');
    await all('blank');
    await dialogOf(left.page).getByText(/^Blank. Comes back: Announcement: Lunch/).waitFor();
    await left.page.keyboard.press('Escape');
    for (const { page } of [left, right]) await page.locator('[data-kind="covered"]').getByText('The screens of this room are blank.').waitFor();
    await keepPicture(left.page, join(output, 'remote-blank.png'));
    expect(await findingsInBoth(left.page)).toEqual([]);
    await right.page.keyboard.press('Shift+B');
    await left.page.locator('[data-kind="covered"]').waitFor({ state: 'detached' });
    await Promise.all(['announcement', 'countdown'].map((kind) => Promise.any(walls.map((wall) => screen.scene(wall.page, kind).waitFor()))));
  });

  it('a host says what needs a second look, and in which languages and theme a screen stands', async () => {
    const { page } = await browser.visit(sizes.laptop);
    await arrive(page, hall.server.ready.addresses.host);
    const card = page.locator('[data-kind="second-look"]');
    await card.getByText('Scenes are shown at once.').waitFor();
    await tabTo(page, card.getByRole('button', { name: 'Change' }));
    await page.keyboard.press('Enter');
    await tabTo(page, dialogOf(page).getByRole('checkbox', { name: 'An announcement' }));
    await page.keyboard.press('Space');
    expect(await findingsInBoth(page)).toEqual([]);
    await keepPicture(page, join(output, 'host-second-look.png'));
    await press(page, 'Save');
    await card.getByRole('listitem').getByText('An announcement').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Languages and theme Left wall' }));
    await page.keyboard.press('Enter');
    for (const name of ['French', 'Spanish']) {
      await tabTo(page, dialogOf(page).getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
    }
    await tabTo(page, dialogOf(page).getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowUp');
    expect(await findingsInBoth(page)).toEqual([]);
    await page.setViewportSize(sizes.smallPhone);
    expect(await tooWide(page)).toBe(0);
    await keepPicture(page, join(output, 'host-screen-look.png'));
    await press(page, 'Save');
    await setting.moderator.until('the look', (it) => it.all('screen').some(({ look }) => look?.theme === 'light' && look.languages.join() === 'fr,es'));
    expect(await tooWide(page)).toBe(0);
    await keepPicture(page.locator('[aria-labelledby="screens"]'), join(output, 'host-screens-narrow.png'));
  });

  it('what is sensitive waits for somebody else, who sees what it is and who asked', async () => {
    const { page } = left;
    await page.keyboard.press('y');
    await announce(page, 'Please leave the hall by the doors at the back.');
    await press(page, 'Ask for a second look');
    await dialogOf(page).getByText('Waits for a second look: Left wall, Right wall').waitFor();
    await page.keyboard.press('Escape');
    const looks = (visit: Visit): Locator => visit.page.locator('[data-kind="second-looks"]');
    await looks(left).getByText('You asked for it, so somebody else has to say yes.').waitFor();
    await expect.poll(() => looks(left).getByRole('button', { name: 'Show it' }).isDisabled()).toBe(true);
    await looks(right).getByText('Left desk wants to show this on: Left wall, Right wall').waitFor();
    await picture(right.page, 'announcement').getByText('Please leave the hall').first().waitFor();
    await keepPicture(right.page, join(output, 'remote-look.png'));
    expect(await findingsInBoth(right.page)).toEqual([]);
    await right.page.keyboard.press('t');
    await tabTo(right.page, looks(right).getByRole('button', { name: 'Show it' }));
    await right.page.keyboard.press('Enter');
    await all('announcement');
    await Promise.all(walls.map((wall) => wall.page.getByText('Please leave the hall').waitFor()));
    await looks(left).waitFor({ state: 'detached' });
    for (const { complaints } of [left, right, ...walls]) expect(complaints).toEqual([]);
  });
});

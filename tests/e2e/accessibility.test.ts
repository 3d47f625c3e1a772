// Nobody is kept out: axe finds nothing serious on any face in any state, in the light and in the dark, and nothing runs out of its frame
// from 320 pixels to 4K.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, outOfWindow, tooWide } from '../harness/looks.ts';
import { longOptions, longText, pairScreen, setUp, type Setting } from '../harness/setting.ts';

const widths = [320, 390, 768, 1366];
const own = 'Mine: who decides which papers count, and where?';

describe('every face, for everyone', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let phone: Visit;
  let desk: Visit;
  let host: Visit;
  let wall: Visit;
  let paired: string;

  beforeAll(async () => {
    hall = await openHall();
    browser = await startBrowser();
    [phone, desk, host, wall] = [await browser.visit(sizes.phone), await browser.visit(sizes.laptop), await browser.visit(sizes.laptop), await browser.visit(sizes.hall)];
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  const link = (role: 'moderator' | 'host'): string => `${hall.url}/${role}#invite=${hall.server.invite(role)}`;

  async function isFine({ page }: Visit, at: readonly number[] = widths): Promise<void> {
    expect(await findingsInBoth(page)).toEqual([]);
    const before = page.viewportSize() ?? sizes.laptop;
    for (const width of at) {
      await page.setViewportSize({ width, height: before.height });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
    }
    await page.setViewportSize(before);
  }

  it('the way in', async () => {
    await phone.page.goto(hall.url);
    await phone.page.getByLabel('Event code').waitFor();
    await isFine(phone);
    await wall.page.goto(`${hall.url}/screen`);
    await screen.code(wall.page);
    await isFine(wall, [1920]);
  });

  it('the participant and the desks before anything is on', async () => {
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await isFine(phone);
    await arrive(desk.page, link('moderator'));
    await desk.page.getByText('Nothing waits').first().waitFor();
    await isFine(desk);
    paired = await pairScreen(hall, await screen.code(wall.page));
    await screen.scene(wall.page, 'welcome').waitFor();
    await isFine(wall, [1920]);
  });

  it('the participant in a live session: questions, an open poll, an own question that was not taken', async () => {
    setting = await setUp(hall);
    await setting.ask(['Which skills partnerships have worked so far, and why?', longText]);
    await setting.poll('What should come first, of all that was said this morning?', longOptions);
    await participant.question(phone.page, 'Which skills partnerships').waitFor();
    await participant.ask(phone.page, own);
    const { id } = await setting.moderator.until('the own question', (it) => it.all('question').find(({ text }) => text === own));
    await setting.moderator.sendSurely('question.reject', { question: id, reason: 'unclear', note: 'Which papers do you mean?' });
    await phone.page.locator('[data-own][data-status="rejected"]').first().waitFor();
    await phone.page.getByRole('radio').first().waitFor({ state: 'attached' });
    // Tall enough to show all at once: what lies under the foot until somebody scrolls is no finding.
    await phone.page.setViewportSize({ width: 390, height: 3600 });
    await isFine(phone);
    for (const part of ['Programme', 'Mine']) {
      await phone.page.getByRole('link', { name: part, exact: true }).click();
      await phone.page.getByRole('heading', { name: part === 'Mine' ? 'About you' : part }).first().waitFor();
      await isFine(phone);
    }
  });

  it('the moderator’s full desk and its dialogs', async () => {
    await setting.ask(['Waiting: write to me at somebody@example.org about work!', 'Waiting: WHY DOES THIS TAKE SO LONG EVERYWHERE'], false);
    await desk.page.locator('[data-kind="question"]', { hasText: 'WHY DOES THIS' }).first().waitFor();
    await isFine(desk);
    for (const key of ['r', 'p', '?']) {
      await desk.page.locator('[data-in-focus]').first().focus();
      await desk.page.keyboard.press(key);
      await desk.page.getByRole('dialog').waitFor();
      await isFine(desk);
      await desk.page.keyboard.press('Escape');
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('the host’s desk and its dialog', async () => {
    await arrive(host.page, link('host'));
    await host.page.getByRole('heading', { name: 'The day' }).waitFor();
    await isFine(host);
    await host.page.getByRole('button', { name: 'Make a link' }).click();
    await host.page.getByRole('dialog').waitFor();
    await isFine(host);
  });

  it('the host’s page of how it runs', async () => {
    await host.page.keyboard.press('Escape');
    await host.page.getByRole('link', { name: 'How it runs' }).click();
    await host.page.locator('[data-running]').waitFor();
    await isFine(host);
  });

  it('every scene of a screen, with the longest texts, in every shape of hall', async () => {
    const poll = await setting.moderator.until('the poll', (it) => it.all('poll')[0]);
    const question = await setting.moderator.until('the long question', (it) => it.all('question').find(({ text }) => text === longText));
    const scenes = [{ kind: 'welcome' }, { kind: 'now' }, { kind: 'question', id: question.id }, { kind: 'poll', id: poll.id }, { kind: 'blank' }] as const;
    for (const scene of scenes) {
      await setting.moderator.sendSurely('screen.show', { screen: paired, scene });
      await screen.scene(wall.page, scene.kind).waitFor({ state: 'attached' });
      expect(await findingsInBoth(wall.page)).toEqual([]);
      for (const size of [sizes.hall, sizes.wall, sizes.portrait]) {
        await wall.page.setViewportSize({ width: size.width, height: size.height });
        await expect.poll(async () => [scene.kind, size.width, await tooWide(wall.page), await outOfWindow(wall.page)]).toEqual([scene.kind, size.width, 0, []]);
      }
      await wall.page.setViewportSize({ width: sizes.hall.width, height: sizes.hall.height });
    }
  });
});

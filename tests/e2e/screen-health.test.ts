// The host looks after the screens: what each really shows, how large it is, how long it takes; one that loses its server keeps its picture
// before the hall, the host reads that it is not heard, and both catch up by themselves.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled, tooWide } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { freePort } from '../harness/redis.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

describe('the health of screens', () => {
  let hall: Hall;
  let port: number;
  let far: TestPlenary;
  let browser: TestBrowser;
  let setting: Setting;
  let host: Visit;
  let wall: Visit;
  let id: string;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    port = await freePort();
    setting = await setUp(hall);
    await startFar();
    browser = await startBrowser();
    host = await browser.visit({ ...sizes.laptop, locale: 'fr-FR' });
    await arrive(host.page, `${hall.url}/host#invite=${far.invite('host')}`);
    wall = await browser.visit(sizes.hall);
    await wall.page.goto(`${far.url}/screen`);
    id = await pairAt(wall);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await far[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** The node that serves the screens; the host is on the other one. */
  async function startFar(): Promise<void> {
    far = await startPlenary({ redisUrl: hall.redis.url, role: 'web', port });
  }
  const pairAt = async ({ page }: Visit): Promise<string> => pairScreen({ ...hall, server: far }, await screen.code(page));
  const row = (of: string) => host.page.locator(`tr[data-id="${of}"]`);
  const standing = (of: string, how: string) => row(of).locator(`[data-standing="${how}"]`);
  const picture = (name: string) => keepPicture(host.page, join(output, `${name}.png`), { animations: 'disabled', fullPage: true });

  it('the host reads what a screen really shows, its size and its delay, and when it was last heard', async () => {
    await standing(id, 'well').getByText(/dernier signe il y a \d+\ss/).waitFor();
    await row(id).getByText('En ce moment').waitFor();
    await row(id).getByText('1920 × 1080', { exact: true }).waitFor();
    await row(id).getByText(/réponse en \d+\sms/).waitFor();
    await row(id).getByText(/^au changement \d+$/).waitFor();
    const [question = ''] = await setting.ask(['Who pays for the papers of seasonal workers?']);
    await setting.moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'question', id: question } });
    await row(id).locator(`[data-picture="question:${question}"]`).getByText('Question : Who pays for the papers of seasonal workers?').waitFor();
    await picture('screens-well');
    expect(await findingsInBoth(host.page)).toEqual([]);
  });

  it('a page that is taken out of sight is named', async () => {
    await wall.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await standing(id, 'hidden').getByText('Page hors de vue').waitFor();
    await host.page.getByText('1 écran n’affiche pas ce qu’il devrait.').waitFor();
    await wall.page.evaluate(() => {
      Reflect.deleteProperty(document, 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await standing(id, 'well').waitFor();
  });

  it('a screen that draws no more is told apart from what it should show, and catches up', async () => {
    await wall.page.evaluate(() => {
      const held: FrameRequestCallback[] = [];
      const draw = window.requestAnimationFrame;
      window.requestAnimationFrame = (task) => held.push(task);
      Object.assign(window, { drawAgain: () => {
        window.requestAnimationFrame = draw;
        for (const task of held) task(performance.now());
      } });
    });
    await setting.moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'welcome' } });
    await standing(id, 'behind').getByText('Affiche autre chose').waitFor();
    await row(id).getByText('Devrait afficher : Accueil').waitFor();
    await host.page.getByText('1 écran n’affiche pas ce qu’il devrait.').waitFor();
    await picture('screens-behind');
    expect(await findingsInBoth(host.page)).toEqual([]);
    await wall.page.evaluate(() => Reflect.get(window, 'drawAgain')());
    await standing(id, 'well').waitFor();
    await row(id).locator('[data-picture="welcome"]').waitFor();
  });

  it('a screen whose server is gone keeps its picture, and the host reads that it is not heard', async () => {
    await setting.moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'now' } });
    await screen.scene(wall.page, 'now').waitFor();
    await row(id).locator('[data-picture^="now:"]').waitFor();
    const said = (): Promise<string[]> => wall.page.locator('main h1, [role="alert"], [role="status"]').allTextContents();
    await settled(wall.page);
    const before = await said();
    await far.kill();
    await standing(id, 'away').getByText(/Sans nouvelles depuis \d+\ss/).waitFor();
    await host.page.getByText('1 écran n’est pas connecté.').waitFor();
    await row(id).getByText('En dernier : En ce moment').waitFor();
    expect(await said()).toEqual(before);
    await keepPicture(wall.page, join(output, 'screens-wall-alone.png'));
    await picture('screens-away');
    expect(await findingsInBoth(host.page)).toEqual([]);
  });

  it('it catches up by itself with what was changed meanwhile, once its server is back', async () => {
    const poll = await setting.poll('Which of these helps first?', ['Papers', 'Housing']);
    await setting.moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'poll', id: poll } });
    await startFar();
    await screen.scene(wall.page, 'poll').getByText('Which of these helps first?').first().waitFor({ timeout: 60_000 });
    await standing(id, 'well').waitFor();
    await row(id).getByText('Sondage : Which of these helps first?').waitFor();
    expect(wall.complaints).toEqual([]);
  });

  it('a spare takes over the place of a screen that is gone, by one click, and gives it back by another', async () => {
    const spare = await browser.visit(sizes.portrait);
    await spare.page.goto(`${far.url}/screen`);
    const second = await pairAt(spare);
    await setting.moderator.sendSurely('screen.rename', { screen: second, name: 'Spare' });
    await standing(second, 'well').getByText(/dernier signe/).waitFor();
    await screen.scene(spare.page, 'poll').waitFor();
    await setting.moderator.sendSurely('screen.show', { screen: second, scene: { kind: 'blank' } });
    await screen.scene(spare.page, 'blank').waitFor({ state: 'attached' });
    await row(id).getByRole('button', { name: /^Remplacer/ }).waitFor({ state: 'detached' });
    await wall.context.close();
    await standing(id, 'away').waitFor();
    await picture('screens-spare');
    await row(second).getByRole('button', { name: /^Remplacer «\s?Left of the podium/ }).click();
    const taken = host.page.getByText(/^«\s?Spare\s?» a pris le nom/).first();
    await taken.waitFor();
    const back = host.page.getByRole('button', { name: 'Annuler l’action', exact: true });
    // It stays as long as the pointer is on it.
    await back.hover();
    expect(await findingsInBoth(host.page)).toEqual([]);
    await picture('screens-take-over');
    await screen.scene(spare.page, 'poll').getByText('Which of these helps first?').first().waitFor();
    await row(second).getByRole('rowheader', { name: 'Left of the podium' }).waitFor();
    await row(id).getByRole('rowheader', { name: 'Spare' }).waitFor();
    await row(second).locator('[data-picture^="poll:"]').waitFor();
    await standing(second, 'well').waitFor();
    await back.click();
    await screen.scene(spare.page, 'blank').waitFor({ state: 'attached' });
    await row(id).getByRole('rowheader', { name: 'Left of the podium' }).waitFor();
    await row(second).getByRole('button', { name: /^Remplacer «\s?Left of the podium/ }).click();
    await screen.scene(spare.page, 'poll').waitFor();
    await row(second).getByRole('rowheader', { name: 'Left of the podium' }).waitFor();
  });

  it('keeps nobody out, from a small phone to a laptop', async () => {
    for (const width of [320, 390, 768, 1366]) {
      await host.page.setViewportSize({ width, height: 844 });
      expect([width, await tooWide(host.page)]).toEqual([width, 0]);
      await keepPicture(host.page.locator('[aria-labelledby="screens"]'), join(output, `screens-card-${width}.png`));
    }
    expect(await findingsInBoth(host.page)).toEqual([]);
    expect(host.complaints).toEqual([]);
  });
});

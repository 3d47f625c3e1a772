// The day in real browsers, as a story: somebody asks, a moderator decides, the hall sees it, people vote, the day goes on; pages are
// reloaded, the server and Redis are killed in the middle, and nothing is lost. Takes the pictures of the README on the way.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive, moderator, participant, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';

/** Where pictures go: beside the docs when they are to be renewed, else into the tests' output. */
const pictures = resolve(import.meta.dirname, process.env['PLENARY_PICTURES'] ?? '../output');
const failures = resolve(import.meta.dirname, '../output');
const asked = 'How will returning workers have their skills recognised?';
const second = 'Which skills partnerships have worked so far, and why?';

describe('the day', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let phone: Visit;
  let laptop: Visit;
  let desk: Visit;
  let wall: Visit;

  beforeAll(async () => {
    for (const folder of [pictures, failures]) await mkdir(folder, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    [phone, laptop, desk, wall] = [await browser.visit(sizes.phone), await browser.visit(sizes.laptop), await browser.visit({ width: 1440, height: 900 }), await browser.visit(sizes.hall)];
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, visit] of Object.entries({ phone, laptop, desk, wall })) await visit.page.screenshot({ path: join(failures, `failed-${name}.png`) });
  });

  const link = (role: 'moderator' | 'host'): string => `${hall.url}/${role}#invite=${hall.server.invite(role)}`;
  const picture = (visit: Visit, name: string): Promise<Buffer> => visit.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  /** People who are there without a browser: so many for each option. */
  const letOthersVote = async (votes: Readonly<Record<string, number>>): Promise<void> => {
    for (const [option, count] of Object.entries(votes)) {
      for (let n = 0; n < count; n += 1) {
        const person = await hall.join({ mode: 'room' });
        const poll = await person.until('the open poll', (p) => p.all('poll').find(({ status }) => status === 'open'));
        await person.sendSurely('poll.vote', { poll: poll.id, options: [option] });
      }
    }
  };
  const bars = (visit: Visit) => visit.page.locator('[data-kind="poll"]').first();

  it('people arrive: a moderator by link, two participants by code, a screen by pairing', async () => {
    await arrive(desk.page, link('moderator'));
    expect(desk.page.url()).not.toContain('invite');
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await laptop.page.goto(hall.url);
    await laptop.page.getByLabel('Event code').fill('idm 2024');
    await laptop.page.getByRole('button', { name: 'Join', exact: true }).click();
    await isLive(laptop.page);
    await wall.page.goto(`${hall.url}/screen`);
    await moderator.pair(desk.page, await screen.code(wall.page), 'Left of the podium');
    await screen.scene(wall.page, 'welcome').waitFor();
    await picture(wall, 'screen-welcome');
  });

  it('a session goes live, and every face follows', async () => {
    await moderator.goLive(desk.page, 'Panel 1');
    for (const visit of [phone, laptop]) await visit.page.locator('[data-kind="session"][data-id="panel-1"][data-status="live"]').first().waitFor();
    await screen.scene(wall.page, 'now').waitFor();
  });

  it('a question is asked on a phone, screened, waits, and is seen by nobody but the moderator', async () => {
    await participant.ask(phone.page, asked);
    await phone.page.locator('[data-kind="question"][data-own][data-status="waiting"]', { hasText: asked }).waitFor();
    await moderator.question(desk.page, asked).waitFor();
    expect(await laptop.page.getByText(asked).count()).toBe(0);
    await phone.page.reload();
    await phone.page.locator('[data-kind="question"][data-own][data-status="waiting"]', { hasText: asked }).waitFor();
  });

  it('it is approved by a key, seen by everyone at once, and supported', async () => {
    await moderator.question(desk.page, asked).click();
    await desk.page.keyboard.press('a');
    await participant.question(laptop.page, asked).waitFor();
    await participant.support(laptop.page, asked);
    await laptop.page.getByRole('button', { name: /Support this question/, pressed: true }).waitFor();
    await desk.page.getByText('1 supporter').first().waitFor();
    await laptop.page.reload();
    await laptop.page.getByRole('button', { name: /Support this question/, pressed: true }).waitFor();
  });

  it('it goes on stage, and the screen shows it', async () => {
    await moderator.question(desk.page, asked).click();
    await desk.page.keyboard.press('s');
    await screen.scene(wall.page, 'question').getByText('recognised').first().waitFor();
    await picture(wall, 'screen-question');
    await wall.page.reload();
    await screen.scene(wall.page, 'question').waitFor();
  });

  it('a poll opens, people vote, the bars move on the screen', async () => {
    await moderator.poll(desk.page, 'What should come first?', ['Skills and training', 'Rights at work', 'Access to finance']);
    await screen.scene(wall.page, 'poll').waitFor();
    await participant.vote(phone.page, 'Rights at work');
    await participant.vote(laptop.page, 'Skills and training');
    // What is told is what the first ones did: theirs are among them.
    for (const { page } of [phone, laptop]) await page.locator('[data-vote="counted"]').waitFor();
    await letOthersVote({ a: 7 });
    // With nine voters nobody can tell from the bars what the first one chose; with ten they begin to move, and say what five of them did.
    await wall.page.getByText('The result shows once enough people have voted.').first().waitFor();
    expect(await bars(wall).getByText('%').count()).toBe(0);
    await letOthersVote({ a: 1 });
    await bars(wall).getByText('80').first().waitFor();
    await letOthersVote({ a: 6, b: 9, c: 10 });
    await bars(wall).getByText('33').first().waitFor();
    await phone.page.evaluate(() => window.scrollTo(0, 0));
    await picture(wall, 'screen-poll');
    await picture(phone, 'participant-phone');
    await picture(laptop, 'participant-laptop');
  });

  it('the server is killed and comes back: every face is there again, with everything', async () => {
    await hall.server.kill();
    await laptop.page.locator('[data-line="reconnecting"], [data-line="offline"]').first().waitFor({ state: 'attached' });
    await participant.ask(laptop.page, second);
    await hall.restart();
    await laptop.page.reload();
    for (const visit of [phone, laptop, desk, wall]) await isLive(visit.page);
    await laptop.page.locator('[data-kind="question"][data-own][data-status="waiting"]', { hasText: second }).waitFor();
    await moderator.question(desk.page, second).waitFor();
    await bars(wall).getByText('33').first().waitFor();
  });

  it('Redis is killed and comes back: what was done meanwhile is kept and arrives', async () => {
    await hall.redis.kill();
    await moderator.question(desk.page, second).click();
    await desk.page.keyboard.press('a');
    await hall.redis.start();
    await participant.question(phone.page, second).waitFor();
    await participant.question(laptop.page, asked).waitFor();
    await picture(desk, 'moderator');
  });

  it('the next session: every face follows', async () => {
    await moderator.next(desk.page);
    for (const visit of [phone, laptop]) await visit.page.locator('[data-kind="session"][data-id="lunch"]').first().waitFor();
    await screen.scene(wall.page, 'now').getByText('Lunch break').first().waitFor();
    await desk.page.reload();
    await isLive(desk.page);
  });

  it('no page complained', () => {
    for (const visit of [phone, laptop, desk, wall]) expect(visit.complaints).toEqual([]);
  });
});

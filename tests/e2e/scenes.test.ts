// Every scene of a room screen on the walls that halls have, in English and Arabic, with much to say and with little: nothing runs out
// of the window, nothing is cut, and nothing is too small for the back row.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { captioner } from '../harness/captioner.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, findings, outOfPanel, outOfWindow, settled, smallText } from '../harness/looks.ts';
import { wantsPictures } from '../harness/keep-picture.ts';
import { pictureSheet } from '../harness/picture-sheet.ts';
import { pairScreen, setUp, type Setting } from '../harness/setting.ts';
import { lengths, programmeIn, tongueNames, tongues, wordsIn } from '../harness/tongues.ts';

const output = resolve(import.meta.dirname, '../output');
const walls = [sizes.hall, sizes.wall, sizes.portrait];
const hourMs = 3_600_000;
const kinds = ['welcome', 'now', 'questions', 'question', 'poll', 'session', 'countdown', 'announcement', 'captions'] as const;

describe.each(tongues.flatMap((tongue) => lengths.map((length) => ({ tongue, length }))))('in $tongue, $length', ({ tongue, length }) => {
  const words = wordsIn[tongue][length];
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let visit: Visit;
  let paired: string;
  let halves: Record<HalfScene['kind'], HalfScene>;
  const sheet = pictureSheet(`Every scene in ${tongueNames[tongue]}, with ${length} texts`);

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: { PLENARY_PROGRAMME: await programmeIn(join(output, `programme-${tongue}-${length}.json`), tongue, length) } });
    browser = await startBrowser();
    setting = await setUp(hall);
    visit = await browser.visit(sizes.hall);
    await visit.page.goto(`${hall.url}/screen`);
    paired = await pairScreen(hall, await screen.code(visit.page));
    const [first = '', second = ''] = await setting.ask(words.questions);
    await setting.moderator.sendSurely('question.pin', { question: second });
    const poll = await setting.poll(words.poll.title, words.poll.options);
    await setting.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue], theme: 'dark' });
    halves = {
      welcome: { kind: 'welcome' },
      now: { kind: 'now' },
      questions: { kind: 'questions' },
      question: { kind: 'question', id: first },
      poll: { kind: 'poll', id: poll },
      session: { kind: 'session', id: 'panel-1' },
      countdown: { kind: 'countdown', untilMs: Date.now() + hourMs, text: words.until },
      announcement: { kind: 'announcement', text: words.announcement },
      captions: { kind: 'captions' },
    };
  });
  afterAll(async () => {
    await sheet.keep(`scenes-${tongue}-${length}`, browser);
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** It is another picture than the one before. */
  const show = (scene: Scene): Promise<void> => screen.after(visit.page, async () => expect(await setting.moderator.sendSurely('screen.show', { screen: paired, scene })).toMatchObject({ ok: true }));

  async function look(name: string, scene: Scene): Promise<void> {
    const { page } = visit;
    await show(scene);
    for (const size of walls) {
      await page.setViewportSize(size);
      await screen.scene(page, scene.kind).waitFor();
      await settled(page);
      if (wantsPictures) await page.screenshot({ path: join(output, `scene-${name}-${tongue}-${length}-${size.width}.png`) });
      await expect.poll(async () => [size.width, ...(await outOfWindow(page)), ...(await cutText(page)), ...(await smallText(page))]).toEqual([size.width]);
    }
    await page.setViewportSize(sizes.hall);
    expect(await findings(page)).toEqual([]);
    // A dark device's own theme and what is kept over a reload look like what is there already.
    if (!/^(?:system|kept)/.test(name)) await sheet.add(name.replaceAll('-', ' '), page);
  }

  it.each(kinds)('%s', async (kind) => look(kind, halves[kind]));

  it.each([['question', 'questions'], ['poll', 'announcement'], ['welcome', 'now'], ['session', 'countdown'], ['question', 'captions'], ['poll', 'questions']] as const)('%s beside %s', async (first, second) =>
    look(`split-${first}-${second}`, { kind: 'split', first: halves[first], second: halves[second] }));

  it('each of them in the lower third of a video picture', async () => {
    const { page } = visit;
    await page.goto(`${hall.url}/screen?overlay`);
    for (const kind of [...kinds, 'split'] as const) {
      const scene: Scene = kind === 'split' ? { kind, first: halves.question, second: halves.countdown } : halves[kind];
      await show(scene);
      // Where nothing is said yet, nothing is drawn.
      await screen.scene(page, kind).waitFor({ state: 'attached' });
      await settled(page);
      if (wantsPictures) await page.screenshot({ path: join(output, `overlay-${kind}-${tongue}-${length}.png`), omitBackground: true });
      const panel = () => page.locator('main[data-scene]').evaluate((element) => element.getBoundingClientRect().top / innerHeight);
      await expect.poll(async () => [kind, (await panel()) > 0.55, ...(await outOfWindow(page)), ...(await cutText(page)), ...(await outOfPanel(page))]).toEqual([kind, true]);
    }
    await arrive(page, `${hall.url}/screen`);
  });

  it('captions as they are said, alone and beside something else', async () => {
    const { page } = visit;
    const say = await captioner(hall);
    for (const scene of [halves.captions, { kind: 'split', first: halves.now, second: halves.captions } as const]) {
      await show(scene);
      await page.locator('[data-kind="captions"]').waitFor();
      const lines = [words.title, ...words.questions, words.announcement];
      for (const [line, text] of lines.entries()) expect(await say({ line, text: text.slice(0, 500), language: tongue })).toBe(204);
      await page.locator('[data-kind="captions"][data-empty="false"]').waitFor();
      await page.locator('[data-kind="captions"]').getByText(words.announcement.split(' ').at(-1) ?? '').first().waitFor();
      for (const size of walls) {
        await page.setViewportSize(size);
        await settled(page);
        if (wantsPictures) await page.screenshot({ path: join(output, `scene-captions-${scene.kind}-${tongue}-${length}-${size.width}.png`) });
        await expect.poll(async () => [size.width, ...(await outOfWindow(page)), ...(await cutText(page)), ...(await smallText(page))]).toEqual([size.width]);
      }
      await page.setViewportSize(sizes.hall);
    }
  });

  it('two languages and each theme', async () => {
    const { page } = visit;
    for (const theme of ['light', 'contrast', 'system'] as const) {
      const ack = await setting.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue, 'fr'], theme });
      expect(ack).toMatchObject({ ok: true });
      await page.locator(theme === 'system' ? 'html:not([data-theme])' : `html[data-theme="${theme}"]`).waitFor();
      for (const kind of ['welcome', 'now', 'poll'] as const) await look(`${theme}-${kind}`, halves[kind]);
    }
    // The small print as well: how many have voted stands below in French, where the page has words of its own for the first language.
    if (tongue === 'en') await page.locator('aside [lang="fr"]').getByText('personne a voté', { exact: true }).waitFor();
    for (const kind of ['question', 'questions'] as const) await look(`system-${kind}`, halves[kind]);
    await setting.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue], theme: 'dark' });
  });

  it('the words and the picture over a reload', async () => {
    const { page } = visit;
    await look('kept', { kind: 'split', first: halves.questions, second: halves.countdown });
    await page.reload();
    await page.locator('[data-kind="questions"] [data-question]').first().waitFor();
    await page.getByRole('timer').waitFor();
  });

  it('complains of nothing', () => expect(visit.complaints).toEqual([]));
});

// A screen over a video picture: only its panel is drawn, everything else lets the picture through, and a blank scene is nothing at all.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { captioner } from '../harness/captioner.ts';
import { arrive, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled } from '../harness/looks.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { longOptions, longText, pairScreen, setUp, type Setting } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');

describe('an overlay', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let setting: Setting;
  let mixer: Visit;
  let paired: string;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall();
    browser = await startBrowser();
    setting = await setUp(hall);
    mixer = await browser.visit(sizes.hall);
    await mixer.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** How opaque the picture is, 0 to 255, at points given as shares of its width and height; and the share of pixels that is not wholly transparent. */
  async function opacity(name: string, points: readonly (readonly [number, number])[]) {
    await settled(mixer.page);
    const png = await mixer.page.screenshot({ omitBackground: true });
    await writeFile(join(output, `overlay-${name}.png`), png);
    return mixer.page.evaluate(async ({ data, at }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height);
      const drawing = canvas.getContext('2d');
      if (!drawing) throw new Error('no canvas');
      drawing.drawImage(image, 0, 0);
      const { data: pixels } = drawing.getImageData(0, 0, width, height);
      let drawn = 0;
      for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 0) drawn += 1;
      const alphas = at.map(([x, y]) => pixels[(Math.floor(y * height) * width + Math.floor(x * width)) * 4 + 3]);
      return { alphas, share: drawn / (width * height) };
    }, { data: png.toString('base64'), at: points });
  }

  it('shows its code in a panel, and is let in like any screen', async () => {
    const { page } = mixer;
    await page.goto(`${hall.url}/screen?overlay`);
    paired = await pairScreen(hall, (await page.locator('[data-code]').getAttribute('data-code')) ?? '');
    await screen.scene(page, 'now').waitFor();
    const { alphas, share } = await opacity('now', [[0.5, 0.05], [0.5, 0.5], [0.01, 0.8], [0.5, 0.8]]);
    expect(alphas).toEqual([0, 0, 0, 255]);
    expect(share).toBeLessThan(0.4);
    expect(await page.locator('footer').count()).toBe(0);
  });

  it('holds a long question and a poll of twelve options within its panel, low and full', async () => {
    const { page } = mixer;
    const [question = ''] = await setting.ask([longText]);
    await setting.moderator.sendSurely('question.stage', { question });
    await screen.scene(page, 'question').waitFor();
    expect((await opacity('question', [[0.5, 0.3]])).alphas).toEqual([0]);
    await setting.poll('Which of these comes first?', longOptions);
    await screen.scene(page, 'poll').waitFor();
    expect((await opacity('poll', [[0.5, 0.3]])).alphas).toEqual([0]);
    expect(await page.evaluate(() => [document.documentElement.scrollHeight > innerHeight, document.documentElement.scrollWidth > innerWidth])).toEqual([false, false]);
    await page.goto(`${hall.url}/screen?overlay&place=full&foot`);
    await screen.scene(page, 'poll').waitFor();
    expect((await opacity('poll-full', [[0.01, 0.5], [0.5, 0.01], [0.5, 0.5]])).alphas).toEqual([0, 0, 255]);
    expect(await page.locator('footer').count()).toBe(1);
  });

  it('is nothing at all while its scene is blank or nothing is said, and after it was sent away', async () => {
    const { page, complaints } = mixer;
    await page.goto(`${hall.url}/screen?overlay`);
    await screen.scene(page, 'poll').waitFor();
    await setting.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: 'blank' } });
    await screen.scene(page, 'blank').waitFor({ state: 'attached' });
    expect((await opacity('blank', [])).share).toBe(0);
    await setting.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: 'captions' } });
    await screen.scene(page, 'captions').waitFor({ state: 'attached' });
    expect((await opacity('captions-none', [])).share).toBe(0);
    const say = await captioner(hall);
    expect(await say({ line: 0, text: 'We begin.', language: 'en' })).toBe(204);
    await page.getByText('We begin.').waitFor();
    expect((await opacity('captions', [[0.5, 0.8]])).alphas).toEqual([255]);
    await setting.moderator.sendSurely('screen.unpair', { screen: paired });
    await page.locator('[data-scene]').waitFor({ state: 'detached' });
    expect((await opacity('gone', [])).share).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('a source that keeps nothing comes in by an address, as often as it is loaded, until its host takes the link back', async () => {
    const host = await browser.visit(sizes.laptop);
    await arrive(host.page, hall.server.ready.addresses.host);
    await host.page.getByRole('button', { name: 'Pair a screen' }).first().click();
    const dialog = host.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'It has no code' }).check({ force: true });
    await dialog.getByLabel('Name', { exact: true }).fill('Mixer');
    expect(await findingsInBoth(host.page)).toEqual([]);
    await keepPicture(host.page, join(output, 'host-screen-link.png'));
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const address = new URL(await dialog.getByLabel('For a video mixer').inputValue());
    expect(await findingsInBoth(host.page)).toEqual([]);
    await keepPicture(host.page, join(output, 'host-screen-link-made.png'));
    await host.page.keyboard.press('Escape');

    const { page, context, complaints } = await browser.visit(sizes.hall);
    // As a source that is set to keep nothing: neither cookies nor storage.
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} });
    });
    for (let load = 0; load < 2; load += 1) {
      await page.goto(`${hall.url}${address.pathname}${address.search}${address.hash}`);
      await screen.scene(page, 'poll').waitFor();
      expect(await context.cookies()).toEqual([]);
      await page.goto('about:blank');
    }
    await page.goto(`${hall.url}${address.pathname}${address.search}${address.hash}`);
    await screen.scene(page, 'poll').waitFor();
    const row = host.page.getByRole('row', { name: /Mixer Screen/ });
    await row.getByRole('button', { name: 'Revoke Mixer' }).click();
    await dialog.getByRole('button', { name: /Revoke/ }).click();
    await page.locator('[data-scene]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

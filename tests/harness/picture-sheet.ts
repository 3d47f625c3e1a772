// Pictures for the docs, kept by the tests that look at the same things anyway: many small ones on a sheet, each with its name. Only where
// `PLENARY_PICTURES` names a folder: `npm run pictures`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';
import { settled } from './looks.ts';

interface Kept { readonly name: string; readonly png: string; readonly width: number }

const folder = process.env['PLENARY_PICTURES'];
const wall = { width: 480, height: 270 };
const upright = { width: 152, height: 270 };
/** A sheet stays under 500 kB. */
const quality = 0.4;
/** Three of each side by side. */
const sheetWidth = 1992;

export interface PictureSheet {
  /** What the page shows now, as a small wall shows it, and as an upright one does. */
  add(name: string, page: Page): Promise<void>;
  /** Writes the sheet. */
  keep(file: string, browser: TestBrowser): Promise<void>;
}

/** `title`: of the sheet. */
export function pictureSheet(title: string): PictureSheet {
  const kept: Kept[] = [];
  return {
    async add(name, page) {
      if (folder === undefined) return;
      const before = page.viewportSize();
      for (const size of [wall, upright]) {
        await page.setViewportSize(size);
        await settled(page);
        kept.push({ name, width: size.width, png: (await page.screenshot()).toString('base64') });
      }
      if (before) await page.setViewportSize(before);
    },
    async keep(file, browser) {
      if (folder === undefined || kept.length === 0) return;
      await mkdir(folder, { recursive: true });
      const { page, context } = await browser.visit({ width: sheetWidth, height: 600 });
      await page.setContent(`<body style="margin:16px;display:flex;flex-wrap:wrap;gap:12px;background:#d5dae2;font:600 16px sans-serif"><h1 style="flex-basis:100%;margin:0;font-size:26px">${title}</h1>${kept.map(figure).join('')}</body>`);
      await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())).then(() => undefined));
      const png = await page.screenshot({ fullPage: true });
      await writeFile(join(folder, `${file}.webp`), Buffer.from(await page.evaluate(webpOf, { png: png.toString('base64'), quality }), 'base64'));
      await context.close();
    },
  };
}

/** In the page, which can write WebP; in base64 and out. */
async function webpOf({ png, quality: at }: { readonly png: string; readonly quality: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: at });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const figure = ({ name, width, png }: Kept): string =>
  `<figure style="margin:0"><img width="${width}" src="data:image/png;base64,${png}" alt=""><figcaption>${width === wall.width ? name : '&nbsp;'}</figcaption></figure>`;

// Pictures for people, beside what a test checks: only where `PLENARY_LOOKS=1` asks for them, for they take longer than most checks. Of a test
// that fails there is one of each page anyway.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { settled } from './looks.ts';

const output = resolve(import.meta.dirname, '../output');
export const wantsPictures = process.env['PLENARY_LOOKS'] === '1';

/** Keeps a picture of a page or a part of it, or waits as long as one would: until it is there and holds still. */
export async function keepPicture(of: Page | Locator, path: string, options: Pick<PageScreenshotOptions, 'fullPage' | 'animations'> = {}): Promise<void> {
  if (wantsPictures) {
    await of.screenshot({ path, ...options });
  } else if ('page' in of) {
    await of.scrollIntoViewIfNeeded();
    await settled(of.page());
  } else {
    await settled(of);
  }
}

const browsers = new Set<Browser>();

/** From now on, what its pages show is kept when a test fails. */
export function watchFailures(browser: Browser): void {
  browsers.add(browser);
  browser.once('disconnected', () => browsers.delete(browser));
}

/** What every open page shows. */
export async function pictureAll(name: string): Promise<void> {
  await mkdir(output, { recursive: true });
  const pages = [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  for (const [number, page] of pages.entries()) await page.screenshot({ path: join(output, `failed-${name}-${number + 1}.png`), timeout: 10_000 }).catch(() => undefined);
}

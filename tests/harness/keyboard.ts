// Somebody who works a page by its keys alone.
import type { Locator, Page } from 'playwright-core';

/** Tabs on, or back, until this has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not get there');
}

/** Tabs to something and presses a key on it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Letters that choose in a list of choices, all at once: one that comes a second late begins another word. */
export async function typeAtOnce(page: Page, text: string): Promise<void> {
  await Promise.all([...text].map((letter) => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
}

/** Goes to a field and writes over what is in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

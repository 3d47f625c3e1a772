// What people do on the four faces, in their own words: the end-to-end stories are told with these.
import type { Locator, Page } from 'playwright-core';

/** Opens a face by its address and waits until its line is live. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await isLive(page);
}

export async function isLive(page: Page): Promise<void> {
  await page.locator('[data-line="live"]').first().waitFor({ state: 'attached' });
}

export const participant = {
  /** Waits for what comes after the page and judges a ballot before it is sent: whoever is quicker is told by the server. */
  async canVote(page: Page): Promise<void> {
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/judge-')));
  },
  async ask(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Your question' }).fill(text);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  },
  question: (page: Page, text: string) => page.locator('[data-kind="question"]', { hasText: text }).first(),
  async support(page: Page, text: string): Promise<void> {
    await participant.question(page, text).getByRole('button', { name: /Support this question/ }).click();
  },
  async vote(page: Page, option: string): Promise<void> {
    await page.getByRole('radio', { name: option }).check({ force: true });
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
  },
};

export const moderator = {
  async goLive(page: Page, title: string): Promise<void> {
    await page.getByRole('button', { name: 'Programme', exact: true }).first().click();
    await page.getByRole('button', { name: new RegExp(`Go live: ${title}`) }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go live', exact: true }).click();
  },
  async next(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Next session/ }).click();
    await page.getByRole('button', { name: 'Go live', exact: true }).click();
  },
  question: (page: Page, text: string) => page.locator('[data-kind="question"]', { hasText: text }).first(),
  async pair(page: Page, code: string, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Pair a screen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Code on the screen').fill(code);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Pair', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  },
  async poll(page: Page, title: string, options: readonly string[]): Promise<void> {
    await page.getByRole('button', { name: 'New poll' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What do you ask?').fill(title);
    for (const [index, option] of options.entries()) {
      if (index >= 2) await dialog.getByRole('button', { name: 'Add an option' }).click();
      await dialog.getByLabel(`Option ${'ABCDEF'[index]}`, { exact: true }).fill(option);
    }
    await dialog.getByRole('button', { name: 'Save and open now' }).click();
    await dialog.waitFor({ state: 'hidden' });
  },
};

export const screen = {
  async code(page: Page): Promise<string> {
    const shown = page.locator('[data-kind="scene"][data-scene="pairing"]').getByText(/^[A-Z0-9]{3}\s?[A-Z0-9]{3}$/);
    await shown.waitFor();
    return ((await shown.textContent()) ?? '').replace(/[^A-Z0-9]/g, '');
  },
  scene: (page: Page, kind: string) => page.locator(`[data-kind="scene"][data-scene="${kind}"]`),
  /** Has something else shown, and waits until the page shows it: the picture of before is gone, also where both are of one kind. */
  async after(page: Page, show: () => Promise<void>): Promise<void> {
    const before = await scenes(page).elementHandle();
    await show();
    await page.waitForFunction((picture) => !picture?.isConnected, before);
    await scenes(page).waitFor({ state: 'attached' });
  },
};

const scenes = (page: Page): Locator => page.locator('main[data-kind="scene"]');

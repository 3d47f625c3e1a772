// A moderator's desk for a test, worked as its moderators work it: by keys, with a name of their own.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { sizes, type TestBrowser, type Visit, type VisitOptions } from './browser.ts';
import { arrive } from './faces.ts';
import type { Hall } from './hall.ts';
import { postSurely } from './person.ts';

/** `label`: what colleagues call its moderator. */
export async function openDesk(hall: Hall, browser: TestBrowser, { label, size = sizes.laptop }: { label: string; size?: VisitOptions }): Promise<Visit> {
  const { token } = (await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string };
  const link = (await postSurely(`${hall.url}/api/invitations`, { role: 'moderator', label }, { authorization: `Bearer ${token}` })).body as { url: string };
  const visit = await browser.visit(size);
  await arrive(visit.page, `${hall.url}/moderator${new URL(link.url).hash}`);
  return visit;
}

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** J and K until this question is in focus. */
export async function goTo(page: Page, column: 'w' | 'l', text: string): Promise<void> {
  await page.keyboard.press(column);
  const inFocus = page.locator(`[data-column="${column === 'w' ? 'waiting' : 'live'}"] [data-in-focus]:focus`);
  await inFocus.waitFor();
  for (let n = 0; n < 40; n += 1) await page.keyboard.press('k');
  for (let n = 0; n < 40 && !((await inFocus.textContent()) ?? '').includes(text); n += 1) await page.keyboard.press('j');
  await inFocus.filter({ hasText: text }).waitFor();
}

export async function openByKey(page: Page, key: string): Promise<Locator> {
  await page.keyboard.press(key);
  await dialogOf(page).waitFor();
  return dialogOf(page);
}

/** The usual programme, with two people on the podium of the session that is live. */
export async function withSpeakers(): Promise<string> {
  const programme = JSON.parse(await readFile(resolve(import.meta.dirname, '../../infra/events/idm-2024-geneva.json'), 'utf8')) as { sessions: { id: string }[] };
  const speakers = ['Amal Haddad', 'José Ortega y Muñoz'].map((name) => ({ name, role: 'Minister' }));
  const sessions = programme.sessions.map((session) => (session.id === 'panel-1' ? { ...session, speakers } : session));
  const path = join(await mkdtemp(join(tmpdir(), 'plenary-programme-')), 'programme.json');
  await writeFile(path, JSON.stringify({ ...programme, sessions }));
  return path;
}

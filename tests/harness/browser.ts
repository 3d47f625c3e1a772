// A real Chromium for a test: pages of given sizes, each a person with cookies of their own; what they say on the console is kept.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { watchFailures } from './keep-picture.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console and uncaught ones. */
  readonly complaints: string[];
}

export interface VisitOptions {
  readonly width: number;
  readonly height: number;
  readonly locale?: string;
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly timezone?: string;
}

export interface TestBrowser extends AsyncDisposable {
  readonly browser: Browser;
  visit(options: VisitOptions): Promise<Visit>;
}

/** The sizes that every face is looked at in. */
export const sizes = {
  smallPhone: { width: 320, height: 640, phone: true },
  phone: { width: 390, height: 844, phone: true },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1366, height: 768 },
  hall: { width: 1920, height: 1080 },
  wall: { width: 3840, height: 2160 },
  portrait: { width: 1080, height: 1920 },
} as const;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];
/** How long a page may take for one thing on a machine that does much else. */
export const patienceMs = 60_000;
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function startBrowser(): Promise<TestBrowser> {
  const executablePath = process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM to its path');
  const browser = await chromium.launch({ executablePath, args: flags, timeout: 2 * patienceMs });
  watchFailures(browser);
  return {
    browser,
    async visit({ width, height, locale = 'en-GB', phone = false, dark = false, timezone = 'Europe/Zurich' }) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        timezoneId: timezone,
        colorScheme: dark ? 'dark' : 'light',
        ...(phone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
      });
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // Refused requests are part of the story (a restart, a code that is wrong); scripts that fail are not.
        if (message.type() === 'error' && !/Failed to load resource|WebSocket|ERR_CONNECTION/.test(message.text())) complaints.push(message.text());
      });
      return { page, context, complaints };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

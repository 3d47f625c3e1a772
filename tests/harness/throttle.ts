// A line made poor by Chromium itself: less in a second, and later, in both directions.
import type { Page } from 'playwright-core';

export interface Line { readonly bitsPerSecond: number; readonly roundTripMs: number }

/** A phone at the edge of its cell. */
export const poorLine: Line = { bitsPerSecond: 400_000, roundTripMs: 400 };

export async function throttle(page: Page, { bitsPerSecond, roundTripMs }: Line): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const bytes = bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: roundTripMs, downloadThroughput: bytes, uploadThroughput: bytes });
}

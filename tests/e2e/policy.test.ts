// The policy of what a page may load and run, in a real browser: no face breaks it, and whatever gets into a page against it does not run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';

interface Watched { readonly broken: string[]; ran?: string }

describe('the policy of the pages', () => {
  let hall: Hall;
  let browser: TestBrowser;
  const visits = new Map<string, Visit>();

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    for (const face of ['participant', 'moderator', 'host', 'screen']) visits.set(face, await watched(await browser.visit(face === 'participant' ? sizes.phone : sizes.laptop)));
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  /** Notes what the browser holds against the policy, from before the first script of the page. */
  async function watched(visit: Visit): Promise<Visit> {
    await visit.page.addInitScript(() => {
      const seen: Watched = { broken: [] };
      Object.assign(window, { watched: seen });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.broken.push(`${effectiveDirective} ${blockedURI}`));
    });
    return visit;
  }
  const page = (face: string): Page => {
    const visit = visits.get(face);
    if (!visit) throw new Error(`nobody visits ${face}`);
    return visit.page;
  };
  const seenBy = (face: string): Promise<Watched> => page(face).evaluate(() => (window as unknown as { watched: Watched }).watched);

  it('is kept by every face, while people ask and vote', async () => {
    await arrive(page('participant'), `${hall.url}/j/IDM-2024`);
    await arrive(page('moderator'), `${hall.url}/moderator#invite=${hall.server.invite('moderator')}`);
    await arrive(page('host'), `${hall.url}/host#invite=${hall.server.invite('host')}`);
    await page('screen').goto(`${hall.url}/screen`);
    await screen.code(page('screen'));
    await participant.ask(page('participant'), 'Does a page with a policy still take a question?');
    await page('moderator').getByText('Does a page with a policy still take a question?').first().waitFor();
    for (const face of visits.keys()) {
      expect([face, (await seenBy(face)).broken]).toEqual([face, []]);
      expect([face, visits.get(face)?.complaints]).toEqual([face, []]);
    }
  });

  it('keeps scripts that got into a page from running, and pages from loading from elsewhere', async () => {
    const tried = await page('participant').evaluate(async () => {
      const seen = (window as unknown as { watched: Watched }).watched;
      const inline = document.createElement('script');
      inline.textContent = 'window.watched.ran = "inline"';
      const handler = document.createElement('img');
      handler.setAttribute('onerror', 'window.watched.ran = "handler"');
      handler.src = 'data:image/png;base64,broken';
      const foreign = document.createElement('script');
      foreign.src = 'http://127.0.0.2:9/foreign.js';
      const framed = document.createElement('iframe');
      framed.src = 'http://127.0.0.2:9/';
      document.body.append(inline, handler, foreign, framed);
      const fetched = await fetch('http://127.0.0.2:9/').then(() => 'fetched', () => 'refused');
      return { ran: seen.ran ?? null, fetched };
    });
    expect(tried).toEqual({ ran: null, fetched: 'refused' });
    const kinds = async (): Promise<string[]> => [...new Set((await seenBy('participant')).broken.map((each) => each.split(' ')[0] ?? ''))].toSorted();
    await expect.poll(kinds).toEqual(['connect-src', 'frame-src', 'script-src-attr', 'script-src-elem']);
    expect((await seenBy('participant')).ran).toBeUndefined();
  });
});

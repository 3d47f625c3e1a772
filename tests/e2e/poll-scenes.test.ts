// What polls of every kind come to, on the walls that halls have, in English and Arabic, with little to say and with much: nothing runs out of
// the window, nothing is cut, nothing is too small for the back row, and all of it is there in words as well.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { cutText, findings, outOfWindow, settled, smallText } from '../harness/looks.ts';
import { holdPoll, manyVoters, pollSample, pollSamples, type Held, type PollSample } from '../harness/sample-polls.ts';
import { pairScreen, setUp } from '../harness/setting.ts';
import { lengths, programmeIn, pollWordsIn, tongues } from '../harness/tongues.ts';

const output = resolve(import.meta.dirname, '../output');
const walls = [sizes.hall, sizes.wall, sizes.portrait];

describe.each(tongues.flatMap((tongue) => lengths.map((length) => ({ tongue, length }))))('in $tongue, $length', ({ tongue, length }) => {
  let hall: Hall;
  let browser: TestBrowser;
  let visit: Visit;
  let paired: string;
  let held: Held;

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ env: { PLENARY_PROGRAMME: await programmeIn(join(output, `programme-polls-${tongue}-${length}.json`), tongue, length) } });
    browser = await startBrowser();
    const { moderator } = await setUp(hall);
    held = { moderator, voters: await manyVoters(hall), session: 'panel-1' };
    visit = await browser.visit(sizes.hall);
    await visit.page.goto(`${hall.url}/screen`);
    paired = await pairScreen(hall, await screen.code(visit.page));
    await moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue], theme: 'dark' });
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function show(poll: string, by?: 'groups'): Promise<void> {
    const ack = await held.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: 'poll', id: poll, ...(by && { by }) } });
    expect(ack).toMatchObject({ ok: true });
  }

  /** Looks at what is shown on every wall, once it is there. */
  async function look(name: string, chart: string): Promise<void> {
    const { page } = visit;
    const seen = new Set<string>();
    for (const size of walls) {
      await page.setViewportSize(size);
      await page.locator(`[data-chart="${chart}"]`).waitFor();
      await settled(page);
      await page.screenshot({ path: join(output, `poll-${name}-${tongue}-${length}-${size.width}.png`) });
      const wrong = [...(await outOfWindow(page)), ...(await cutText(page)), ...(await smallText(page)), ...(await outOfPlace(page))];
      for (const one of wrong) seen.add(`${size.width}: ${one}`);
    }
    await page.setViewportSize(sizes.hall);
    await settled(page);
    expect([...seen, ...(await findings(page))]).toEqual([]);
    expect(await page.locator('[data-spoken] table').count()).toBe(1);
  }

  const charts: Record<PollSample, string> = {
    single: 'bars', weighted: 'bars', multiple: 'bars', quiz: 'bars', points: 'bars', consent: 'consent', rating: 'columns', estimate: 'columns', statements: 'rating',
    borda: 'ladder', runoff: 'ladder', cloud: 'cloud', open: 'answers', awards: 'podium',
  };

  it.each(pollSamples.filter((kind) => kind !== 'awards'))('%s', async (kind) => {
    const poll = await holdPoll(held, pollSample(kind, pollWordsIn(tongue, length)));
    await held.moderator.sendSurely('poll.reveal', { poll });
    await show(poll);
    await look(kind, charts[kind]);
  });

  it('by group', async () => {
    const poll = await holdPoll(held, pollSample('single', pollWordsIn(tongue, length)));
    await held.moderator.sendSurely('poll.reveal', { poll });
    await show(poll, 'groups');
    await look('groups', 'split');
  });

  it('awards, from the third place to the first', async () => {
    const { page } = visit;
    const poll = await holdPoll(held, pollSample('awards', pollWordsIn(tongue, length)));
    await show(poll);
    await look('awards-waiting', 'podium');
    // Nothing that is sealed is told before its ballots are committed to.
    const { places } = await held.moderator.until('a seal', (it) => it.all('poll').find(({ id, head }) => id === poll && head !== null));
    expect(places).toBeNull();
    for (const place of [3, 2, 1]) {
      const ack = await held.moderator.sendSurely('poll.unveil', { poll, place });
      if (!ack.ok) continue; // Where places are shared, a better one was shown already.
      const { revealed, places: told } = await held.moderator.until('a place', (it) => it.all('poll').find((one) => one.id === poll && (one.revealed || one.places !== null)));
      const best = revealed ? 1 : (told?.[0]?.place ?? 3);
      await page.locator(`[data-place="${best}"][data-empty="false"]`).waitFor();
      await look(`awards-${best}`, 'podium');
    }
    await page.locator('[data-place="1"][data-empty="false"]').waitFor();
  });

  it('two rounds beside each other', async () => {
    const { moderator, voters } = held;
    const sample = pollSample('single', pollWordsIn(tongue, length));
    const poll = await holdPoll(held, sample);
    await moderator.sendSurely('poll.reopen', { poll });
    for (const [number, voter] of voters.entries()) await voter.sendSurely('poll.cast', { poll, ballot: sample.ballotOf(number + 3) });
    await moderator.sendSurely('poll.close', { poll });
    await moderator.sendSurely('poll.reveal', { poll });
    await show(poll);
    await look('rounds', 'bars');
  });

  it('what waits for its result, in each theme and two languages', async () => {
    const poll = await holdPoll(held, pollSample('runoff', pollWordsIn(tongue, length)));
    await show(poll);
    for (const theme of ['light', 'contrast', 'system'] as const) {
      await held.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue, 'fr'], theme });
      await visit.page.locator(theme === 'system' ? 'html:not([data-theme])' : `html[data-theme="${theme}"]`).waitFor();
      const { page } = visit;
      await page.locator('[data-chart="ladder"]').waitFor();
      await settled(page);
      await page.screenshot({ path: join(output, `poll-${theme}-${tongue}-${length}.png`) });
      expect([...(await outOfWindow(page)), ...(await smallText(page)), ...(await outOfPlace(page)), ...(await findings(page))]).toEqual([]);
    }
    await held.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue], theme: 'dark' });
  });

  it('complains of nothing', () => expect(visit.complaints).toEqual([]));
});

/** A chart that is higher than its place: its own lines would be cut, though each of them is whole. */
const outOfPlace = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-chart-place]')]
      .filter((place) => place.scrollHeight > place.clientHeight + 2 || place.scrollWidth > place.clientWidth + 2)
      .map((place) => `${place.scrollWidth}×${place.scrollHeight} in ${place.clientWidth}×${place.clientHeight}`),
  );

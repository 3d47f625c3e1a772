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
import { wantsPictures } from '../harness/keep-picture.ts';
import { pictureSheet } from '../harness/picture-sheet.ts';
import { uploadPicture } from '../harness/pictures.ts';
import { pairScreen, setUp } from '../harness/setting.ts';
import { lengths, programmeIn, pollWordsIn, tongueNames, tongues } from '../harness/tongues.ts';

const output = resolve(import.meta.dirname, '../output');
/** What each is called on the sheet of pictures. */
const captions: Readonly<Record<string, string>> = {
  weighted: 'single choice, two bodies with weights', single: 'single choice', multiple: 'multiple choice', consent: 'yes, no or abstain', statements: 'rating of statements',
  borda: 'ranking by points', runoff: 'ranking by run-off', cloud: 'word cloud', open: 'open text', points: '100 points', groups: 'single choice, by group',
  'awards-waiting': 'awards, nothing shown yet', 'awards-3': 'awards, down to the third place', 'awards-2': 'awards, down to the second place', 'awards-1': 'awards, down to the first place',
  rounds: 'a second round beside the first', voting: 'an open poll with a closing time',
};
const walls = [sizes.hall, sizes.wall, sizes.portrait];

describe.each(tongues.flatMap((tongue) => lengths.map((length) => ({ tongue, length }))))('in $tongue, $length', ({ tongue, length }) => {
  let hall: Hall;
  let browser: TestBrowser;
  let visit: Visit;
  let paired: string;
  let held: Held;
  const sheet = pictureSheet(`Polls of every kind in ${tongueNames[tongue]}, with ${length} texts`);

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
    await sheet.keep(`polls-${tongue}-${length}`, browser);
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function show(poll: string, by?: 'groups'): Promise<void> {
    await screen.after(visit.page, async () => {
      const ack = await held.moderator.sendSurely('screen.show', { screen: paired, scene: { kind: 'poll', id: poll, ...(by && { by }) } });
      expect(ack).toMatchObject({ ok: true });
    });
  }

  /** Looks at what is shown on every wall, once it is there. */
  async function look(name: string, chart: string, tables = 1): Promise<void> {
    const { page } = visit;
    for (const size of walls) {
      await page.setViewportSize(size);
      await page.locator(`[data-chart="${chart}"]`).waitFor();
      await settled(page);
      if (wantsPictures) await page.screenshot({ path: join(output, `poll-${name}-${tongue}-${length}-${size.width}.png`) });
      // Once its ballots are sealed more is said of it: what is looked at then is on its way.
      await expect.poll(async () => [size.width, ...(await outOfWindow(page)), ...(await cutText(page)), ...(await smallText(page)), ...(await outOfPlace(page))]).toEqual([size.width]);
    }
    await page.setViewportSize(sizes.hall);
    await settled(page);
    expect(await findings(page)).toEqual([]);
    await expect.poll(() => page.locator('[data-spoken] table').count()).toBe(tables);
    await sheet.add(captions[name] ?? name.replaceAll('-', ' '), page);
  }

  const charts: Record<PollSample, string> = {
    single: 'bars', weighted: 'bars', multiple: 'bars', quiz: 'bars', points: 'bars', consent: 'consent', rating: 'columns', estimate: 'columns', statements: 'rating',
    borda: 'ladder', runoff: 'ladder', cloud: 'cloud', open: 'answers', awards: 'podium',
  };

  it.each(pollSamples.filter((kind) => kind !== 'awards'))('%s', async (kind) => {
    const poll = await holdPoll(held, pollSample(kind, pollWordsIn(tongue, length)));
    await held.moderator.sendSurely('poll.reveal', { poll });
    // Once a poll is sealed, more is said beside it.
    if (kind === 'weighted') await held.moderator.until('a seal', (it) => it.all('poll').find(({ id, head }) => id === poll && head !== null));
    await show(poll);
    await look(kind, charts[kind]);
    // An upright wall has no room for every count: how many there were is said.
    if (kind === 'runoff') await visit.page.locator('[data-chart="ladder"]').getByText(/^After \d+ counts?$/).waitFor();
  });

  it('by group', async () => {
    const poll = await holdPoll(held, pollSample('single', pollWordsIn(tongue, length)));
    await held.moderator.sendSurely('poll.reveal', { poll });
    await show(poll, 'groups');
    await look('groups', 'split');
  });

  it('awards, from the third place to the first', async () => {
    const { page } = visit;
    const { writing, ballotOf } = pollSample('awards', pollWordsIn(tongue, length));
    const pictures = length === 'long' ? await Promise.all(['plain.png', 'told.jpg', 'baseline.jpg'].map((name) => uploadPicture(hall, name))) : [];
    const options = writing.options.map((option, index) => ({ ...option, ...(pictures.length > 0 && { picture: pictures[index % pictures.length] }) }));
    const poll = await holdPoll(held, { writing: { ...writing, options }, ballotOf });
    await show(poll);
    await look('awards-waiting', 'podium');
    // Nothing that is sealed is told before its ballots are committed to.
    const { places } = await held.moderator.until('a seal', (it) => it.all('poll').find(({ id, head }) => id === poll && head !== null));
    expect(places).toBeNull();
    for (const place of [3, 2, 1]) {
      const ack = await held.moderator.sendSurely('poll.unveil', { poll, place });
      if (!ack.ok) continue; // Where places are shared, a better one was shown already.
      const { revealed, places: told } = await held.moderator.until('a place', (it) => it.all('poll').find((one) => one.id === poll && (ack.seq <= one.rev || one.revealed)));
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
    await moderator.sendSurely('poll.reveal', { poll });
    await moderator.sendSurely('poll.reopen', { poll });
    for (const [number, voter] of voters.entries()) await voter.sendSurely('poll.cast', { poll, ballot: sample.ballotOf(number + 3) });
    await moderator.sendSurely('poll.close', { poll });
    await moderator.sendSurely('poll.reveal', { poll });
    await show(poll);
    await look('rounds', 'bars');
    await visit.page.getByText('round 1: ').first().waitFor();
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
      if (wantsPictures) await page.screenshot({ path: join(output, `poll-${theme}-${tongue}-${length}.png`) });
      await expect.poll(async () => [theme, ...(await outOfWindow(page)), ...(await smallText(page)), ...(await outOfPlace(page))]).toEqual([theme]);
      expect(await findings(page)).toEqual([]);
    }
    await held.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue], theme: 'dark' });
  });

  it('how one votes, beside everything that is said of an open poll', async () => {
    const { page } = visit;
    const { writing } = pollSample('weighted', pollWordsIn(tongue, length));
    const known = new Set(held.moderator.all('poll').map(({ id }) => id));
    await held.moderator.sendSurely('poll.write', { session: held.session, writing });
    const { id: poll } = await held.moderator.until('a new poll', (it) => it.all('poll').find(({ id }) => !known.has(id)));
    await held.moderator.sendSurely('poll.open', { poll, closesAfterMs: 600_000 });
    await held.moderator.sendSurely('screen.setUp', { screen: paired, languages: [tongue, 'fr'], theme: 'dark' });
    await show(poll);
    await page.getByRole('timer').waitFor();
    await look('voting', 'bars', 0);
    const [code, foot] = await Promise.all([page.locator('aside').getByRole('img').boundingBox(), page.locator('footer').boundingBox()]);
    expect(code?.width).toBeGreaterThan(sizes.hall.height / 6);
    expect(await page.getByRole('timer').evaluate((timer) => Number.parseFloat(getComputedStyle(timer).fontSize))).toBeGreaterThan(sizes.hall.height / 12);
    expect((code?.y ?? Infinity) + (code?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
    await held.moderator.sendSurely('poll.close', { poll });
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

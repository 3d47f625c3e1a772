// Somebody on a phone takes part in a poll of every kind, by touch or by keyboard alone, and sees what it came to. Nothing serious is found
// by axe, and nothing runs out of its frame from 320 pixels up.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, isLive, participant } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { findingsInBoth, settled, tooWide } from '../harness/looks.ts';
import type { Person } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { openPoll, type Writing } from '../harness/polls.ts';

const output = resolve(import.meta.dirname, '../output');
const three = [{ text: { en: 'Skills first' } }, { text: { en: 'Rights at work' } }, { text: { en: 'A fund for the cities that receive people' } }];

/** `others`: what the rest of the hall casts. `said`: how the own ballot stands on the page afterwards. */
interface Kind {
  readonly setup: PollSetup;
  readonly options: Writing['options'];
  readonly title: string;
  readonly vote: (page: Page) => Promise<void>;
  readonly others: readonly Ballot[];
  readonly said: string;
}

/** One answers these; in the others one votes. */
const answered: ReadonlySet<string> = new Set(['rating', 'estimate', 'cloud', 'open', 'quiz']);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** With the keyboard alone, from where the focus is. */
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const kinds: readonly Kind[] = [
  {
    setup: { kind: 'single' }, options: three, title: 'What should come first?', said: 'Rights at work',
    vote: async (page) => {
      await page.getByRole('radio', { name: /Skills/ }).focus();
      await press(page, 'Space', 'ArrowDown', 'Enter');
    },
    others: [{ options: ['a'] }, { options: ['c'] }],
  },
  {
    setup: { kind: 'multiple', min: 2, max: 2 }, options: three, title: 'Which two go together?', said: 'Skills first and A fund for the cities that receive people',
    vote: async (page) => {
      await page.getByText('Choose exactly 2').waitFor();
      await page.getByRole('checkbox', { name: /Skills/ }).check({ force: true });
      await button(page, 'Vote').click();
      await page.getByText('You have chosen 1. Choose exactly 2.').waitFor();
      await page.getByRole('checkbox', { name: /A fund/ }).check({ force: true });
      await button(page, 'Vote').click();
    },
    others: [{ options: ['a', 'b'] }, { options: ['b', 'c'] }],
  },
  {
    setup: { kind: 'consent' }, options: [], title: 'Do we adopt the summary?', said: 'Yes',
    vote: async (page) => {
      await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
      await button(page, 'Vote').click();
    },
    others: [{ options: ['a'] }, { options: ['b'] }, { options: ['c'] }],
  },
  {
    setup: { kind: 'rating', steps: 5, low: { en: 'not at all' }, high: { en: 'very much' } }, options: three, title: 'How much do you agree?', said: 'Skills first 5 and Rights at work 2',
    vote: async (page) => {
      await page.getByRole('group', { name: 'Skills first' }).getByRole('radio', { name: '5, very much' }).check({ force: true });
      await page.getByRole('group', { name: 'Rights at work' }).getByRole('radio', { name: '2' }).check({ force: true });
      await page.getByRole('group', { name: 'A fund for the cities' }).getByRole('radio', { name: '3' }).check({ force: true });
      await button(page, 'Leave out: A fund for the cities that receive people').click();
      await button(page, 'Send my answer').click();
    },
    others: [{ scores: [4, 4, 1] }, { scores: [1, 0, 3] }],
  },
  {
    setup: { kind: 'ranking', method: 'runoff' }, options: three, title: 'In which order?', said: '1. A fund for the cities that receive people · 2. Skills first · 3. Rights at work',
    vote: async (page) => {
      await page.getByText('Put all in order, the best first. Counted by run-off.').waitFor();
      await button(page, 'Put on place 1: Skills first').focus();
      await press(page, 'Enter', 'Enter', 'Enter');
      await button(page, 'Move up: A fund for the cities that receive people').waitFor();
      // The last one that was put has the focus on moving it up.
      await press(page, 'Enter', 'Enter');
      await button(page, 'Vote').focus();
      await press(page, 'Enter');
    },
    others: [{ order: ['a', 'b', 'c'] }, { order: ['b', 'c', 'a'] }],
  },
  {
    setup: { kind: 'points' }, options: three, title: 'How would you spend it?', said: 'Skills first 39, Rights at work 33 and A fund for the cities that receive people 28',
    vote: async (page) => {
      await button(page, 'Share evenly').click();
      await page.getByText('All points are shared out.').waitFor();
      await button(page, '5 fewer for A fund for the cities that receive people').click();
      await page.getByText('5 points left').waitFor();
      await button(page, 'Vote').click();
      await page.getByText('Give whole points, together exactly 100.').waitFor();
      await button(page, '5 more for Skills first').click();
      await button(page, 'Vote').click();
    },
    others: [{ points: [50, 50, 0] }, { points: [0, 20, 80] }],
  },
  {
    setup: { kind: 'estimate', min: 0, max: 500, decimals: 1, unit: { en: 'million people' } }, options: [], title: 'How many people live outside their country of birth?', said: '281.5 million people',
    vote: async (page) => {
      const field = page.getByRole('textbox', { name: 'Your number' });
      await field.fill('9000');
      await press(page, 'Enter');
      await page.getByText('Write a number within the limits shown.').waitFor();
      await field.fill('281,5');
      await page.getByText('Counted as 281.5 million people').waitFor();
      await press(page, 'Enter');
    },
    others: [{ number: 304 }, { number: 120 }, { number: 281 }],
  },
  {
    setup: { kind: 'cloud', words: 3 }, options: [], title: 'What does it take, in a word?', said: 'trust and fair recruitment',
    vote: async (page) => {
      await page.getByRole('textbox', { name: 'Word 1 of 3' }).fill('trust');
      await page.getByRole('textbox', { name: 'Word 2 of 3' }).fill('fair recruitment');
      await button(page, 'Send my answer').click();
    },
    others: [{ words: ['Trust', 'patience'] }, { words: ['trust'] }],
  },
  {
    setup: { kind: 'open' }, options: [], title: 'What would help most where you work?', said: 'Papers that count on both sides of the border.',
    vote: async (page) => {
      await button(page, 'Send my answer').click();
      await page.getByText('Your answer is empty. Write a few words first.').waitFor();
      const field = page.getByRole('textbox', { name: 'Your answer' });
      const lines = (): Promise<number> => field.evaluate((element) => element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight));
      expect(Math.floor(await lines())).toBe(3);
      await field.fill('One thing at a time.\n'.repeat(5));
      await page.getByText('195 characters left').first().waitFor();
      expect(Math.floor(await lines())).toBe(6);
      await field.fill('Papers that count on both sides of the border.');
      await button(page, 'Send my answer').click();
    },
    others: [{ text: 'Papers that count on both sides.' }, { text: 'More time to decide.' }],
  },
  {
    setup: { kind: 'quiz', right: ['b'], leaders: false }, options: three, title: 'Which of these is in the Compact’s title?', said: 'Skills first',
    vote: async (page) => {
      await page.getByRole('radio', { name: /Skills/ }).check({ force: true });
      await button(page, 'Send my answer').click();
    },
    others: [{ options: ['b'] }, { options: ['c'] }],
  },
];

describe('polls of every kind on a phone', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let moderator: Person;
  let phone: Visit;
  let crowd: Person[];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    hall = await openHall({ session: 'panel-1' });
    browser = await startBrowser();
    moderator = await hall.moderator();
    crowd = await Promise.all([1, 2, 3].map(() => hall.join()));
    phone = await browser.visit(sizes.phone);
    await arrive(phone.page, `${hall.url}/j/IDM-2024`);
    await participant.canVote(phone.page);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    for (const { id, status } of moderator.all('poll')) if (status === 'open') await moderator.sendSurely('poll.close', { poll: id });
  });

  const card = (poll: string) => phone.page.locator(`[data-kind="poll"][data-id="${poll}"]`);

  async function looksFine(name: string): Promise<void> {
    const { page } = phone;
    await page.mouse.move(0, 0);
    await page.setViewportSize({ width: sizes.phone.width, height: 3000 });
    await settled(page);
    expect(await findingsInBoth(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    for (const width of [768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await keepPicture(page.locator('[data-kind="poll"]').first(), join(output, `phone-${name}-${width}.png`));
    }
    // At the smallest width that is left, with letters of twice the size.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    await settled(page);
    expect(await cutControls(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize(sizes.phone);
  }

  /** Buttons and fields that reach out of their poll. */
  const cutControls = (page: Page): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('[data-kind="poll"]')].flatMap((poll) => {
      const { left, right } = poll.getBoundingClientRect();
      const isCut = (box: DOMRect): boolean => box.width > 1 && (box.left < left || box.right > right);
      return [...poll.querySelectorAll('button, input, textarea, select')].filter((control) => isCut(control.getBoundingClientRect())).map((control) => control.outerHTML.slice(0, 120));
    }));

  it.each(kinds)('$setup.kind: $title', async ({ setup, options, title, vote, others, said }) => {
    const { page } = phone;
    const poll = await openPoll(moderator, { title: { en: title }, setup, options });
    await card(poll).getByRole('heading', { name: title }).waitFor();
    await card(poll).getByText(/^Your (vote|answer) is anonymous/).waitFor();
    await card(poll).getByText('Results show when the poll closes.').waitFor();
    await looksFine(`${setup.kind}-ballot`);
    await vote(page);
    await card(poll).locator('[data-vote="counted"]').waitFor();
    for (const [index, ballot] of others.entries()) await crowd[index]?.sendSurely('poll.cast', { poll, ballot });
    await page.reload();
    await isLive(page);
    await card(poll).locator('[data-vote="counted"]').waitFor();
    await moderator.sendSurely('poll.close', { poll });
    await phone.page.locator(`[data-id="${poll}"][data-status="closed"]`).waitFor();
    await card(poll).getByText(`Your ${answered.has(setup.kind) ? 'answer' : 'vote'}: ${said}`).waitFor();
    if (setup.kind === 'open') await card(poll).getByText('What people write shows once it is checked.').waitFor();
    else await card(poll).locator('figure').waitFor();
    await card(poll).getByText(new RegExp(`^${others.length + 1} (people voted|of \\d+ who could vote did)`)).first().waitFor();
    if (setup.kind === 'quiz') await card(poll).getByText('You were not right. The right answer is Rights at work.').waitFor();
    await looksFine(`${setup.kind}-result`);
  });

  it.each([
    { letters: 16, foot: 'stays', position: 'sticky' },
    { letters: 32, foot: 'goes with the page', position: 'static' },
  ])('with letters of $letters pixels on the smallest phone, the foot $foot, says every word, and covers nothing that has the focus', async ({ letters, position }) => {
    const { page } = phone;
    await page.setViewportSize(sizes.smallPhone);
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}px`), letters);
    await settled(page);
    const foot = page.locator('footer');
    await expect.poll(() => foot.evaluate((element) => getComputedStyle(element).position)).toBe(position);
    const cut = await foot.locator('nav a').evaluateAll((tabs) => tabs.filter((tab) => tab.scrollWidth > tab.clientWidth || tab.getBoundingClientRect().right > innerWidth || tab.getBoundingClientRect().left < 0).map((tab) => tab.textContent));
    expect(cut).toEqual([]);
    await page.locator('a[href="#content"]').focus();
    const reached: string[] = [];
    const hidden: string[] = [];
    while (reached.at(-1) !== 'Mine' && reached.length < 60) {
      await page.keyboard.press('Tab');
      const { words, isSeen } = await focused(page);
      reached.push(words);
      if (!isSeen) hidden.push(words);
    }
    expect(reached.at(-1)).toBe('Mine');
    expect(hidden).toEqual([]);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize(sizes.phone);
  });

  /** What has the focus, and whether any of it is seen: in the window, with nothing above it. */
  const focused = (page: Page): Promise<{ words: string; isSeen: boolean }> =>
    page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const box = (element.matches('input') ? (element.closest('label') ?? element) : element).getBoundingClientRect();
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const above = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(box.left + box.width / 2, top + (bottom - top) * part));
      return { words: (element.textContent ?? '').trim().slice(0, 40) || element.outerHTML.slice(0, 80), isSeen: bottom > top && above.some((one) => one !== null && (element.contains(one) || one.contains(element))) };
    });

  it('nobody has complained', () => {
    expect(phone.complaints).toEqual([]);
  });
});

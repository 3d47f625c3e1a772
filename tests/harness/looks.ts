// What a look at a page can find wrong: serious findings of axe, and what runs out of its frame.
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
interface WithAxe {
  readonly axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
}

/** The engine itself: its builder for Playwright opens a tab for each look and sends over what is well too, in fifteen times the time. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Serious and critical findings, each in a line that says where. */
export async function findings(page: Page): Promise<string[]> {
  await settled(page);
  for (const frame of page.frames()) await bringAxe(frame);
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as WithAxe;
    return (await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  }, rules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${(node.any[0]?.message ?? '').slice(0, 160)}`))
    // What a bar at the page's foot happens to cover is whole after a little scrolling.
    .filter((finding) => !(finding.startsWith('target-size') && finding.includes('partially obscured')));
}

/** Once for each document: it stays there until the next one. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
}

/** The findings in the light and in the dark. */
export async function findingsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const finding of await findings(page)) found.push(`${colorScheme} ${finding}`);
  }
  return found;
}

/** How many pixels the page is too wide. */
export async function tooWide(page: Page): Promise<number> {
  await settled(page);
  return page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** How many pixels the page is too long, where its columns scroll by themselves. */
export async function tooLong(page: Page): Promise<number> {
  await settled(page);
  return page.evaluate(() => {
    const { scrollHeight = 0, clientHeight = 0 } = document.scrollingElement ?? {};
    return Math.max(0, scrollHeight - clientHeight);
  });
}

/**
 * When the page has drawn itself for the size that it was given, with the fonts of all that is on it, and what moves for a while has come to
 * rest: half faded in, anything is hard to read. What moves where nobody sees it, in something folded, never ends.
 */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async ({ mostMs, drawnWithinMs }) => {
    const isAwaited = ({ effect }: Animation): boolean =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true && Number(effect.getComputedTiming().endTime) <= mostMs;
    const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const atMost = (ms: number, what: Promise<unknown>): Promise<unknown> => Promise.race([what, new Promise((over) => setTimeout(over, ms))]);
    // A font is asked for only once a first letter of it is laid out.
    const withFonts = async (): Promise<void> => {
      await drawn();
      while (document.fonts.status === 'loading') {
        await document.fonts.ready;
        await drawn();
      }
    };
    await atMost(drawnWithinMs, withFonts());
    // One whose element went away meanwhile never ends: there is nothing to wait for.
    await atMost(mostMs, Promise.allSettled(document.getAnimations().filter(isAwaited).map((animation) => animation.finished)));
  }, { mostMs: 3000, drawnWithinMs: 15_000 });

/** Elements with text that reach out of the window: nobody can scroll a screen in a hall. What only listeners get has no place. */
export const outOfWindow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#plenary *:not([data-spoken] *)')]
      .filter((element) => element.childElementCount === 0 && (element.textContent ?? '').trim() !== '' && element.offsetWidth > 2)
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 60)}`),
  );

/** Elements with text that reach out of the panel of an overlay: what is there is cut. */
export const outOfPanel = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const panel = document.querySelector('main[data-scene]')?.getBoundingClientRect();
    if (!panel) return ['no panel'];
    return [...document.querySelectorAll<HTMLElement>('main[data-scene] *')]
      .filter((element) => element.childElementCount === 0 && (element.textContent ?? '').trim() !== '' && element.offsetWidth > 2)
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left < panel.left - 1 || top < panel.top - 1 || right > panel.right + 1 || bottom > panel.bottom + 1;
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 60)}`);
  });

/** Text that is cut inside its own box (`overflow: hidden` without room), with no sign that there is more. */
export const cutText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#plenary *:not([data-spoken] *)')]
      .filter((element) => element.childElementCount === 0 && element.offsetWidth > 2 && getComputedStyle(element).overflowX === 'hidden')
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis' && getComputedStyle(element).webkitLineClamp === 'none')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 60)}`),
  );

/**
 * Text smaller than what the back row of a hall reads: one thirtieth of the height, or of the height that an upright television of this
 * width would have. Two thirds of that in half of an upright one: it cannot carry a whole poll otherwise.
 */
export const smallText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = Math.min(innerHeight / 30, (innerWidth * 16) / 9 / 30);
    const leastFor = (element: HTMLElement): number => (element.closest('[data-half="short"]') ? (least * 2) / 3 : least);
    return [...document.querySelectorAll<HTMLElement>('#plenary *:not([data-spoken] *)')]
      .filter((element) => element.childElementCount === 0 && (element.textContent ?? '').trim() !== '' && element.offsetWidth > 2)
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < leastFor(element) - 0.5)
      .map((element) => `${element.tagName} ${getComputedStyle(element).fontSize} ${(element.textContent ?? '').slice(0, 60)}`);
  });

// Clocks that are wrong by minutes: of a server process, and of a browser's page. What each does by its own clock is wrong then, and nothing else.
import type { Page } from 'playwright-core';

const shifted = (byMs: number): string => `{
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...said) {
      if (said.length > 0) super(...said);
      else super(Right.now() + ${byMs});
    }
    static now() { return Right.now() + ${byMs}; }
  };
}`;

/** For a server's environment. */
export const wrongClockIn = (byMs: number): { NODE_OPTIONS: string } => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shifted(byMs))}` });

export const setClockWrong = (page: Page, byMs: number): Promise<void> => page.addInitScript(shifted(byMs)).then(() => undefined);

/** What a timer of a page has shown, and when, by a clock of the machine that nobody has set wrong. */
export interface Shown { readonly text: string; readonly atMs: number }

/** Notes each figure that a timer shows from now on. */
export async function watchTimer(page: Page): Promise<{ shown(): Promise<Shown[]> }> {
  await page.getByRole('timer').waitFor();
  await page.evaluate(() => {
    const shown: Shown[] = [];
    const note = (): void => {
      const text = /\d+:\d\d/.exec(document.querySelector('[role="timer"]')?.textContent ?? '')?.[0];
      if (text && text !== shown.at(-1)?.text) shown.push({ text, atMs: performance.timeOrigin + performance.now() });
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { shownByTimer: shown });
  });
  return { shown: () => page.evaluate(() => Reflect.get(globalThis, 'shownByTimer') as Shown[]) };
}

/** How far apart two timers came to show the same figures: the middle of all. The first of each may have stood there before. */
export function apartMs(one: readonly Shown[], other: readonly Shown[]): number {
  const apart = one.slice(1).flatMap(({ text, atMs }) => other.slice(1).filter((each) => each.text === text).map((each) => Math.abs(each.atMs - atMs)));
  return apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)] ?? Infinity;
}

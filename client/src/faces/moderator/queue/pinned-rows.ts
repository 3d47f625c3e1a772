// Which rows of a long list are drawn beside those in view. Pure.

/** The rows in view, and each pinned one with its neighbours, so that a step from it always finds where it goes. A place below 0 is none. */
export function withPinned(inView: readonly number[], pinned: readonly number[], count: number): number[] {
  const around = pinned.filter((index) => index >= 0).flatMap((index) => [index - 1, index, index + 1]);
  return [...new Set([...inView, ...around])].filter((index) => index >= 0 && index < count).sort((a, b) => a - b);
}

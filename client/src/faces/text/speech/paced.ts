// Speaks at a listener's pace: what came last, one thing every few seconds at most. A count that runs is spoken more seldom still, so that
// nobody hears nothing but figures. What was overtaken while it waited is never spoken.

export interface News {
  /** Which thing it tells of: the same thing again only has other figures. */
  readonly about: string;
  readonly text: string;
}

export interface PacedSetup {
  readonly say: (text: string) => void;
  readonly nowMs: () => number;
  /** Runs `task` once after so many ms, unless the returned function is called before. */
  readonly after: (delayMs: number, task: () => void) => () => void;
}

export interface Paced {
  /** What is there already: known, not spoken. */
  begin(news: News): void;
  tell(news: News): void;
  stop(): void;
}

/** Between two announcements, and between two of the same thing. */
export const leastMs = 5_000;
export const sameThingMs = 20_000;

export function createPaced({ say, nowMs, after }: PacedSetup): Paced {
  let last: { readonly news: News; readonly atMs: number } | null = null;
  let cancel = (): void => undefined;

  const speak = (news: News): void => {
    last = { news, atMs: nowMs() };
    say(news.text);
  };
  const stop = (): void => {
    cancel();
    cancel = () => undefined;
  };
  return {
    begin(news) {
      last = { news, atMs: nowMs() };
    },
    tell(news) {
      stop();
      if (last?.news.about === news.about && last.news.text === news.text) return;
      const gapMs = last?.news.about === news.about ? sameThingMs : leastMs;
      const dueMs = last ? last.atMs + gapMs - nowMs() : 0;
      if (dueMs <= 0) speak(news);
      else cancel = after(dueMs, () => speak(news));
    },
    stop,
  };
}

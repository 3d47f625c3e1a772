// A listener hears the newest thing, and never two within five seconds.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaced, leastMs, sameThingMs, type News } from './paced.ts';

const heard: { text: string; atMs: number }[] = [];
const start = Date.UTC(2024, 10, 25, 9);

function setUp() {
  vi.useFakeTimers({ now: start });
  heard.length = 0;
  return createPaced({
    say: (text) => heard.push({ text, atMs: Date.now() - start }),
    nowMs: () => Date.now(),
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  });
}
const question = (id: string): News => ({ about: `question:${id}`, text: `Question ${id}` });
const figures = (count: number): News => ({ about: 'poll:p1', text: `${count} people voted` });

describe('paced speech', () => {
  beforeEach(() => () => vi.useRealTimers());

  it('says nothing of what is there already, and news at once', () => {
    const paced = setUp();
    paced.begin(question('a'));
    vi.advanceTimersByTime(leastMs);
    paced.tell(question('a'));
    expect(heard).toEqual([]);
    paced.tell(question('b'));
    expect(heard).toEqual([{ text: 'Question b', atMs: leastMs }]);
  });

  it('keeps five seconds between two things, and says the newest alone', () => {
    const paced = setUp();
    paced.tell(question('a'));
    vi.advanceTimersByTime(1000);
    paced.tell(question('b'));
    vi.advanceTimersByTime(1000);
    paced.tell(question('c'));
    vi.advanceTimersByTime(leastMs * 4);
    expect(heard).toEqual([{ text: 'Question a', atMs: 0 }, { text: 'Question c', atMs: leastMs }]);
  });

  it('says figures of the same thing every twenty seconds at most, and lets another thing pass them', () => {
    const paced = setUp();
    paced.tell(figures(0));
    for (let second = 1; second <= 40; second += 1) {
      vi.advanceTimersByTime(1000);
      paced.tell(figures(second));
    }
    expect(heard.map(({ atMs }) => atMs)).toEqual([0, sameThingMs, 2 * sameThingMs]);
    vi.advanceTimersByTime(leastMs);
    paced.tell(figures(99));
    paced.tell(question('a'));
    vi.advanceTimersByTime(sameThingMs);
    expect(heard.slice(3)).toEqual([{ text: 'Question a', atMs: 40_000 + leastMs }]);
  });

  it('says nothing where it is as it was when something was last said, nor after it has stopped', () => {
    const paced = setUp();
    paced.tell(question('a'));
    paced.tell(question('b'));
    paced.tell(question('a'));
    vi.advanceTimersByTime(sameThingMs);
    expect(heard).toHaveLength(1);
    paced.tell(question('b'));
    paced.tell(question('c'));
    paced.stop();
    vi.advanceTimersByTime(sameThingMs);
    expect(heard.map(({ text }) => text)).toEqual(['Question a', 'Question b']);
  });

  it('whatever comes when: never two within five seconds, and in the end what came last is what was said last', () => {
    const arrivals = fc.array(fc.record({ waitMs: fc.nat(8000), news: fc.oneof(fc.constantFrom('a', 'b', 'c').map(question), fc.nat(9).map(figures)) }), { maxLength: 60 });
    fc.assert(fc.property(arrivals, (all) => {
      const paced = setUp();
      for (const { waitMs, news } of all) {
        vi.advanceTimersByTime(waitMs);
        paced.tell(news);
      }
      vi.advanceTimersByTime(sameThingMs);
      for (const [index, { atMs }] of heard.entries()) expect(index === 0 ? leastMs : atMs - (heard[index - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(leastMs);
      expect(heard.at(-1)?.text).toBe(all.at(-1)?.news.text);
    }));
  });
});

// What two readings of a process say about the time between them.
import { expect, it } from 'vitest';
import { recentOf, takeReading } from './reading.ts';
import { AppendStats, CommandStats, FlushStats, LineStats, TailStats, Traffic } from './stats.ts';
import { Histogram } from './histogram.ts';
import type { EventSources, WebSources } from './sources.ts';

function parts() {
  const commands = new CommandStats();
  const web: WebSources = { connections: () => ({}), lines: new LineStats(), commands, traffic: new Traffic(), readers: () => ({ behind: 0, fellBehind: 0, ended: 0 }) };
  const event: EventSources = { append: new AppendStats(), tail: new TailStats(), flushes: new Map([['hall', new FlushStats()]]), decisions: { tookMs: new Histogram([]), undecided: () => ({ count: 0, oldestAtMs: null }) }, seq: () => 0, redis: () => Promise.reject(new Error('away')) };
  return { commands, web, event, sources: { web: () => web, event: () => event } };
}

it('tells commands a second by how they ended: by a rule, or because something was out of order', () => {
  const { commands, web, sources } = parts();
  commands.answered('poll.vote', 'ok');
  const earlier = takeReading(sources, 0);
  for (const outcome of ['ok', 'ok', 'poll-closed', 'unavailable', 'indeterminate', 'read-only', 'internal']) commands.answered('poll.vote', outcome);
  web.traffic.frames += 20;
  const recent = recentOf(earlier, takeReading(sources, 2000));
  expect(recent.commands).toMatchObject({ perSecond: 3.5, refusedPerSecond: 0.5, failedPerSecond: 2 });
  expect(recent.framesPerSecond).toBe(10);
});

it('tells times of what came since the earlier reading only, and nothing where nothing came', () => {
  const { commands, event, sources } = parts();
  commands.answeredMs.add(9000);
  const earlier = takeReading(sources, 0);
  expect(recentOf(earlier, takeReading(sources, 10)).commands).toMatchObject({ answerMedianMs: null, answerSlowestMs: null });
  commands.answeredMs.add(4);
  event.flushes.get('hall')?.tookMs.add(2);
  const recent = recentOf(earlier, takeReading(sources, 2000));
  expect([recent.commands.answerSlowestMs, recent.flushMs, recent.appendMs]).toEqual([5, 2, null]);
});

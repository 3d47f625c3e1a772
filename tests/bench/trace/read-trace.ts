// Reads a trace of Chromium: how long the page's main thread was at work at a time, and how far apart the pictures were that it drew.

interface TraceEvent { readonly name: string; readonly cat: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly args: { readonly name?: string } }

export interface TraceFigures {
  readonly seconds: number;
  /** Pictures that were drawn, and the longest times between two of them, longest first. */
  readonly drawn: number;
  readonly gapsMs: readonly number[];
  readonly gapsOver50Ms: number;
  /** The longest task of the main thread: by the clock, and in CPU of its own, which others on the same cores do not lengthen. */
  readonly longestTaskMs: number;
  readonly longestTaskCpuMs: number;
  readonly tasksOver50Ms: number;
  /** CPU of the main thread in a second of the trace. */
  readonly mainMsPerSecond: number;
  readonly layouts: number;
  readonly layoutMs: number;
}

/** What a trace must hold. */
export const traceCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];

const longMs = 50;
const rounded = (value: number): number => Number(value.toFixed(1));
const inMs = (us: number): number => us / 1000;

export function readTrace(trace: Buffer): TraceFigures {
  // Chromium's own writing.
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = mainThread(traceEvents);
  const tasks = traceEvents.filter(({ ph, pid, tid, name }) => ph === 'X' && pid === main.pid && tid === main.tid && name.endsWith('RunTask'));
  const layouts = traceEvents.filter(({ ph, pid, tid, name }) => (ph === 'X' || ph === 'B') && pid === main.pid && tid === main.tid && name === 'Layout');
  const drawn = traceEvents.filter(({ name, pid }) => name === 'DrawFrame' && pid === main.pid).map(({ ts }) => ts).toSorted((a, b) => a - b);
  const gaps = drawn.slice(1).map((ts, index) => inMs(ts - (drawn[index] ?? ts))).toSorted((a, b) => b - a);
  const seconds = inMs((drawn.at(-1) ?? 0) - (drawn[0] ?? 0)) / 1000;
  const clock = tasks.map(({ dur = 0 }) => inMs(dur));
  const cpu = tasks.map(({ tdur = 0 }) => inMs(tdur));
  return {
    seconds: rounded(seconds),
    drawn: drawn.length,
    gapsMs: gaps.slice(0, 5).map(rounded),
    gapsOver50Ms: gaps.filter((gap) => gap > longMs).length,
    longestTaskMs: rounded(Math.max(0, ...clock)),
    longestTaskCpuMs: rounded(Math.max(0, ...cpu)),
    tasksOver50Ms: clock.filter((ms) => ms > longMs).length,
    mainMsPerSecond: rounded(cpu.reduce((sum, ms) => sum + ms, 0) / Math.max(0.1, seconds)),
    layouts: layouts.length,
    layoutMs: rounded(layouts.reduce((sum, { dur = 0 }) => sum + inMs(dur), 0)),
  };
}

/** Of all pages' main threads the one that did most. */
function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const workOf = ({ pid, tid }: TraceEvent): number => events.reduce((sum, event) => sum + (event.pid === pid && event.tid === tid ? (event.dur ?? 0) : 0), 0);
  const [busiest] = mains.toSorted((a, b) => workOf(b) - workOf(a));
  if (!busiest) throw new Error('the trace has no page');
  return busiest;
}

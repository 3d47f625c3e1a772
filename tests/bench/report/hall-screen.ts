// A hall screen in a browser while 5,000 people vote within two seconds, beside the same page at rest.
import type { ScreenRow } from '../hall-screen.ts';
import type { TraceFigures } from '../trace/read-trace.ts';
import { table, type Cell } from './markdown.ts';

export function hallScreenTable(rows: readonly ScreenRow[]): string {
  return table(
    ['', 'ballots', 'told exactly', 'messages', 'kB', 'pictures a second', 'longest between two, ms', 'over 50 ms', 'longest task, ms', 'of it CPU, ms', 'main thread, ms a second', 'layouts'],
    rows.flatMap(({ kind, acked, exact, frames, kb, voting, idle }) => [
      [`${kind}, voting`, acked, exact ? 'yes' : 'NO', frames, kb, ...figures(voting)],
      [`${kind}, at rest`, null, null, null, null, ...figures(idle)],
    ]),
  );
}

const figures = ({ seconds, drawn, gapsMs: [longest], gapsOver50Ms, longestTaskMs, longestTaskCpuMs, mainMsPerSecond, layouts }: TraceFigures): Cell[] =>
  [drawn / seconds, longest, gapsOver50Ms, longestTaskMs, longestTaskCpuMs, mainMsPerSecond, layouts];

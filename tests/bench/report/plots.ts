// The plots of a run: how each cost grows with the number of connections.
import type { Results } from '../results.ts';
import { draw, type Line } from './plot.ts';

export interface Picture { readonly file: string; readonly alt: string; readonly svg: string }

/** Rows with a size become one line for each subject. */
function linesOf<Row extends { readonly n: number }>(rows: readonly Row[], name: (row: Row) => string, value: (row: Row) => number): Line[] {
  const names = [...new Set(rows.map(name))];
  return names.map((one) => ({ name: one, points: rows.filter((row) => name(row) === one).toSorted((a, b) => a.n - b.n).map((row) => [row.n, value(row)] as const) }));
}

export function picturesOf({ fanout = [], ballots = [], steady = [], joining = [], reconnecting = [], questions = [] }: Results): Picture[] {
  const subject = (row: { readonly subject: string }): string => row.subject;
  const plenary = (): string => 'Plenary';
  const peers = ballots.filter((row) => !row.subject.includes('sink'));
  const plots = [
    { file: 'fanout', title: 'Fan-out', unit: 'server CPU for a frame to one connection, µs', lines: linesOf(fanout, subject, (row) => row.cpuUsPerFrame) },
    { file: 'memory', title: 'Memory', unit: 'for each connection, kB', lines: linesOf(fanout, subject, (row) => row.kbPerConnection) },
    { file: 'ballots', title: 'Ballots', unit: 'acknowledged a second', lines: linesOf(peers, subject, (row) => row.perSecond), log: true },
    { file: 'ballot-cpu', title: 'Ballots', unit: 'server CPU for each, µs', lines: linesOf(peers, subject, (row) => row.serverUsPerBallot), log: true },
    { file: 'steady', title: '1,000 ballots a second', unit: 'acknowledged after, ms', lines: (['p50', 'p95', 'p99'] as const).flatMap((quantile) => linesOf(steady, () => quantile, (row) => row.ack[quantile])) },
    { file: 'questions', title: 'An approved question', unit: 'on a page after, p95, ms', lines: linesOf(questions.filter((row) => row.onEveryPage), subject, (row) => row.onEveryPage?.p95 ?? 0) },
    { file: 'joining', title: 'Joining', unit: 'server CPU for each, µs', lines: linesOf(joining, plenary, (row) => row.serverUsPerJoin) },
    { file: 'reconnecting', title: 'Back after kill -9 of a node, all at once', unit: 'after, ms', lines: (['p50', 'p95', 'max'] as const).flatMap((quantile) => linesOf(reconnecting, () => (quantile === 'max' ? 'the last one' : quantile), (row) => row.each[quantile])) },
  ];
  return plots.filter(({ lines }) => lines.some(({ points }) => points.length > 1)).map(({ file, ...plot }) => ({ file: `${file}.svg`, alt: `${plot.title}: ${plot.unit}, by number of connections`, svg: draw(plot) }));
}

// The tables of a run: what each scenario says, ratios beside every figure of time.
import type { BallotRow } from '../ballots.ts';
import type { Spread } from '../crowd/orders.ts';
import type { FanoutRow } from '../fanout.ts';
import type { Results } from '../results.ts';
import { amount, table, times } from './markdown.ts';
import { moderationTable } from './moderation.ts';
import { paperTables } from './paper.ts';
import { targetTable } from './targets.ts';
import { hallScreenTable } from './hall-screen.ts';
import { thousandTable } from './thousand.ts';

export interface Section { readonly title: string; readonly text: string }

const quantiles = ({ p50, p95, p99 }: Spread): string => [p50, p95, p99].map(amount).join(' / ');

/** Everything that the results hold, in reading order. */
export function sectionsOf(results: Results): Section[] {
  const { fanout, ballots, core, steady, questions, joining, reconnecting, twoSeconds, hallScreen, frozen, moderation, thousand, following } = results;
  return [
    { title: 'Aims', text: targetTable(results) },
    fanout && { title: 'Fan-out', text: fanoutTable(fanout) },
    ballots && { title: 'Ballots', text: ballotTable(ballots) },
    core && {
      title: 'The core alone, 1,000,000 ballots by as many people',
      text: table(
        ['applied a second', 'bytes a ballot', 'replayed, s', 'snapshot, MB', 'written, s', 'longest hold meanwhile, ms', 'loaded, s'],
        [[core.appliedPerSecond, core.bytesPerBallot, core.replaySeconds, core.snapshotBytes / 1e6, core.snapshotWriteSeconds, core.snapshotHoldMs, core.snapshotLoadSeconds]],
      ),
    },
    steady && {
      title: 'A steady 1,000 ballots a second',
      text: table(['people', 'acknowledged a second', 'ack ms, p50 / p95 / p99', 'server, cores', 'frames each', 'kB each'], steady.map((row) => [row.n, row.perSecond, quantiles(row.ack), row.serverCores, row.framesEach, row.bytesEach / 1024])),
    },
    twoSeconds && {
      title: 'The two-second poll',
      text: table(
        ['people', 'nodes', 'ballots', 'acknowledged', 'ack ms, p50 / p95 / p99', 'tally exact', 'screen after the last ack, ms', 'frames each'],
        twoSeconds.map((row) => [row.n, row.nodes, row.acked + row.refused + row.unanswered, row.acked, quantiles(row.ack), row.exact ? 'yes' : 'NO', row.screenAfterMs, row.framesEach]),
      ),
    },
    hallScreen && { title: 'A hall screen meanwhile', text: hallScreenTable(hallScreen) },
    questions && {
      title: 'Questions with upvotes',
      text: table(
        ['', 'people', 'supports a second', 'ack ms, p50 / p95 / p99', 'server µs each', 'approval ms', 'on every page, ms', 'frames each'],
        questions.map((row) => [row.subject, row.n, row.perSecond, quantiles(row.ack), row.serverUsPerBallot, row.approval && quantiles(row.approval), row.onEveryPage && quantiles(row.onEveryPage), row.framesEach]),
      ),
    },
    joining && {
      title: 'Joining',
      text: table(['people', 'in', 'a second', 'ms each, p50 / p95 / p99', 'server µs each', 'Redis µs each', 'kB for each'], joining.map((row) => [row.n, row.joined, row.perSecond, quantiles(row.each), row.serverUsPerJoin, row.redisUsPerJoin, row.kbPerParticipant])),
    },
    reconnecting && {
      title: 'Coming back after kill -9 of a node',
      text: table(['people', 'back', 'ms, p50 / p95 / p99', 'last one, ms', 'tries', 'server µs each'], reconnecting.map((row) => [row.lost, row.back, quantiles(row.each), row.each.max, row.tries, row.serverUsEach])),
    },
    frozen && {
      title: 'Frozen readers',
      text: table(
        ['', 'reading', 'frozen', 'kB a frame', 'kB sent to each', 'memory grew, MB', 'delay before, ms', 'delay meanwhile, ms'],
        frozen.map((row) => [row.subject, row.n, row.frozen, row.bytesEach / 1024, row.sentKbEach, row.grownMb, quantiles(row.delayBefore), quantiles(row.delayFrozen)]),
      ),
    },
    moderation && { title: 'Moderation', text: moderationTable(moderation) },
    thousand && { title: '1,000 people, beside published figures', text: thousandTable(thousand) },
    fanout && following && { title: 'On paper: 100,000 and 1,000,000', text: paperTables(results) },
  ].filter((section): section is Section => Boolean(section));
}

function fanoutTable(rows: readonly FanoutRow[]): string {
  const ofWs = (row: FanoutRow): number => row.cpuUsPerFrame / (rows.find(({ subject, n }) => subject === 'ws' && n === row.n)?.cpuUsPerFrame ?? Number.NaN);
  return table(
    ['', 'connections', 'server µs a frame', 'of ws', 'of it for the connection', 'bytes', 'every ms', 'delay ms, p50 / p95 / p99', 'kB each', 'µs to connect', 'crowd µs a frame'],
    rows.map((row) => [
      row.subject, row.n, row.cpuUsPerFrame, Number.isFinite(ofWs(row)) ? times(ofWs(row)) : '', (row.idleUsPerSecond * row.everyMs) / 1000,
      row.bytesEach, row.everyMs, quantiles(row.delay), row.kbPerConnection, row.connectUs, row.crowdUsPerFrame,
    ]),
  );
}

function ballotTable(rows: readonly BallotRow[]): string {
  const ofEcho = (row: BallotRow): number => row.perSecond / (rows.find(({ subject, n }) => subject.startsWith('Socket.IO echo') && n === row.n)?.perSecond ?? Number.NaN);
  return table(
    ['', 'connections', 'a second', 'of the echo', 'ack ms, p50 / p95 / p99', 'server µs each', 'Redis µs each', 'crowd µs each', 'frames each', 'kB each', 'tally exact'],
    rows.map((row) => [
      row.subject, row.n, row.perSecond, Number.isFinite(ofEcho(row)) ? times(ofEcho(row)) : '', quantiles(row.ack), row.serverUsPerBallot, row.redisUsPerBallot,
      row.crowdUsPerBallot, row.framesEach, row.bytesEach / 1024, row.exact === null ? '' : row.exact ? 'yes' : 'NO',
    ]),
  );
}

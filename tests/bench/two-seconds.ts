// The two-second poll: N people on two nodes, all of them vote within two seconds. Every ballot is acknowledged, the tally is exact,
// and the screen shows the last voter soon after. By hand: node tests/bench/two-seconds.ts --n 5000
import { parseArgs } from 'node:util';
import { ballotsFor, figuresOf, type BallotRow } from './ballots.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { pairScreen } from './screen.ts';

export type TwoSecondsRow = Pick<BallotRow, 'n' | 'perSecond' | 'acked' | 'refused' | 'unanswered' | 'seconds' | 'ack' | 'framesEach' | 'bytesEach' | 'exact'> & {
  readonly nodes: number;
  /** From the last acknowledgement to the last voter on the screen; below 0 when the screen was first. */
  readonly screenAfterMs: number;
  readonly framesPerBallot: number;
};

const withinMs = 2000;

export async function twoSecondsAt(house: House, { n, nodes = 2 }: { n: number; nodes?: 1 | 2 }): Promise<TwoSecondsRow> {
  await using first = await plenarySubject(house, { name: 'Plenary', people: n });
  await using second = nodes === 2 ? await house.node() : null;
  using screen = await pairScreen(first.node, first.moderator);
  await using crowd = startCrowd();
  const auths = first.auths(n);
  const half = Math.ceil(n / nodes);
  for (const [line, some] of [[first.line, auths.slice(0, half)], [{ ...first.line, port: second?.port ?? 0 }, auths.slice(half)]] as const) {
    if (some.length === 0) continue;
    const came = await crowd.ask('connect', { line, auths: some, inFlight: 64 });
    if (came.failed > 0) throw new Error(`${came.failed} of ${some.length} could not connect: ${came.why}`);
  }
  const shown = screen.shows(first.poll, n);
  shown.catch(() => undefined);
  const result = await crowd.ask('commands', { bodies: ballotsFor(first), pace: { withinMs }, seconds: 30, maxEach: 1 });
  const atMs = await shown;
  await first.moderator.closePoll(first.poll);
  const counts = await screen.result(first.poll);
  return {
    n,
    nodes,
    ...figuresOf(result),
    exact: result.tally.every((count, index) => count === counts[index]),
    screenAfterMs: Math.round(atMs - result.lastAckAtMs),
    framesPerBallot: Number(((result.framesEach * n) / Math.max(1, result.acked)).toFixed(1)),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '5000' } } });
  await using house = await openHouse();
  console.log(JSON.stringify(await twoSecondsAt(house, { n: Math.min(10_000, Number(values.n)) })));
}

// A steady 1,000 ballots a second while N people watch the tally move: how soon each is acknowledged, and what everybody receives.
// By hand: node tests/bench/steady.ts --sizes 2000,10000
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ballotsFor, figuresOf, type BallotRow } from './ballots.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';

export type SteadyRow = Pick<BallotRow, 'n' | 'perSecond' | 'acked' | 'refused' | 'unanswered' | 'seconds' | 'ack' | 'framesEach' | 'bytesEach'> & { readonly serverCores: number };

const perSecond = 1000;

export async function steadyAt(house: House, { n, seconds }: { n: number; seconds: number }): Promise<SteadyRow> {
  await using plenary = await plenarySubject(house, { name: 'Plenary', people: n });
  await using crowd = startCrowd();
  const came = await crowd.ask('connect', { line: plenary.line, auths: plenary.auths(n), inFlight: 64 });
  if (came.failed > 0) throw new Error(`${came.failed} of ${n} could not connect: ${came.why}`);
  const order = { bodies: ballotsFor(plenary), pace: { perSecond }, maxEach: 20 };
  await crowd.ask('commands', { ...order, seconds: 2 });
  await pause(500);
  const before = cpuUs(plenary.pid);
  const result = await crowd.ask('commands', { ...order, seconds });
  return { n, ...figuresOf(result), serverCores: Number(((cpuUs(plenary.pid) - before) / 1e6 / result.seconds).toFixed(2)) };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '2000,10000' }, seconds: { type: 'string', default: '8' } } });
  await using house = await openHouse();
  for (const n of values.sizes.split(',').map(Number)) console.log(JSON.stringify(await steadyAt(house, { n, seconds: Math.min(30, Number(values.seconds)) })));
}

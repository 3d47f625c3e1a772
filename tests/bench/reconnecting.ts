// A node dies by kill -9 while N people are on it; all of them knock at the other one at once, with no cursor, which costs it most.
// By hand: node tests/bench/reconnecting.ts --sizes 5000
import { parseArgs } from 'node:util';
import type { CameBack } from './crowd/orders.ts';
import { startCrowd } from './crowd/start.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { cpuUs } from './machine/cost.ts';

export interface ReconnectRow extends CameBack {
  readonly n: number;
  readonly serverUsEach: number;
}

const withinMs = 60_000;

export async function reconnectingAt(house: House, { n }: { n: number }): Promise<ReconnectRow> {
  await using staying = await plenarySubject(house, { name: 'the node that stays', people: n });
  await using dying = await house.node();
  await using crowd = startCrowd();
  const auths = staying.auths(n);
  const came = await crowd.ask('connect', { line: { ...staying.line, port: dying.port }, auths, inFlight: 64 });
  if (came.failed > 0) throw new Error(`${came.failed} of ${n} could not connect: ${came.why}`);
  await crowd.ask('expectLoss', { line: staying.line, auths, withinMs });
  const before = cpuUs(staying.pid);
  await dying.child.kill();
  const back = await crowd.ask('cameBack', {});
  return { n, ...back, serverUsEach: Math.round((cpuUs(staying.pid) - before) / Math.max(1, back.back)) };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '5000' } } });
  await using house = await openHouse();
  for (const n of values.sizes.split(',').map(Number)) console.log(JSON.stringify(await reconnectingAt(house, { n })));
}

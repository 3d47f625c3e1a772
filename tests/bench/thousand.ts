// The same hall for which another open platform has published figures: 1,000 people on one small machine.
// By hand: node tests/bench/thousand.ts
import { measureFanout } from './fanout.ts';
import { openHouse, plenarySubject, type House } from './house.ts';
import { joiningAt, type JoinRow } from './joining.ts';
import { questionsAt } from './questions.ts';
import { twoSecondsAt } from './two-seconds.ts';

export interface Thousand {
  readonly joinsPerSecond: number;
  readonly inTenSeconds: JoinRow;
  readonly voteAckP95: number;
  readonly questionOnEveryPageP95: number;
  readonly approvalP95: number;
  readonly kbPerParticipant: number;
  readonly idleCores: number;
}

const n = 1000;

export async function measureThousand(house: House): Promise<Thousand> {
  const joining = await joiningAt(house, { n });
  const inTenSeconds = await joiningAt(house, { n, perSecond: 100 });
  const poll = await twoSecondsAt(house, { n, nodes: 1 });
  const { value: questions } = await questionsAt(house, { n, seconds: 3 }).next();
  await using plenary = await plenarySubject(house, { name: 'Plenary', people: n });
  const held = await measureFanout(plenary, { n, seconds: 1, everyMs: 500 });
  return {
    joinsPerSecond: joining.perSecond,
    inTenSeconds,
    voteAckP95: poll.ack.p95,
    questionOnEveryPageP95: questions?.onEveryPage?.p95 ?? Number.NaN,
    approvalP95: questions?.approval?.p95 ?? Number.NaN,
    kbPerParticipant: held.kbPerConnection,
    idleCores: Number(((held.idleUsPerSecond * n) / 1e6).toFixed(3)),
  };
}

if (import.meta.main) {
  await using house = await openHouse();
  console.log(JSON.stringify(await measureThousand(house)));
}

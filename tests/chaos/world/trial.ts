// One fault, tried: a crowd takes part, the fault happens, everybody is served again, and the oracle judges what is left.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';
import { judge, type Verdict } from '../oracle/oracle.ts';
import type { Held } from '../oracle/case.ts';
import { readLog, replay } from '../oracle/replay.ts';
import type { Member } from '../swarm/member.ts';
import { openWorld, type World } from './world.ts';

export interface Trial extends Verdict {
  readonly fault: Fault;
  readonly seed: number;
  readonly recoveryMs: number;
  readonly notes: readonly string[];
}

const warmUp = 100;

export async function tryFault(fault: Fault, seed: number): Promise<Trial> {
  await using world = await openWorld(seed, fault.world);
  const { swarm } = world;
  swarm.start();
  await swarm.accepted(warmUp);
  await fault.run(world);
  const healedAt = world.liftedAtMs() ?? performance.now();
  await swarm.everybodyServed();
  const recoveryMs = performance.now() - healedAt;
  await swarm.stop();
  const settled = await settle(world);
  const members = [...swarm.participants, ...swarm.staff].map(held);
  const log = replay(await readLog(world.direct, world.key('log')));
  const recovery = { tookMs: recoveryMs, withinMs: fault.withinMs };
  const verdict = judge({ ledger: swarm.ledger.entries, log, members, recovery, ...(fault.expectedCodes ? { expectedCodes: fault.expectedCodes } : {}) });
  const violations = settled ? verdict.violations : [...verdict.violations, { rule: 'everything becomes quiet', what: 'jobs were still due, or pages behind, after a minute' }];
  return { ...verdict, violations, fault, seed, recoveryMs, notes: world.notes };
}

const held = ({ person, parts }: Member): Held => ({
  person: parts.id,
  name: parts.name,
  token: parts.token,
  audience: parts.audience,
  session: person.session,
  records: [...person.records.values()],
  personal: person.me,
  frames: person.frames,
});

/** Waits until all jobs are done, then ends the poll and waits until everybody has seen that: nothing is on its way any more. */
async function settle({ swarm }: World): Promise<boolean> {
  const { participants, staff, stage } = swarm;
  const [moderator] = staff;
  const limit = AbortSignal.timeout(60_000);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && !limit.aborted) await pause(20);
  };
  await until(() => staff.every(({ person }) => person.all('question').every((question) => question.desk?.screened)));
  await moderator?.say('poll.close', { poll: stage.poll });
  const bell = await moderator?.say('poll.reveal', { poll: stage.poll });
  const seq = bell?.ok ? bell.seq : Infinity;
  await until(() => [...participants, ...staff].every(({ person }) => (person.get('poll', stage.poll)?.rev ?? 0) >= seq && (person.cursor?.seq ?? 0) >= seq));
  return !limit.aborted;
}

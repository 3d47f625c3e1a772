// One fault, tried: a crowd takes part, the fault happens, everybody is served again, and the oracle judges what is left.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';
import { ownBallotIsTheLast } from '../oracle/effects.ts';
import { judge, type Verdict } from '../oracle/oracle.ts';
import type { Held } from '../oracle/case.ts';
import { readLog, replay, type Replay } from '../oracle/replay.ts';
import type { Member } from '../swarm/member.ts';
import { openWorld, type World } from './world.ts';

export interface Trial extends Verdict {
  readonly fault: Fault;
  readonly seed: number;
  readonly recoveryMs: number;
  readonly notes: readonly string[];
}

const warmUp = 100;

/** `patience`: how many times as long as the fault allows the way back may take, on a machine that has other things to do. */
export async function tryFault(fault: Fault, seed: number, patience = 1): Promise<Trial> {
  await using world = await openWorld(seed, fault.world);
  const { swarm } = world;
  swarm.start();
  await swarm.accepted(warmUp);
  await fault.run(world);
  const healedAt = world.liftedAtMs() ?? performance.now();
  await swarm.everybodyServed();
  const recoveryMs = performance.now() - healedAt;
  await swarm.stop();
  const restless = await settle(world);
  const { log, members } = await stillPicture(world);
  const recovery = { tookMs: recoveryMs, withinMs: fault.withinMs * patience };
  const verdict = judge({ ledger: swarm.ledger.entries, log, members, recovery, ...(fault.expectedCodes ? { expectedCodes: fault.expectedCodes } : {}) });
  const violations = [...restless.map((what) => ({ rule: 'everything becomes quiet', what })), ...verdict.violations];
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

/** What everybody holds, and the log at the same moment. The watcher of campaigns may still write: a picture taken around an entry of its is
 * taken again, at most for a minute; then it is judged as it is. */
async function stillPicture({ swarm, direct, key }: World): Promise<{ log: Replay; members: Held[] }> {
  const everybody = [...swarm.participants, ...swarm.staff];
  const limit = AbortSignal.timeout(60_000);
  for (;;) {
    const before = await readLog(direct, key('log'));
    const log = replay(before);
    while (everybody.some(({ person }) => (person.cursor?.seq ?? 0) < log.state.seq) && !limit.aborted) await pause(20);
    const members = everybody.map(held);
    const after = await readLog(direct, key('log'));
    if (after.length === before.length || limit.aborted) return { log, members };
  }
}

/** Waits until all jobs are done, then ends the poll and waits until everybody has seen that: nothing is on its way any more. Gives back what
 * did not come to an end within a minute each. */
async function settle({ swarm }: World): Promise<string[]> {
  const { participants, staff, stage, ledger } = swarm;
  const [moderator] = staff;
  const restless: string[] = [];
  const until = async (what: string, left: () => readonly string[]): Promise<void> => {
    const limit = AbortSignal.timeout(60_000);
    while (left().length > 0 && !limit.aborted) await pause(20);
    if (left().length > 0) restless.push(`${what}: ${left().slice(0, 3).join(', ')} and ${Math.max(0, left().length - 3)} more`);
  };
  // Also those that a moderator has not seen yet: they are screened after they are asked.
  const asked = ledger.entries.flatMap(({ type, outcome, result }) => (type === 'question.submit' && outcome === 'accepted' ? String(result?.['question']) : []));
  const unscreened = (): string[] => staff.flatMap(({ person, parts }) => {
    const known = new Set([...asked, ...person.all('question').map(({ id }) => id)]);
    return [...known].filter((id) => !person.get('question', id)?.desk?.screened).map((id) => `question ${id} for ${parts.id}`);
  });
  await until('jobs were still due', unscreened);
  await moderator?.say('poll.close', { poll: stage.poll });
  const bell = await moderator?.say('poll.reveal', { poll: stage.poll });
  const seq = bell?.ok ? bell.seq : Infinity;
  const behind = (): string[] => [...participants, ...staff].filter(({ person }) => !((person.get('poll', stage.poll)?.rev ?? 0) >= seq && (person.cursor?.seq ?? 0) >= seq)).map(({ parts }) => parts.id);
  await until('pages were behind', behind);
  // What is personal goes slowest, at a pace of its own.
  await until('own ballots were behind', () => ownBallotIsTheLast({ ledger: ledger.entries, members: participants.map(held) }).map(({ what }) => what));
  return restless;
}

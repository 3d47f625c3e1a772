// Waits for jobs, as the log tells of them.
import { setTimeout as pause } from 'node:timers/promises';
import { readLog, replay } from '../oracle/replay.ts';
import type { World } from '../world/world.ts';

/** Resolves once every question that has been asked by now was screened; throws when that takes too long. */
export async function allScreened(world: World, { withinMs }: { withinMs: number }): Promise<void> {
  const asked = [...(await commandsOf(world, 'question.submit'))].map(({ newId }) => newId);
  const limit = AbortSignal.timeout(withinMs);
  for (;;) {
    const done = new Set((await commandsOf(world, 'question.screened')).map(({ body }) => body.question));
    if (asked.every((question) => done.has(question))) return;
    if (limit.aborted) throw new Error(`${asked.filter((question) => !done.has(question)).length} questions were not screened within ${withinMs} ms`);
    await pause(100);
  }
}

async function commandsOf<T extends 'question.submit' | 'question.screened'>(world: World, type: T) {
  const log = replay(await readLog(world.direct, world.key('log')));
  return [...log.decided.values()].flatMap(({ command, outcome }) => {
    const { body, newId } = command;
    return outcome.ok && body.type === type ? [{ newId, body: body as Extract<typeof body, { type: T }> }] : [];
  });
}

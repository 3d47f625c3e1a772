// Golden logs replay to their states for ever. A new version of the rules adds a log of its own beside the old ones, which stay:
// `WRITE_GOLDEN=1 vitest run src/golden.test.ts` writes the log of the present version if there is none yet.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { replayLog } from '../../testkit/src/hall.ts';
import { goldenDay } from '../../testkit/src/story.ts';
import { commandIdSchema, commandSchema } from './commands.ts';
import { actorSchema, idSchema } from './core/roles.ts';
import { serialiseState } from './serialise.ts';
import { rulesVersion, type EventState } from './state.ts';

const folder = new URL('../fixtures/', import.meta.url);
const present = new URL(`golden-${rulesVersion}.json`, folder);
const hash = (state: EventState): string => createHash('sha256').update(serialiseState(state)).digest('hex');

const goldenSchema = z.object({
  rulesVersion: z.int(),
  hash: z.string(),
  log: z.array(z.object({
    atMs: z.int(),
    command: z.object({ id: commandIdSchema, actor: actorSchema, print: z.string(), newId: idSchema, body: commandSchema }),
  })),
});

if (process.env['WRITE_GOLDEN'] && !existsSync(present)) {
  // As a node reads it: through the schemas, which set the order of what commands bring along.
  const log = z.parse(goldenSchema.shape.log, JSON.parse(JSON.stringify(goldenDay(2024, 400).log)));
  const state = replayLog(log);
  const lines = log.map(({ atMs, command }) => JSON.stringify({ atMs, command })).join(',\n');
  writeFileSync(present, `{ "rulesVersion": ${rulesVersion}, "hash": "${hash(state)}", "log": [\n${lines}\n] }\n`);
}

describe('golden logs', () => {
  const files = readdirSync(folder).filter((name) => name.startsWith('golden-'));

  it('A-26 there is a golden log of the present rules', () => {
    expect(files).toContain(`golden-${rulesVersion}.json`);
  });

  it.each(files)('A-26 %s replays to its state, byte for byte', (name) => {
    const golden = z.parse(goldenSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(golden.log.length).toBeGreaterThan(300);
    const replayed = hash(replayLog(golden.log));
    expect(replayed, 'an old log is decided otherwise: keep the old behaviour for it and give the new one a new rulesVersion').toBe(golden.hash);
  });
});

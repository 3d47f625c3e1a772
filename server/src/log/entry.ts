// The form of one log entry: a batch of stamped commands as JSON under one field, with the version of this form.
import * as z from 'zod/mini';
import { commandRoles, type StampedCommand } from '@plenary/domain/commands';
import { actorSchema } from '@plenary/domain/core/roles';

/** One entry as read: its id, its time (ms, from the id), and its commands; `null` stands for one that this version does not know. */
export interface Entry {
  readonly id: string;
  readonly atMs: number;
  readonly commands: readonly (StampedCommand | null)[];
}

/** One command's place in an entry is checked lightly: the whole was parsed before it was appended, by this program. */
const envelopeSchema = z.looseObject({
  id: z.string(), actor: actorSchema, print: z.string(), newId: z.string(), body: z.looseObject({ type: z.string() }),
});

export const entryFields = (commands: readonly StampedCommand[]): string[] => ['v', '1', 'c', JSON.stringify(commands)];

/** Milliseconds of a stream id (`1732521600000-0`). */
export const entryTimeMs = (id: string): number => Number(id.slice(0, id.indexOf('-')));

/** Reads one entry. What cannot be understood counts as one unknown command, so that every node counts alike. */
export function readEntry(id: string, fields: readonly string[]): Entry {
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < fields.length; index += 2) values.set(fields[index] ?? '', fields[index + 1] ?? '');
  const commands = values.get('v') === '1' ? readCommands(values.get('c') ?? '') : [null];
  return { id, atMs: entryTimeMs(id), commands };
}

function readCommands(text: string): (StampedCommand | null)[] {
  const items = parseJson(text);
  return Array.isArray(items) ? items.map(readCommand) : [null];
}

/** Known types were written by `entryFields` of this form's version: their shape is ours. */
function readCommand(item: unknown): StampedCommand | null {
  const parsed = envelopeSchema.safeParse(item);
  return parsed.success && Object.hasOwn(commandRoles, parsed.data.body.type) ? (parsed.data as unknown as StampedCommand) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

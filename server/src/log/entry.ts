// The form of one log entry: a batch of stamped commands as JSON under one field, with the version of this form.
import type { StampedCommand } from '@plenary/domain/commands';
import { isStamped } from './envelope.ts';
import { isSameAfterJson, type OwnEntries } from './own-entries.ts';

/** One entry as read: its id, its time (ms, from the id), and its commands; `null` stands for one that this version does not know. */
export interface Entry {
  readonly id: string;
  readonly atMs: number;
  readonly commands: readonly (StampedCommand | null)[];
}

/** `own` is told, so that it knows the entry when it comes back. */
export function entryFields(commands: readonly StampedCommand[], own?: OwnEntries): string[] {
  const text = JSON.stringify(commands);
  own?.wrote(text, commands);
  return ['v', '1', 'c', text];
}

/** Milliseconds of a stream id (`1732521600000-0`). */
export const entryTimeMs = (id: string): number => Number(id.slice(0, id.indexOf('-')));

/** Reads one entry. What cannot be understood counts as one unknown command, so that every node counts alike. */
export function readEntry(id: string, fields: readonly string[], own?: OwnEntries): Entry {
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < fields.length; index += 2) values.set(fields[index] ?? '', fields[index + 1] ?? '');
  const commands = values.get('v') === '1' ? readCommands(values.get('c') ?? '', own) : [null];
  return { id, atMs: entryTimeMs(id), commands };
}

function readCommands(text: string, own: OwnEntries | undefined): (StampedCommand | null)[] {
  const known = own?.take(text);
  if (known) return known.map((command) => (isSameAfterJson(command) ? command : readCommand(JSON.parse(JSON.stringify(command)))));
  const items = parseJson(text);
  return Array.isArray(items) ? items.map(readCommand) : [null];
}

const readCommand = (item: unknown): StampedCommand | null => (isStamped(item) ? item : null);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

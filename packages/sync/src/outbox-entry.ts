// One command on its way: its form in memory and in browser storage, and what it is about.
import * as z from 'zod/mini';
import { commandIdSchema, commandSchema, type Command } from '@plenary/domain/commands';
import { errorBodySchema } from '@plenary/protocol/up';

export const entryStates = ['queued', 'sending', 'accepted', 'refused'] as const;

export const outboxEntrySchema = z.object({
  id: commandIdSchema,
  body: commandSchema,
  state: z.enum(entryStates),
  queuedAtMs: z.number(),
  /** How often it has been sent. */
  attempts: z.int().check(z.nonnegative()),
  nextAttemptAtMs: z.number(),
  /** Why it was refused, or why the last try has to be repeated. */
  error: z.optional(errorBodySchema),
  /** The seq of an accepted one. */
  seq: z.optional(z.int()),
  /** Ids that an accepted one made. */
  result: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** An entry as text for browser storage. */
export const serialiseEntry = (entry: OutboxEntry): string => JSON.stringify(entry);

/** The reverse. What was being sent when the page closed is queued again; nothing for anything that is no entry. */
export function parseEntry(text: string): OutboxEntry | undefined {
  const parsed = z.safeParse(outboxEntrySchema, jsonOf(text));
  if (!parsed.success) return undefined;
  return parsed.data.state === 'sending' ? { ...parsed.data, state: 'queued' } : parsed.data;
}

/** The things that a command is about: of two commands about the same thing the first is done before the second is sent. */
export function thingsOf(body: Command): readonly string[] {
  if (body.type.startsWith('stage.')) return ['stage'];
  if ('question' in body) return changesStage.has(body.type) ? [`question:${body.question}`, 'stage'] : [`question:${body.question}`];
  if ('poll' in body) return changesStage.has(body.type) ? [`poll:${body.poll}`, 'stage'] : [`poll:${body.poll}`];
  if ('screens' in body) return body.screens.map((screen) => `screen:${screen}`);
  if ('screen' in body) return [`screen:${body.screen}`];
  if (body.type === 'screen.cover' || body.type === 'screen.uncover') return [`room:${body.room}`];
  return [body.type];
}

/** What a command sets anew each time it is sent, so that only the newest one counts; nothing for other commands. */
export function choiceOf(body: Command): string | undefined {
  if (body.type === 'question.support' || body.type === 'question.unsupport') return `support:${body.question}`;
  return body.type === 'poll.vote' || body.type === 'poll.cast' ? `ballot:${body.poll}` : undefined;
}

const changesStage: ReadonlySet<string> = new Set([
  'question.stage', 'question.unstage', 'question.answer', 'question.notice', 'question.write', 'question.undo', 'poll.open', 'poll.reopen', 'poll.close',
] satisfies Command['type'][]);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

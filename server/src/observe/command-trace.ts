// The lines by which one command can be followed through the server: received, appended, applied, answered. They carry its id and type,
// never who sent it or what it says: beside a ballot or an anonymous question, that would tie a person to it.
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { Log } from './log.ts';

interface Named { readonly id: string; readonly body: { readonly type: string } }
type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode };

const debugLevel = 20;
/** Asked several times for each command: a comparison, where asking by the level's name costs twenty times as much. */
const isFollowed = (log: Log): boolean => log.levelVal <= debugLevel;

export function traceReceived(log: Log, { id, type }: { readonly id: string; readonly type: string }): void {
  if (isFollowed(log)) log.debug({ command: id, type }, 'command received');
}

export function traceAppended(log: Log, entry: string | null, commands: readonly Named[]): void {
  if (!isFollowed(log)) return;
  for (const { id, body } of commands) log.debug({ command: id, type: body.type, entry }, 'command appended');
}

export function traceApplied(log: Log, { id, body }: Named, applied: { readonly seq: number; readonly outcome: Outcome }): void {
  if (isFollowed(log)) log.debug({ command: id, type: body.type, seq: applied.seq, outcome: nameOf(applied.outcome) }, 'command applied');
}

/** A refusal is told at the level that the error catalogue gives its code. */
export function traceAnswered(log: Log, { id, type }: { readonly id: string; readonly type: string }, outcome: Outcome): void {
  if (outcome.ok && !isFollowed(log)) return;
  const level = outcome.ok ? 'debug' : errorCatalogue[outcome.code].log;
  log[level]({ command: id, type, outcome: nameOf(outcome) }, 'command answered');
}

export const nameOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.code);

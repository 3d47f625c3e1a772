// What became of decisions that were made together: how many were done, and which were not and why. Pure.
import type { Command } from '@plenary/domain/commands';
import type { CommandAck } from '@plenary/protocol/up';

export interface NotDone {
  readonly question: string;
  readonly text: string;
  /** What was asked for. */
  readonly body: Command;
  readonly code: string;
  readonly message: string;
}

export interface BulkReport { readonly done: number; readonly notDone: readonly NotDone[] }

export interface Asked { readonly question: string; readonly text: string; readonly body: Command; readonly ack: CommandAck | undefined }

/** What has no answer was taken back before it was sent, and is not told of. Nothing where all was done. */
export function bulkReport(asked: readonly Asked[]): BulkReport | null {
  const notDone = asked.flatMap(({ ack, ...about }) => (ack && !ack.ok ? [{ ...about, code: ack.error.code, message: ack.error.message }] : []));
  return notDone.length === 0 ? null : { done: asked.filter(({ ack }) => ack?.ok).length, notDone };
}

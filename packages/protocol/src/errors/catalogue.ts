// The one error catalogue: from a code follow the HTTP status, whether to try again, what becomes of the connection, and how it is logged.
import type { ErrorCode } from './codes.ts';

export interface ErrorRow {
  readonly status: number;
  /** Whether the same command may succeed if sent again as it is. */
  readonly retryable: boolean;
  readonly connection: 'keep' | 'close';
  readonly log: 'debug' | 'info' | 'warn' | 'error';
}

const row = (status: number, log: ErrorRow['log'], more: Partial<ErrorRow> = {}): ErrorRow =>
  ({ status, log, retryable: false, connection: 'keep', ...more });
const retry = { retryable: true } as const;
const close = { connection: 'close' } as const;

/** A code without its row does not compile. Its sentences are in `sentences/`, by the same code. */
export const errorCatalogue: Record<ErrorCode, ErrorRow> = {
  'event-exists': row(409, 'info'),
  'event-unknown': row(404, 'info'),
  'event-closed': row(403, 'debug'),
  'role-not-allowed': row(403, 'info'),
  'command-reused': row(409, 'warn'),
  'frame-invalid': row(400, 'info'),
  'frame-too-large': row(413, 'info', close),
  'command-unknown': row(400, 'info'),
  'body-invalid': row(400, 'info'),
  'event-not-found': row(404, 'info'),
  'join-code-wrong': row(404, 'info'),
  'not-joined': row(401, 'debug', close),
  'origin-foreign': row(403, 'warn', close),
  'protocol-unsupported': row(426, 'info', close),
  'link-unknown': row(404, 'warn'),
  'link-expired': row(410, 'info'),
  'link-revoked': row(410, 'info', close),
  'link-used': row(410, 'info'),
  'pairing-unknown': row(404, 'info'),
  'pairing-expired': row(410, 'debug'),
  'name-invalid': row(422, 'debug'),
  'group-unknown': row(422, 'debug'),
  'language-unknown': row(422, 'debug'),
  'too-many-requests': row(429, 'info', retry),
  'too-many-connections': row(429, 'warn', { ...retry, ...close }),
  unavailable: row(503, 'error', retry),
  'read-only': row(503, 'warn', retry),
  indeterminate: row(504, 'warn', retry),
  'not-found': row(404, 'debug'),
  internal: row(500, 'error', retry),
  'session-unknown': row(404, 'debug'),
  'room-unknown': row(404, 'debug'),
  'question-unknown': row(404, 'debug'),
  'poll-unknown': row(404, 'debug'),
  'screen-unknown': row(404, 'debug'),
  'session-is-last': row(409, 'debug'),
  'session-already-live': row(409, 'debug'),
  'nothing-on-stage': row(409, 'debug'),
  'question-withdrawn': row(409, 'debug'),
  'question-not-live': row(409, 'debug'),
  'question-already-decided': row(409, 'debug'),
  'question-already-asked': row(409, 'debug'),
  'question-already-screened': row(409, 'debug'),
  'question-not-on-stage': row(409, 'debug'),
  'text-unchanged': row(409, 'debug'),
  'nothing-to-undo': row(409, 'debug'),
  'nothing-to-discount': row(409, 'debug'),
  'decision-changed': row(409, 'debug'),
  'poll-not-draft': row(409, 'debug'),
  'poll-not-open': row(409, 'debug'),
  'poll-closed': row(409, 'debug'),
  'poll-already-open': row(409, 'debug'),
  'scene-not-available': row(409, 'debug'),
  'questions-closed': row(409, 'debug'),
  'question-limit': row(409, 'debug'),
  'question-not-yours': row(403, 'debug'),
  'question-own': row(403, 'debug'),
  'question-empty': row(422, 'debug'),
  'question-too-long': row(422, 'debug'),
  'question-unreadable': row(422, 'debug'),
  'note-too-long': row(422, 'debug'),
  'poll-title-empty': row(422, 'debug'),
  'poll-title-too-long': row(422, 'debug'),
  'poll-options-invalid': row(422, 'debug'),
  'option-unknown': row(422, 'debug'),
  'option-repeated': row(422, 'debug'),
  'too-many-options': row(422, 'debug'),
  'no-option': row(422, 'debug'),
  'poll-time-invalid': row(422, 'debug'),
  'screen-name-empty': row(422, 'debug'),
};

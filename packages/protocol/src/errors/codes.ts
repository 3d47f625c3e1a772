// Every code that an answer of Plenary may carry: the domain's refusals, and what the borders add.
import { refusalCodes } from '@plenary/domain/core/codes';

export const borderCodes = [
  'frame-invalid', 'frame-too-large', 'command-unknown', 'body-invalid', 'event-not-found', 'join-code-wrong', 'not-joined',
  'origin-foreign', 'protocol-unsupported', 'link-unknown', 'link-expired', 'link-revoked', 'link-used', 'pairing-unknown',
  'pairing-expired', 'name-invalid', 'name-reserved', 'group-unknown', 'group-reserved', 'group-by-link', 'language-unknown', 'too-many-requests', 'too-many-connections',
  'ballots-not-published', 'ballots-not-sealed', 'result-after-vote', 'picture-too-large', 'picture-not-readable', 'too-many-pictures', 'unavailable', 'read-only', 'indeterminate', 'not-found', 'internal',
] as const;

export const errorCodes = [...refusalCodes, ...borderCodes] as const;
export type ErrorCode = (typeof errorCodes)[number];

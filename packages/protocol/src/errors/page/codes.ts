// Codes that a page may give by itself, before or without an answer of the server. A page carries only their sentences.
import type { ErrorCode } from '../codes.ts';

export const pageCodes = [
  'unavailable', 'indeterminate', 'internal', 'protocol-unsupported', 'frame-too-large', 'link-revoked',
  'question-empty', 'question-too-long', 'question-unreadable', 'poll-time-invalid',
  'poll-title-empty', 'poll-title-too-long', 'poll-options-invalid', 'text-unchanged', 'appeal-empty', 'appeal-too-long', 'name-needed',
] as const satisfies readonly ErrorCode[];

export type PageCode = (typeof pageCodes)[number];

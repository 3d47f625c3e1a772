// How every HTTP answer is made: values as JSON, refusals with the catalogue's status and a sentence, bugs without their insides.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import * as z from 'zod/mini';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { languagesOf } from '../access/languages.ts';
import { describeError, type Log } from '../observe/log.ts';

/** Text to be kept as a file of this name. */
export interface FileReply { readonly name: string; readonly type: string; readonly text: string }

/** Bytes that are the same for ever under their tag. */
export interface BytesReply { readonly name: string; readonly type: string; readonly bytes: Buffer; readonly tag: string }

/** A route answers with a value, a file or lasting bytes, or with a code. Nothing is kept on the way unless `cache` says so. */
export type Reply = { readonly ok: true; readonly body?: unknown; readonly file?: FileReply; readonly bytes?: BytesReply; readonly status?: number; readonly cache?: 'no-cache' } | { readonly ok: false; readonly code: ErrorCode; readonly language?: string | null };
export type Route = (request: Request, response: Response) => Promise<Reply>;

export const refused = (code: ErrorCode, language: string | null = null): Reply => ({ ok: false, code, language });
export const done = (body?: unknown, status?: number): Reply => ({ ok: true, body, ...(status === undefined ? {} : { status }) });

/** Express 5 hands what an async handler throws to the last resort by itself. */
export function route(handle: Route): RequestHandler {
  return async (request, response) => {
    const reply = await handle(request, response);
    if (!reply.ok) return sendRefusal(request, response, reply);
    if (reply.bytes) return sendBytes(request, response, reply.bytes);
    response.set('cache-control', reply.cache ?? 'no-store');
    if (reply.file) response.attachment(reply.file.name).type(reply.file.type).send(reply.file.text);
    else if (reply.body === undefined) response.status(reply.status ?? 204).end();
    else if (reply.cache && isHeld(request, response, reply.body)) response.status(304).end();
    else response.status(reply.status ?? 200).json(reply.body);
  };
}

/** For a day: they never change, and what was taken back should not be in anybody's cache for long. */
function sendBytes({ headers }: Request, response: Response, { name, type, bytes, tag }: BytesReply): void {
  response.set({ 'cache-control': 'public, max-age=86400, immutable', 'content-disposition': `inline; filename="${name}"`, etag: `"${tag}"` });
  if (holds(headers, tag)) response.status(304).end();
  else response.type(type).send(bytes);
}

/** Sets the body's tag, and tells whether whoever asks holds that body already: also when they ask by `fetch`, which then says `no-cache` by itself. */
function isHeld({ headers }: Request, response: Response, body: unknown): boolean {
  const tag = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
  response.set('etag', `W/"${tag}"`);
  return holds(headers, tag);
}

const holds = (headers: IncomingHttpHeaders, tag: string): boolean => (headers['if-none-match'] ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === `"${tag}"`);

function sendRefusal(request: Request, response: Response, reply: { code: ErrorCode; language?: string | null }): void {
  const languages = languagesOf(reply.language ?? null, request.headers['accept-language']);
  response.status(errorCatalogue[reply.code].status).set('cache-control', 'no-store').json({ error: errorBody(reply.code, languages) });
}

/** Parses a body, or answers nothing when it does not fit. */
export function readBody<T extends z.core.$ZodType>(schema: T, request: Request): z.output<T> | null {
  const parsed = z.safeParse(schema, request.body ?? {});
  return parsed.success ? parsed.data : null;
}

/** Bodies that are no JSON or too long are the sender's fault; everything else is ours and says nothing of its insides. */
export function lastResort(log: Log): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  // oxlint-disable-next-line max-params
  return (error: unknown, request, response, _next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
    const code = codeFor(typeof status === 'number' ? status : 500);
    if (code === 'internal') log.error(describeError(error), 'a request failed');
    if (!response.headersSent) sendRefusal(request, response, { code: isOutOfReach(error) ? 'unavailable' : code });
  };
}

function codeFor(status: number): ErrorCode {
  if (status === 413) return 'frame-too-large';
  // Files that are not there, or are nobody's business.
  if (status >= 403 && status <= 405) return 'not-found';
  return status >= 400 && status < 500 ? 'body-invalid' : 'internal';
}

function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && /timed out|Connection is closed|max retries|isn't writeable|ECONN/i.test(error.message);
}

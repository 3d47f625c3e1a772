// One HTTP request to the server's API. Whatever happens, the answer is a value: what the schema says, or an error of the catalogue.
import * as z from 'zod/mini';
import type { PageCode } from '@plenary/protocol/errors/page/codes';
import { pageError } from './page-sentences.ts';
import { errorBodySchema, type WireError } from '@plenary/protocol/up';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WireError };

export interface RequestOptions {
  /** The server's origin; empty for the page's own. */
  readonly url?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** The person's languages, best first: the server's sentences come in the first one that it has. */
  readonly languages: () => readonly string[];
  /** Instead of the identity cookie, for clients without cookies. */
  readonly token?: string | undefined;
}

export interface Asked<S> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Bytes to send instead of JSON; they say themselves of which type they are. */
  readonly bytes?: Blob;
  readonly schema: S;
  /** What comes is a text and no JSON. */
  readonly isText?: true;
}

/** For endpoints that answer with nothing. */
export const nothingSchema = z.optional(z.unknown());

const timeoutMs = 15_000;
const refusalSchema = z.object({ error: errorBodySchema });

export async function request<S extends z.ZodMiniType>(options: RequestOptions, asked: Asked<S>): Promise<Answer<z.output<S>>> {
  const refused = (code: PageCode): Answer<never> => ({ ok: false, error: pageError(code, options.languages()) });
  const response = await send(options, asked);
  if (!response) return refused('unavailable');
  const body = await bodyOf(response, asked.isText === true && response.ok);
  if (!response.ok) {
    const refusal = z.safeParse(refusalSchema, body);
    if (refusal.success) return { ok: false, error: refusal.data.error };
    // Not our server's answer: a proxy before it, or nothing behind it.
    return refused(response.status >= 500 ? 'unavailable' : 'internal');
  }
  const parsed = z.safeParse(asked.schema, body);
  return parsed.success ? { ok: true, value: parsed.data } : refused('protocol-unsupported');
}

export function inside<T, U>(answer: Answer<T>, take: (value: T) => U): Answer<U> {
  return answer.ok ? { ok: true, value: take(answer.value) } : answer;
}

async function send({ url = '', fetch = globalThis.fetch, languages, token }: RequestOptions, asked: Asked<unknown>): Promise<Response | null> {
  const headers = {
    accept: 'application/json',
    'accept-language': languages().join(', ') || '*',
    // The server takes changes only with such a header: no foreign page can send it without asking first.
    ...(asked.method !== 'GET' && { 'content-type': asked.bytes?.type ?? 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const body = asked.bytes ? { body: asked.bytes } : asked.body === undefined ? {} : { body: JSON.stringify(asked.body) };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return await fetch(`${url}/api${asked.path}`, { method: asked.method, headers, signal, credentials: 'same-origin', cache: 'no-store', ...body });
  } catch {
    return null;
  }
}

async function bodyOf(response: Response, isText: boolean): Promise<unknown> {
  try {
    const text = await response.text();
    if (isText) return text;
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

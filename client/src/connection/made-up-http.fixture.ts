// For the tests: the HTTP API against answers that the test makes up.
import { errorBody } from '@plenary/protocol/errors/sentence';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { Identity } from '@plenary/protocol/handshake';
import { createHouseHttp, type HouseHttp } from './house-http.ts';
import { createHttp, type Http } from './http.ts';
import type { RequestOptions } from './request.ts';

export const me: Identity = { id: 'p1', event: 'idm', role: 'participant', name: null, group: null, mode: null, language: null, screen: null };
export const admitted = { identity: me, token: 't' };

export interface Asked { readonly what: string; readonly body: unknown; readonly headers: Headers }

/** A value for 200, a status and a body otherwise, `null` for a network that fails. */
export class MadeUpHttp {
  readonly asked: Asked[] = [];
  readonly http: Http;
  readonly house: HouseHttp;
  answer: (what: string) => unknown;

  constructor(answer: (what: string) => unknown) {
    this.answer = answer;
    const options: RequestOptions = { url: 'http://plenary.test', languages: () => ['fr', 'en'], fetch: (url, init) => this.fetch(String(url), init) };
    this.http = createHttp(options);
    this.house = createHouseHttp(options);
  }

  whats(): string[] {
    return this.asked.map(({ what }) => what);
  }

  private fetch(url: string, init: RequestInit | undefined): Promise<Response> {
    const what = `${init?.method} ${url.slice('http://plenary.test'.length)}`;
    this.asked.push({ what, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined, headers: new Headers(init?.headers) });
    const answer = this.answer(what);
    if (answer === null) return Promise.reject(new TypeError('failed to fetch'));
    if (answer instanceof Response) return Promise.resolve(answer);
    return Promise.resolve(answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer));
  }
}

export const refusal = (code: ErrorCode, status = 400): Response => Response.json({ error: errorBody(code, ['en']) }, { status });

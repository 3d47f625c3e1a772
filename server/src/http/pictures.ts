// Pictures beside a poll's options: staff send them, anybody with the event's code looks at them. What is served is what was read here, without anything that is not seen.
import { Router, type Request, type Response } from 'express';
import { pictureLimits, pictureTypes, type UploadedPicture } from '@plenary/protocol/http/pictures';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { LiveEvent } from '../live/event.ts';
import { readPicture } from '../pictures/read.ts';
import { callerOf, type Caller } from './caller.ts';
import { codeProblem } from './event-code.ts';
import type { HttpParts } from './parts.ts';
import { done, refused, route, type Reply } from './reply.ts';

const path = '/events/:code/pictures';

/** Mounted before everything that is counted by address: a whole hall looks at all nominees at once. */
export function pictureLooks(parts: HttpParts): Router {
  const routes = Router();
  routes.get(`${path}/:id`, route((request, response) => show(parts, request, response)));
  return routes;
}

export function pictureRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.post(path, route((request, response) => keep(parts, request, response)));
  return routes;
}

async function show(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  const event = parts.event();
  const problem = await doorProblem(parts, request, event);
  if (!event || problem) return refused(problem ?? 'unavailable');
  if (!(await parts.limits.take('pictureLook', request.ip ?? ''))) return refused('too-many-requests');
  const id = String(request.params['id'] ?? '');
  const picture = await event.pictures.find(id);
  if (!picture) return refused('not-found');
  // Should a browser ever take it for a page after all, that page can do nothing.
  response.set({ 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
  return { ok: true, bytes: { name: `picture.${picture.type.slice('image/'.length)}`, tag: id, ...picture } };
}

async function keep(parts: HttpParts, request: Request, response: Response): Promise<Reply> {
  const event = parts.event();
  const problem = await doorProblem(parts, request, event);
  if (!event || problem) return refused(problem ?? 'unavailable');
  const caller = await callerOf(event, request, 'staff');
  if (!caller) return refused('not-joined');
  const { language } = caller.identity;
  const unfit = await whyNot(parts, event, caller);
  if (unfit) return refused(unfit, language);
  const body = await bytesOf(request, response);
  if (typeof body === 'string') return refused(body, language);
  const read = readPicture(body);
  if (!read.ok) return refused(read.code, language);
  const { id: picture, width, height } = read.picture;
  return (await event.pictures.keep(read.picture)) ? done({ picture, width, height } satisfies UploadedPicture, 201) : refused('too-many-pictures', language);
}

/** Asked before a byte of the picture is read. */
async function whyNot({ limits }: HttpParts, { replica }: LiveEvent, { identity }: Caller): Promise<ErrorCode | null> {
  if (identity.role !== 'host' && identity.role !== 'moderator') return 'role-not-allowed';
  if (replica.state.event?.closed) return 'event-closed';
  if (replica.readOnly) return 'read-only';
  return (await limits.take('picture', identity.person)) ? null : 'too-many-requests';
}

async function doorProblem(parts: HttpParts, request: Request, event: LiveEvent | null): Promise<ErrorCode | null> {
  const info = event?.replica.state.event;
  return info ? codeProblem(parts, request, { info, typed: String(request.params['code'] ?? '') }) : 'unavailable';
}

type Sent = Buffer | 'picture-too-large' | 'picture-not-readable';

/** The body of a request that calls itself a picture, or why it is none. No more of it is kept than a picture may have. */
async function bytesOf(request: Request, response: Response): Promise<Sent> {
  if (!request.is([...pictureTypes]) || request.headers['content-encoding'] !== undefined) return 'picture-not-readable';
  if (Number(request.headers['content-length'] ?? 0) > pictureLimits.bytes) return 'picture-too-large';
  const chunks: Buffer[] = [];
  let length = 0;
  // Left early, the request must stay, or nobody could be told why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > pictureLimits.bytes) {
      // It did not say how much would come: what is on its way is let go, and the rest is not waited for.
      response.set('connection', 'close');
      request.resume();
      return 'picture-too-large';
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

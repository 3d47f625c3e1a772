// How the nodes are, for the host: figures only. Also while Redis is away, which is when a host looks: whoever was seen to be a host here a
// moment ago is still taken for one.
import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import type { Operations } from '@plenary/protocol/http/operations';
import { tokenOf } from './caller.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, route, type Reply } from './reply.ts';

/** Figures alone are shown on a memory of who somebody was, and only while nobody can say who they are now. */
const rememberedForMs = 10 * 60_000;

export function operationsRoutes(parts: HttpParts): Router {
  const hosts = new Map<string, number>();
  const tell = async (): Promise<Reply> => done({ nowMs: Date.now(), nodes: parts.nodes() } satisfies Operations);

  const answer = async (request: Request): Promise<Reply> => {
    const key = createHash('sha256').update(tokenOf(request, 'staff') ?? '').digest('base64url');
    const isKnown = (hosts.get(key) ?? 0) > performance.now();
    if (isKnown && parts.event()?.replica.following === false) return tell();
    const reply = await asHost(parts, request, tell);
    if (reply.ok) hosts.set(key, performance.now() + rememberedForMs);
    else if (reply.code !== 'unavailable') hosts.delete(key);
    return reply;
  };

  const routes = Router();
  routes.get('/', route(answer));
  return routes;
}

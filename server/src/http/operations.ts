// How the nodes are, for the host: figures only.
import { Router } from 'express';
import type { Operations } from '@plenary/protocol/http/operations';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, route } from './reply.ts';

export function operationsRoutes(parts: HttpParts): Router {
  const routes = Router();
  const tell = async () => done({ nowMs: Date.now(), nodes: parts.nodes() } satisfies Operations);
  routes.get('/', route((request) => asHost(parts, request, tell)));
  return routes;
}

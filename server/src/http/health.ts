// Health for load balancers and people: alive at all; ready to take people, or why not.
import { Router } from 'express';
import type { HttpParts } from './parts.ts';

export function healthRoutes({ readiness }: Pick<HttpParts, 'readiness'>): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => void response.set('cache-control', 'no-store').json({ live: true }));
  routes.get('/ready', (_request, response) => {
    const answer = readiness();
    response.status(answer.ready ? 200 : 503).set('cache-control', 'no-store').json(answer);
  });
  return routes;
}

// Health for load balancers and people: alive at all; ready to take people, or why not.
import { Router } from 'express';
import type { HttpParts } from './parts.ts';

export function healthRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => void response.set('cache-control', 'no-store').json({ live: true }));
  routes.get('/ready', (_request, response) => {
    const event = parts.event();
    const why = parts.leaving() ? 'leaving' : !event ? 'loading' : !event.replica.following ? 'log-out-of-reach' : null;
    response.status(why ? 503 : 200).set('cache-control', 'no-store').json({ ready: why === null, why });
  });
  return routes;
}

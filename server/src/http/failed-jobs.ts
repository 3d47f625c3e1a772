// Jobs that were given up, for the host: why, and a way to have one done again.
import { Router, type Request } from 'express';
import type { JobDesk } from '../jobs/desk.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, refused, route, type Reply } from './reply.ts';

export function failedJobRoutes(parts: HttpParts): Router {
  const withDesk = (request: Request, then: (desk: JobDesk) => Promise<Reply>): Promise<Reply> =>
    asHost(parts, request, async () => {
      const desk = parts.jobs();
      return desk ? then(desk) : refused('unavailable');
    });
  const routes = Router();
  routes.get('/', route((request) => withDesk(request, async (desk) => done({ jobs: await desk.failed() }))));
  routes.post('/:id', route((request) => withDesk(request, async (desk) => ((await desk.runAgain(String(request.params['id']))) ? done() : refused('not-found')))));
  return routes;
}

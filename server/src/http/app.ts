// The HTTP side: strict headers, the API, the reference, the pages. The only folder that knows Express.
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { isOwnOrigin } from '../access/origin.ts';
import type { Log } from '../observe/log.ts';
import { ballotsRoutes } from './ballots.ts';
import { boardPath, boardRoutes } from './board.ts';
import { captionRoutes } from './captions.ts';
import { failedJobRoutes } from './failed-jobs.ts';
import { healthRoutes } from './health.ts';
import { invitationRoutes } from './invitations.ts';
import { joinRoutes } from './join.ts';
import { ledgerRoutes } from './ledger.ts';
import { onAirRoutes } from './on-air.ts';
import { operationsRoutes } from './operations.ts';
import { pageRoutes } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { pictureLooks, pictureRoutes } from './pictures.ts';
import { pollRoutes } from './polls.ts';
import { lastResort, refused, route } from './reply.ts';
import { referenceRoutes } from './reference/routes.ts';
import { screenRoutes } from './screens.ts';

export interface AppParts extends HttpParts {
  readonly clientFolder: string;
  readonly trustedProxies: number;
  readonly log: Log;
}

const policy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
} as const;

export function createApp(parts: AppParts): Express {
  const app = express();
  app.set('trust proxy', parts.trustedProxies);
  app.disable('x-powered-by');
  app.use(helmet(policy));
  app.use(compression());
  app.use('/api/health', healthRoutes(parts));
  app.use('/api', pictureLooks(parts));
  app.use('/api', withinReason(parts), express.json({ limit: '64kb', type: 'application/json' }), apiRoutes(parts));
  app.use('/docs', referenceRoutes());
  app.use(boardPath, withinReason(parts), boardRoutes(parts));
  app.use(pageRoutes(parts.clientFolder));
  app.use(route(async () => refused('not-found')));
  app.use(lastResort(parts.log));
  return app;
}

function apiRoutes(parts: HttpParts): express.Router {
  const routes = express.Router();
  routes.use(ownOriginOnly(parts));
  routes.use(joinRoutes(parts));
  routes.use(onAirRoutes(parts));
  routes.use(captionRoutes(parts));
  routes.use(ballotsRoutes(parts));
  routes.use(pictureRoutes(parts));
  routes.use(pollRoutes(parts));
  routes.use('/invitations', invitationRoutes(parts));
  routes.use('/operations', operationsRoutes(parts));
  routes.use('/failed-jobs', failedJobRoutes(parts));
  routes.use(ledgerRoutes(parts));
  routes.use('/screens', screenRoutes(parts));
  routes.use(route(async () => refused('not-found')));
  return routes;
}

/** Cookies are same-site already; a request that says it comes from another site is refused all the same. */
function ownOriginOnly({ publicUrl }: HttpParts): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || isOwnOrigin(request.headers, publicUrl)) next();
    else route(async () => refused('origin-foreign'))(request, response, next);
  };
}

function withinReason({ limits }: HttpParts): RequestHandler {
  const refuse = route(async () => refused('too-many-requests'));
  return async (request, response, next) => {
    if (await limits.take('request', request.ip ?? '')) next();
    else await refuse(request, response, next);
  };
}

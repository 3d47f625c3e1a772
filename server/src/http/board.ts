// Bull Board at /queues, behind the host's access: to look inside the queues, not to change them. Its page is served with a policy of its
// own and without what it would load from elsewhere.
import { createBullBoard } from '@bull-board/api';
import { ExpressAdapter } from '@bull-board/express';
import type { AppViewRoute } from '@bull-board/api/typings/app';
import { Router, type RequestHandler, type Response } from 'express';
import type { JobDesk } from '../jobs/desk.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { done, refused, route } from './reply.ts';

export const boardPath = '/queues';

const fromElsewhere = /<(?:link|script|img)\b[^>]*\b(?:href|src)="(?:https?:)?\/\/[^>]*>(?:\s*<\/script>)?/gi;
/** They only dress the word "Loading". */
const inlineStyles = /<style>[^]*?<\/style>|\sstyle="[^"]*"/g;
/** One short style that the board’s own script adds, the same each time; a test sees when it is another. */
const addedStyle = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

export const boardPolicy = [
  "default-src 'none'", "script-src 'self'", `style-src 'self' ${addedStyle}`, "connect-src 'self'", "font-src 'self'", "img-src 'self' data:",
  "base-uri 'self'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** The page as it may be sent. */
const ownPage = (html: string): string => html.replace(fromElsewhere, '').replace(inlineStyles, '');

class OwnPageAdapter extends ExpressAdapter {
  override setEntryRoute({ method, route: paths, handler }: AppViewRoute): this {
    this.app[method](paths, (_request: unknown, response: Response, next) => {
      const { name, params } = handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      response.render(name, params, (error, html) => {
        if (error) return next(error);
        response.set({ 'content-security-policy': boardPolicy, 'cache-control': 'no-store' }).type('html').send(ownPage(html));
      });
    });
    return this;
  }
}

export function boardRoutes(parts: HttpParts): Router {
  const routes = Router();
  routes.use(hostsOnly(parts));
  let board: { readonly of: JobDesk; readonly serve: RequestHandler } | null = null;
  routes.use((request, response, next) => {
    const desk = parts.jobs();
    if (!desk) return void route(async () => refused('unavailable'))(request, response, next);
    if (board?.of !== desk) board = { of: desk, serve: serveBoard(desk) };
    void board.serve(request, response, next);
  });
  return routes;
}

function serveBoard(desk: JobDesk): RequestHandler {
  const serverAdapter = new OwnPageAdapter().setBasePath(boardPath);
  createBullBoard({ queues: [...desk.boards], serverAdapter, options: { uiConfig: { boardTitle: 'Plenary' } } });
  return serverAdapter.getRouter() as RequestHandler;
}

function hostsOnly(parts: HttpParts): RequestHandler {
  return async (request, response, next) => {
    const reply = await asHost(parts, request, async () => done());
    if (reply.ok) next();
    else await route(async () => reply)(request, response, next);
  };
}

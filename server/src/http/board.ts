// Bull Board at /queues, behind the host's access: to look inside the queues, not to change them. Its page is served with a policy of its
// own and without what it would load from elsewhere.
import { createHash } from 'node:crypto';
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
const inlineStyle = /<style>([^]*?)<\/style>/g;

/** The page as it may be sent, and the policy that it needs: its few inline styles are named by their hashes. */
export function ownPage(html: string): { page: string; policy: string } {
  const page = html.replace(fromElsewhere, '');
  const hashes = [...page.matchAll(inlineStyle)].map(([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const policy = [
    "default-src 'none'", "script-src 'self'", "connect-src 'self'", "font-src 'self'", "img-src 'self' data:", "base-uri 'self'", "form-action 'none'", "frame-ancestors 'none'",
    ["style-src 'self'", ...hashes].join(' '),
  ];
  return { page, policy: policy.join('; ') };
}

class OwnPageAdapter extends ExpressAdapter {
  override setEntryRoute({ method, route: paths, handler }: AppViewRoute): this {
    this.app[method](paths, (_request: unknown, response: Response, next) => {
      const { name, params } = handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      response.render(name, params, (error, html) => {
        if (error) return next(error);
        const { page, policy } = ownPage(html);
        response.set({ 'content-security-policy': policy, 'cache-control': 'no-store' }).type('html').send(page);
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

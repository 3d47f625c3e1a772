// Serves the reference at /docs: a page to read, and the two documents for tools. Made once, when first asked for.
import { Router } from 'express';
import { asyncApi } from './asyncapi.ts';
import { openApi } from './openapi.ts';
import { referenceCss, referencePage } from './page.ts';

export function referenceRoutes(): Router {
  const routes = Router();
  const once = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const page = once(referencePage);
  const http = once(openApi);
  const socket = once(asyncApi);
  routes.get('/', (_request, response) => void response.type('html').send(page()));
  routes.get('/reference.css', (_request, response) => void response.type('css').send(referenceCss));
  routes.get('/openapi.json', (_request, response) => void response.json(http()));
  routes.get('/asyncapi.json', (_request, response) => void response.json(socket()));
  return routes;
}

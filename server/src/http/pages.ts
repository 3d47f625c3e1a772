// The built pages: hashed files are kept by browsers for ever, the page itself is asked for each time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import expressStaticGzip from 'express-static-gzip';

const yearMs = 31_536_000_000;

/** `folder` is the client's build. Every face has its own address; all get the same page, which loads its face. */
export function pageRoutes(folder: string): Router {
  const routes = Router();
  const page = join(folder, 'index.html');
  // The build lays compressed forms beside each file; the smallest that a browser takes is sent.
  const forEver = { immutable: true, maxAge: yearMs, fallthrough: false };
  routes.use('/assets', expressStaticGzip(join(folder, 'assets'), { enableBrotli: true, orderPreference: ['br', 'gz'], index: false, serveStatic: forEver }));
  routes.use(express.static(folder, { index: false, maxAge: 3_600_000 }));
  routes.get(['/', '/j/:code', '/e/:slug', '/moderator', '/host', '/screen', '/text', '/text/:room', '/text/screen/:screen'], (_request, response) => {
    response.set('cache-control', 'no-cache');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text').send('The pages are not built yet. Run: npm start');
  });
  return routes;
}

// Serves the metrics on an address of their own, never on the one that people reach.
import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';
import { describeError, type Log } from './log.ts';

export interface MetricsListener { readonly port: number; close(): Promise<void> }

export async function listenForScrapes({ metrics, host, port, log }: { metrics: Metrics; host: string; port: number; log: Log }): Promise<MetricsListener> {
  const http = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text),
      (error: unknown) => {
        log.warn(describeError(error), 'the metrics could not be read');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen({ port, host }, listening);
  });
  const address = http.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    async close() {
      http.closeAllConnections();
      await new Promise<void>((closed) => void http.close(() => closed()));
    },
  };
}

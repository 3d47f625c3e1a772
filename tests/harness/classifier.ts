// A classifier outside for tests: a real server on this machine that keeps what it is sent, and answers as the test says.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ClassifierAnswer = (text: string, response: ServerResponse) => void;

export interface TestClassifier extends AsyncDisposable {
  readonly url: string;
  /** The bodies that it was sent. */
  readonly asked: string[];
  answer: ClassifierAnswer;
}

export const labels = (...names: readonly string[]): ClassifierAnswer => (_, response) => void response.end(JSON.stringify({ labels: names.map((label) => ({ label, score: 0.9 })) }));
export const breaks: ClassifierAnswer = (_, response) => void response.writeHead(503).end('<h1>Back soon</h1>');
export const neverAnswers: ClassifierAnswer = () => undefined;

/** By what a question says: a page, five megabytes, one byte at a time, another address, a cut line, nonsense in JSON. */
export const misbehaves: ClassifierAnswer = (text, response) => {
  const ways: readonly (() => void)[] = [
    () => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>'),
    () => response.end(JSON.stringify({ labels: [], padding: 'x'.repeat(5 * 1024 * 1024) })),
    () => {
      const drip = setInterval(() => void response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
    () => response.writeHead(307, { location: '/elsewhere' }).end(),
    () => response.destroy(),
    () => response.end('{"labels":[{"label":"\\ud800","score":1e999}]}'),
  ];
  ways[Number(/\d+/.exec(text)?.[0] ?? 0) % ways.length]?.();
};

export async function startClassifier(answer: ClassifierAnswer): Promise<TestClassifier> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      classifier.asked.push(body);
      classifier.answer((JSON.parse(body) as { text: string }).text, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const classifier: TestClassifier = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`,
    asked: [],
    answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return classifier;
}

// The classifier outside, as a real server on this machine that answers well, badly, too much, too late or never.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { classifierAnswerSchema, classifierRequestSchema, createClassifier, failuresBeforeRest, maxAnswerBytes, NotClassified, restMs, type Classifier } from './classifier.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const never = new AbortController().signal;
const question = { text: 'Who pays for the visas?', language: 'en' };
let server: Server | null = null;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  if (server) await once(server, 'close');
  server = null;
});

async function classifierThat(answer: Handler, timeoutMs = 2000): Promise<Classifier> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return createClassifier({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`, token: 'secret', timeoutMs });
}
const says = (body: unknown, status = 200): Handler => (_, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
const problemOf = async (classifier: Classifier): Promise<unknown> =>
  classifier.classify(question, never).then(() => 'answered', (error: unknown) => (error instanceof NotClassified ? error.problem : error));

describe('a classifier outside', () => {
  it('is sent text and language and nothing else', async () => {
    const seen: { body: string; headers: IncomingMessage['headers'] }[] = [];
    const classifier = await classifierThat((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ body, headers: request.headers });
        response.end('{"labels":[]}');
      });
    });
    expect(await classifier.classify(question, never)).toEqual([]);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ version: 1, text: question.text, language: 'en' });
    expect(Object.keys(seen[0]?.headers ?? {}).toSorted()).toEqual(['accept', 'accept-encoding', 'accept-language', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'sec-fetch-mode', 'user-agent']);
    expect(seen[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('answers with labels, and marks only what is in the text', async () => {
    const ranges = [{ start: 0, end: 3 }, { start: 3, end: 3 }, { start: 5, end: 900 }];
    const classifier = await classifierThat(says({ labels: [{ label: 'threat', score: 0.5, ranges, more: 1 }, { label: 'hate' }], model: 'x' }));
    expect(await classifier.classify(question, never)).toEqual([
      { kind: 'classifier', detail: 'threat', score: 0.5, ranges: [{ start: 0, end: 3 }] },
      { kind: 'classifier', detail: 'hate', ranges: [] },
    ]);
  });

  it.each<[string, Handler]>([
    ['not-json', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>')],
    ['too-large', (_, response) => void response.end(JSON.stringify({ labels: [], padding: 'x'.repeat(5 * 1024 * 1024) }))],
    ['too-large', says({ labels: [], padding: 'x'.repeat(maxAnswerBytes) })],
    ['unexpected-answer', says({ labels: [{ label: '<script>' }] })],
    ['unexpected-answer', says({ labels: [{ label: 'hate', score: 2 }] })],
    ['unexpected-answer', says({ labels: Array.from({ length: 11 }, () => ({ label: 'hate' })) })],
    ['unexpected-answer', says('null')],
    ['unexpected-answer', says('[]')],
    ['unexpected-answer', says('{"labels":{"length":1}}')],
    ['unexpected-answer', says('{"labels":[{"label":"\\ud800"}]}')],
    ['unexpected-answer', says('{"labels":[{"label":"hate\\u0000"}]}')],
    ['unexpected-answer', says('{"labels":[{"label":"\u202etaerht"}]}')],
    ['unexpected-answer', says('{"labels":[{"label":"hate","score":1e999}]}')],
    ['unexpected-answer', says({ labels: [{ label: 'hate', ranges: [{ start: -1, end: 3 }] }] })],
    ['unexpected-answer', says({ labels: [{ label: 'hate', ranges: [{ start: 0.5, end: 3 }] }] })],
    ['unexpected-answer', says({ labels: [{ label: 'hate', ranges: Array.from({ length: 51 }, () => ({ start: 0, end: 1 })) }] })],
    ['unexpected-answer', says(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)],
    ['not-json', says('['.repeat(60_000))],
    ['not-json', says('{"labels":[]} and more')],
    ['not-json', (_, response) => void response.end(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
    ['not-json', (_, response) => void response.writeHead(204).end()],
    ['too-large', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20 * 1024 * 1024, ' ')))],
    ['out-of-reach', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')],
    ['out-of-reach', (request) => void request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['not-json', says('')],
    ['status-500', says({ labels: [] }, 500)],
    ['status-401', says({ labels: [] }, 401)],
    ['out-of-reach', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
    ['out-of-reach', (request) => void request.socket.destroy()],
    ['out-of-reach', (_, response) => void (response.writeHead(200, { 'content-length': 100 }).write('{'), setImmediate(() => response.destroy()))],
  ])('that fails is %s', async (problem, answer) => {
    expect(await problemOf(await classifierThat(answer))).toBe(problem);
  });

  it.each<Handler>([() => undefined, (_, response) => void response.writeHead(200).write('{"labels":')])('that never answers, or never ends its answer, is too slow', async (answer) => {
    expect(await problemOf(await classifierThat(answer, 100))).toBe('too-slow');
  });

  it('that drips its answer one byte at a time is too slow, however long it goes on', async () => {
    const dripping = new Set<NodeJS.Timeout>();
    const classifier = await classifierThat((_, response) => {
      const drip = setInterval(() => void response.write(' '), 5);
      dripping.add(drip);
      response.on('close', () => clearInterval(drip));
    }, 100);
    expect(await problemOf(classifier)).toBe('too-slow');
    dripping.forEach((drip) => clearInterval(drip));
  });

  it('that sends people elsewhere is not followed there: neither text nor token go to another house', async () => {
    const paths: (string | undefined)[] = [];
    const classifier = await classifierThat((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await problemOf(classifier)).toBe('out-of-reach');
    expect(paths).toEqual(['/check']);
  });

  it('marks whole characters, and nothing that lies outside of the text', async () => {
    const text = 'Why 🌍 now?';
    const ranges = [[5, 6], [4, 5], [0, 3], [9, 99], [99, 100], [3, 1], [2 ** 40, 2 ** 41]].map(([start, end]) => ({ start, end }));
    const classifier = await classifierThat(says({ labels: [{ label: 'odd', ranges }] }));
    expect(await classifier.classify({ text, language: null }, never)).toEqual([{ kind: 'classifier', detail: 'odd', ranges: [{ start: 4, end: 6 }, { start: 4, end: 6 }, { start: 0, end: 3 }] }]);
  });

  it('that nobody listens at is out of reach', async () => {
    const classifier = await classifierThat(says({ labels: [] }));
    server?.close();
    expect(await problemOf(classifier)).toBe('out-of-reach');
  });

  it('rests after five failures in a row, and is not asked meanwhile', async () => {
    let asked = 0;
    const classifier = await classifierThat((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    for (let n = 0; n < failuresBeforeRest; n += 1) expect(await problemOf(classifier)).toBe('status-503');
    expect(classifier.isResting()).toBe(true);
    expect(await problemOf(classifier)).toBe('resting');
    expect(asked).toBe(failuresBeforeRest);
  });

  it('is tried with one request after its rest, and rests again or is asked again by what comes of it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      let status = 503;
      let asked = 0;
      const classifier = await classifierThat((_, response) => {
        asked += 1;
        response.writeHead(status).end('{"labels":[]}');
      });
      for (let n = 0; n < failuresBeforeRest; n += 1) await problemOf(classifier);
      vi.setSystemTime(Date.now() + restMs);
      expect(await problemOf(classifier)).toBe('status-503');
      expect(await problemOf(classifier)).toBe('resting');
      expect(asked).toBe(failuresBeforeRest + 1);
      status = 200;
      vi.setSystemTime(Date.now() + restMs);
      expect(await problemOf(classifier)).toBe('answered');
      expect(classifier.isResting()).toBe(false);
      expect(await problemOf(classifier)).toBe('answered');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not waited for by a worker that ends', async () => {
    const ending = new AbortController();
    const classifier = await classifierThat(() => ending.abort());
    await expect(classifier.classify(question, ending.signal)).rejects.toMatchObject({ problem: 'out-of-reach' });
  });

  it('that will not have a text is not taken to be out of order', async () => {
    const classifier = await classifierThat(says({}, 422));
    for (let n = 0; n <= failuresBeforeRest; n += 1) {
      await expect(classifier.classify(question, never)).rejects.toMatchObject({ problem: 'status-422', isFinal: true });
    }
    expect(classifier.isResting()).toBe(false);
  });

  it('is documented with a request and an answer as they are', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/screening.md'), 'utf8');
    const [request, answer] = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => JSON.parse(json) as unknown);
    expect(z.parse(classifierRequestSchema, request)).toEqual(request);
    expect(z.parse(classifierAnswerSchema, answer)).toEqual(answer);
    expect(page).toContain(`${maxAnswerBytes.toLocaleString('en')} bytes`);
  });
});

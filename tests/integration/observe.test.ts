// What can be seen of a running server: metrics, the way of one command through its lines, health, and the host's figures.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsSchema, readinessSchema, type NodeFigures } from '@plenary/protocol/http/operations';
import { livePath, protocolVersion } from '@plenary/protocol/version';
import { openHall, type Hall } from '../harness/hall.ts';
import { linesOf, untilLines } from '../harness/lines.ts';
import { post } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';

const text = 'Which skills partnerships have worked so far, and why?';
const name = 'Somebody Particular';

describe('a running server', () => {
  let hall: Hall;
  let metricsPort: number;
  let hostToken: string;
  /** A host who has not looked at the figures yet. */
  let stranger: string;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_LOG_LEVEL: 'debug', METRICS_PORT: '0' } });
    metricsPort = await untilLines(hall.server, (lines) => lines.map(({ metrics }) => metrics).find((port) => typeof port === 'number'));
    [hostToken, stranger] = [await tokenOf('host'), await tokenOf('host')];
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  const tokenOf = async (role: 'host' | 'moderator'): Promise<string> =>
    ((await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite(role) })).body as { token: string }).token;
  const ask = (url: string, token: string | null): Promise<Response> => fetch(`${url}/api/operations`, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  const figures = async (url = hall.url): Promise<NodeFigures[]> => operationsSchema.parse(await (await ask(url, hostToken)).json()).nodes;
  const scrape = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const valueOf = (scraped: string, series: string): number => Number(scraped.split('\n').find((line) => line.startsWith(`${series} `))?.slice(series.length + 1));

  it('gives its metrics on an address of their own, and never on the one that people reach', async () => {
    const guest = await hall.join();
    await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    await guest.sendSurely('question.support', { question: 'nowhere' });
    // One that a busy machine has kept from its work is not ready for some seconds.
    await expect.poll(async () => valueOf(await scrape(), 'plenary_ready')).toBe(1);
    const scraped = await scrape();
    expect(valueOf(scraped, 'plenary_connections{role="participant"}')).toBe(1);
    expect(valueOf(scraped, 'plenary_commands_total{by="people",type="question.submit",outcome="ok"}')).toBe(1);
    expect(valueOf(scraped, 'plenary_commands_total{by="people",type="question.support",outcome="question-unknown"}')).toBe(1);
    expect(valueOf(scraped, 'plenary_append_batch_size_count')).toBeGreaterThan(1);
    expect(valueOf(scraped, 'plenary_append_seconds_bucket{le="+Inf"}')).toBe(valueOf(scraped, 'plenary_append_seconds_count'));
    expect(valueOf(scraped, 'plenary_log_entries_read_total')).toBeGreaterThan(1);
    expect(valueOf(scraped, 'plenary_frames_sent_total')).toBeGreaterThan(0);
    expect((await fetch(`${hall.url}/metrics`)).headers.get('content-type')).not.toContain('text/plain');
  });

  it('tells the way of one command by its id: received, appended, applied, answered', async () => {
    const id = randomUUID();
    const author = await hall.join({ name });
    await author.sendSurely('question.submit', { session: 'panel-1', text, anonymous: false }, id);
    const stations = await untilLines(hall.server, (lines) => {
      const own = lines.filter(({ command }) => command === id);
      // It may be applied, and answered, before Redis has told that it is appended: that comes by another line.
      return ['command answered', 'command appended'].every((station) => own.some(({ msg }) => msg === station)) && own;
    });
    expect(stations.map(({ msg }) => msg).toSorted()).toEqual(['command answered', 'command appended', 'command applied', 'command received']);
    expect(stations.find(({ msg }) => msg === 'command appended')).toMatchObject({ type: 'question.submit', entry: expect.stringMatching(/^\d+-\d+$/) });
    expect(stations.find(({ msg }) => msg === 'command applied')).toMatchObject({ outcome: 'ok', seq: expect.any(Number) });
  });

  it('no line names a person, a text, a token or an address, at the most talkative level', async () => {
    const guest = await hall.join({ name });
    const lines = JSON.stringify(linesOf(hall.server));
    const identity = JSON.stringify(guest.socket.auth);
    expect(identity).toContain('token');
    const secrets = [name, text, hostToken, hall.server.invite('host'), (guest.socket.auth as { token: string }).token];
    for (const secret of secrets) expect(lines).not.toContain(secret);
    const people = await fetch(`${hall.url}/api/me`, { headers: { authorization: `Bearer ${(guest.socket.auth as { token: string }).token}` } });
    expect(lines).not.toContain(((await people.json()) as { identity: { id: string } }).identity.id);
    const said = new Set(linesOf(hall.server).flatMap((line) => Object.keys(line)));
    expect(['actor', 'person', 'name', 'text', 'ip', 'address'].filter((field) => said.has(field))).toEqual([]);
  });

  it('counts a connection that dies without a word', async () => {
    const { token } = (await post(`${hall.url}/api/join`, { code: hall.server.ready.joinCode })).body as { token: string };
    const before = valueOf(await scrape(), 'plenary_dead_peers_total') || 0;
    // Takes part in the handshake, and from then on answers no sign of life.
    const silent = new WebSocket(`${hall.url.replace('http', 'ws')}${livePath}/?EIO=4&transport=websocket`);
    silent.addEventListener('open', () => silent.send(`40${JSON.stringify({ protocol: protocolVersion, event: 'idm-2024-geneva', as: 'participant', token })}`));
    await new Promise<void>((closed) => silent.addEventListener('close', () => closed()));
    expect(valueOf(await scrape(), 'plenary_dead_peers_total')).toBeGreaterThan(before);
    expect((await figures())[0]?.deadPeers).toBeGreaterThan(before);
  });

  it('shows its figures to the host alone', async () => {
    expect((await ask(hall.url, null)).status).toBe(401);
    const { token } = (await post(`${hall.url}/api/join`, { code: hall.server.ready.joinCode })).body as { token: string };
    expect((await ask(hall.url, token)).status).toBe(401);
    expect((await ask(hall.url, await tokenOf('moderator'))).status).toBe(403);
    expect((await ask(hall.url, hostToken)).status).toBe(200);
  });

  it('figures move with what happens', async () => {
    const [before] = await figures();
    const guest = await hall.join();
    await guest.until('the sessions', (p) => p.all('session').length > 0);
    await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Do the figures move when somebody asks?', anonymous: true });
    const [after] = await figures();
    expect(after?.connections['participant']).toBe((before?.connections['participant'] ?? 0) + 1);
    expect(after?.log.seq).toBeGreaterThan(before?.log.seq ?? Infinity);
    expect(after?.commands.perSecond).toBeGreaterThan(0);
    await expect.poll(async () => (await figures())[0]?.readiness).toMatchObject({ ready: true, why: null });
  });

  it('says how long questions wait for a moderator, and how many do', async () => {
    const moderator = await hall.moderator();
    const before = valueOf(await scrape(), 'plenary_question_decision_seconds_count') ?? 0;
    const asked = await (await hall.join()).sendSurely('question.submit', { session: 'panel-1', text: 'How long does a decision take?', anonymous: true });
    const waiting = valueOf(await scrape(), 'plenary_questions_undecided') ?? 0;
    expect(waiting).toBeGreaterThan(0);
    await moderator.sendSurely('question.approve', { question: asked.ok ? String(asked.result?.['question']) : '' });
    const after = await scrape();
    expect(valueOf(after, 'plenary_question_decision_seconds_count')).toBe(before + 1);
    expect(valueOf(after, 'plenary_questions_undecided')).toBe(waiting - 1);
  });

  it('Redis is looked at: how far the log goes, how safe it is there', async () => {
    await expect.poll(async () => (await figures())[0]?.redis).toMatchObject({ durable: 'each-write', replicas: 0, replicaLagBytes: null });
    // What was asked last may be on its way through the checks.
    await expect.poll(async () => (await figures())[0]?.log.behind).toBe(0);
    await expect.poll(async () => (await figures())[0]?.queue).toMatchObject({ failed: 0 });
  });

  it('each node knows the others, workers too, until they are gone', async () => {
    {
      await using worker = await startPlenary({ redisUrl: hall.redis.url, role: 'worker' });
      await expect.poll(async () => (await figures()).map(({ part }) => part)).toEqual(['both', 'worker']);
      expect(worker.process.child.exitCode).toBeNull();
    }
    await expect.poll(async () => (await figures()).map(({ part }) => part)).toEqual(['both']);
  });

  it('either of two nodes that serve people shows both, itself first, and both tell the way of a command', async () => {
    const id = randomUUID();
    await using other = await startPlenary({ redisUrl: hall.redis.url, role: 'web', env: { PLENARY_LOG_LEVEL: 'debug' } });
    const names = async (url: string) => (await figures(url)).filter(({ part }) => part !== 'worker').map(({ node }) => node);
    await expect.poll(async () => (await names(other.url)).length).toBe(2);
    await expect.poll(async () => (await names(hall.url)).toReversed()).toEqual(await names(other.url));
    await (await hall.join()).sendSurely('question.submit', { session: 'panel-1', text: 'Is this applied at the other node as well?', anonymous: true }, id);
    const applied = await untilLines(other, (lines) => lines.find(({ command, msg }) => command === id && msg === 'command applied'));
    expect(applied).toMatchObject({ type: 'question.submit', outcome: 'ok' });
  });

  it('says why it takes nobody while Redis is away, and is ready again by itself', async () => {
    const ready = async () => {
      const response = await fetch(`${hall.url}/api/health/ready`);
      const { why, message } = readinessSchema.parse(await response.json());
      return [response.status, why, message.length > 0];
    };
    await expect.poll(ready).toEqual([200, null, true]);
    await hall.redis.kill();
    await expect.poll(ready).toEqual([503, 'log-out-of-reach', true]);
    // A host who was seen before still sees the figures; nobody else does.
    expect((await figures())[0]?.readiness.why).toBe('log-out-of-reach');
    expect((await ask(hall.url, stranger)).status).toBe(503);
    await hall.redis.start();
    await expect.poll(ready).toEqual([200, null, true]);
  });
});

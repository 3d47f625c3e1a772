// Two nodes behind nginx: whichever way people are connected, they are one hall, and a node may go and come back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolVersion } from '@plenary/protocol/version';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, Person, post, redeemPerson } from '../harness/person.ts';
import { countsOf, ownBallot, votersOf } from '../harness/polls.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { startProxy, type TestProxy } from '../harness/proxy.ts';
import { freePort, startRedis } from '../harness/redis.ts';

const env = { PLENARY_TRUST_PROXY: '1' };
const session = 'panel-1';
const ways = [['websocket'], ['polling']] as const;

describe('two nodes behind a proxy', () => {
  let hall: Hall;
  let other: TestPlenary;
  let otherPort: number;
  let proxy: TestProxy;
  let moderator: Person;
  const kept = new AsyncDisposableStack();
  const join = async (transport: string, name = 'Guest'): Promise<Person> => {
    const person = kept.use(await joinPerson(proxy.url, 'IDM-2024', { name, transports: [transport] }));
    await person.until('the line', (it) => it.socket.connected && it.session);
    return person;
  };
  const openPoll = async (): Promise<string> => {
    for (const { id } of moderator.all('poll').filter(({ status }) => status === 'open')) await moderator.sendSurely('poll.close', { poll: id });
    const made = await moderator.sendSurely('poll.create', { session, title: 'Which first?', options: ['One', 'Two'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    expect(codeOf(await moderator.sendSurely('poll.open', { poll }))).toBe('ok');
    return poll;
  };

  beforeAll(async () => {
    hall = kept.use(await openHall({ session, env }));
    otherPort = await freePort();
    other = await startPlenary({ redisUrl: hall.redis.url, port: otherPort, env });
    kept.defer(() => other[Symbol.asyncDispose]());
    proxy = kept.use(await startProxy([hall.port, otherPort]));
    moderator = kept.use(await redeemPerson(proxy.url, other.invite('moderator')));
  });
  afterAll(() => kept.disposeAsync());

  it.each(ways)('somebody connected by %s asks, sees it approved, votes and sees the tally, and so does everybody else', async (transport) => {
    const asker = await join(transport);
    const readers = await Promise.all(ways.flatMap(([way]) => [join(way), join(way)]));
    const text = `Who pays for the certificates, asked by ${transport}?`;
    expect(codeOf(await asker.sendSurely('question.submit', { session, text, anonymous: false }))).toBe('ok');
    const { id } = await moderator.until('the question', (m) => m.all('question').find((question) => question.text === text));
    await moderator.sendSurely('question.approve', { question: id });
    const poll = await openPoll();
    for (const person of [asker, ...readers]) {
      await person.until('the question', (it) => it.get('question', id)?.text === text);
      await person.until('the poll', (it) => it.get('poll', poll)?.status === 'open');
      expect(codeOf(await person.sendSurely('poll.vote', { poll, options: [person === asker ? 'a' : 'b'] }))).toBe('ok');
    }
    await moderator.sendSurely('poll.close', { poll });
    for (const person of [asker, ...readers]) await person.until('the tally', (it) => countsOf(it, poll) === '1,4');
    expect(asker.socket.io.engine.transport.name).toBe(transport);
  });

  it('all requests of a polling connection reach the node that knows it', async () => {
    const lines = await Promise.all(Array.from({ length: 24 }, (_, n) => pollingLine(proxy.url, `line-${n}`)));
    for (let round = 0; round < 5; round += 1) {
      expect(new Set(await Promise.all(lines.map(({ ask }) => ask())))).toEqual(new Set([200]));
    }
    // Each is known to one node, and both nodes are in use.
    const known = await Promise.all(lines.map(({ ask }) => Promise.all([hall.url, other.url].map((node) => ask(node)))));
    expect(new Set(known.map((statuses) => statuses.join()))).toEqual(new Set(['200,503', '503,200']));
  });

  it('a request of a polling connection that comes to another node is passed on to the one that knows it', async () => {
    const lines = await Promise.all(Array.from({ length: 24 }, (_, n) => pollingLine(proxy.url, `stray-${n}`)));
    expect(new Set(await Promise.all(lines.map(({ ask }, n) => ask(proxy.url, `stray-${(n + 1) % lines.length}`))))).toEqual(new Set([200]));
    await Promise.all(lines.map(({ end }) => end()));
    expect(new Set(await Promise.all(lines.map(({ ask }) => ask())))).toEqual(new Set([503]));
  });

  it('a polling client that brings no key stays together by its address', async () => {
    const { ask } = await pollingLine(proxy.url, '');
    for (let round = 0; round < 5; round += 1) expect(await ask()).toBe(200);
  });

  const takeAway: Readonly<Record<'SIGTERM' | 'SIGKILL', () => Promise<void>>> = { SIGTERM: () => hall.server.stop(), SIGKILL: () => other.kill() };
  const bringBack: Readonly<Record<'SIGTERM' | 'SIGKILL', () => Promise<void>>> = {
    SIGTERM: () => hall.restart(),
    SIGKILL: async () => void (other = await startPlenary({ redisUrl: hall.redis.url, port: otherPort, env })),
  };

  it.each(['SIGTERM', 'SIGKILL'] as const)('a node that goes by %s and comes back: everyone is back, nothing acknowledged is lost, the tally is exact', async (signal) => {
    const voters = await Promise.all(Array.from({ length: 16 }, (_, n) => join(n % 2 ? 'polling' : 'websocket')));
    const poll = await openPoll();
    const dropped = new Map<Person, string>();
    for (const voter of voters) voter.socket.once('disconnect', (reason) => dropped.set(voter, reason));
    const ballots = new Map<Person, string>();
    const vote = async (voter: Person, option: string): Promise<void> => {
      const ack = await voter.sendSurely('poll.vote', { poll, options: [option] });
      if (ack.ok) ballots.set(voter, option);
    };
    let isTaken = false;
    const voting = voters.map(async (voter, place) => {
      for (let turn = place; !isTaken; turn += 1) await vote(voter, turn % 2 ? 'a' : 'b');
      // Once more: through another node, where theirs is gone.
      await vote(voter, place % 3 ? 'b' : 'a');
    });
    await moderator.until('ballots', (m) => votersOf(m, poll) === voters.length);
    await takeAway[signal]();
    isTaken = true;
    await Promise.all(voting);
    expect(dropped.size).toBeGreaterThan(0);
    expect(dropped.size).toBeLessThan(voters.length);
    // A node that is stopped asks people to go; nobody's line breaks, however they are connected.
    if (signal === 'SIGTERM') expect(new Set(dropped.values())).toEqual(new Set(['io client disconnect']));
    await bringBack[signal]();
    const late = await join('websocket');
    await vote(late, 'a');
    const all = [...voters, late];
    const count = (option: string): number => [...ballots.values()].filter((one) => one === option).length;
    expect(ballots.size).toBe(all.length);
    // Exact for everybody once nobody votes any more.
    await moderator.sendSurely('poll.close', { poll });
    for (const person of [moderator, ...all]) await person.until('the exact tally', (it) => countsOf(it, poll) === `${count('a')},${count('b')}`);
    for (const voter of all) await voter.until('the own ballot', (it) => ownBallot(it, poll) === ballots.get(voter));
    // Newcomers go where the fewest are: whoever stayed would send all of the next case to the node that came back.
    for (const person of all) await person[Symbol.asyncDispose]();
  });

  it('a node that has lost the log takes no newcomers: they come in by the others, at the first attempt', async () => {
    await using elsewhere = await startRedis();
    await using cut = await startPlenary({ redisUrl: elsewhere.url, env });
    await using front = await startProxy([Number(new URL(cut.url).port), hall.port]);
    await elsewhere.kill();
    while ((await fetch(`${cut.url}/api/health/ready`)).ok) await moderator.until('a moment', () => true);
    const { token, identity } = (await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).body as { token: string; identity: { event: string } };
    for (const transport of ways.flat()) {
      for (let n = 0; n < 5; n += 1) {
        await using newcomer = new Person(front.url, { as: 'participant', token, event: identity.event, transports: [transport] });
        const failures: unknown[] = [];
        newcomer.socket.on('connect_error', (error) => failures.push(error));
        await newcomer.until('the line', (it) => it.session);
        expect(failures).toEqual([]);
      }
    }
  });
});

interface PollingLine {
  /** Gives a sign of life, by which it lives some seconds longer, and gives back the status of the answer. */
  ask(at?: string, as?: string): Promise<number>;
  end(): Promise<unknown>;
}

/** A polling connection made by hand, of somebody who takes part: one that never says who it is would be ended. */
async function pollingLine(url: string, line: string): Promise<PollingLine> {
  const { token, identity } = (await post(`${url}/api/join`, { code: 'IDM-2024' })).body as { token: string; identity: { event: string } };
  const address = (at: string, as: string): string => `${at}/live/?EIO=4&transport=polling${as ? `&line=${as}` : ''}`;
  const opened = await (await fetch(address(url, line))).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const send = async (session: string, body: string): Promise<number> => (await fetch(`${session}&sid=${sid}`, { method: 'POST', body })).status;
  await send(address(url, line), `40${JSON.stringify({ protocol: protocolVersion, event: identity.event, as: 'participant', token })}`);
  return {
    ask: (at = url, as = line) => send(address(at, as), '3'),
    end: () => send(address(url, line), '1'),
  };
}

// An event on two nodes behind a balancer, with two workers of their own: everybody comes in by one address, on whichever node it is.
import { join } from 'node:path';
import { startBalancer } from './balancer.ts';
import { joinPerson, postSurely, redeemPerson, type JoinOptions, type Person } from './person.ts';
import { startPlenary, type TestPlenary } from './plenary.ts';
import { startRedis, type TestRedis } from './redis.ts';

export interface TwoNodes extends AsyncDisposable {
  readonly redis: TestRedis;
  readonly nodes: readonly [TestPlenary, TestPlenary];
  readonly workers: readonly [TestPlenary, TestPlenary];
  /** The address that everybody uses. */
  readonly url: string;
  join(options?: JoinOptions): Promise<Person>;
  /** A staff member without a browser, on one of the nodes. */
  staff(role: 'moderator' | 'host', node: 0 | 1): Promise<Person>;
  /** The token of the links that hold: those of the node that started last. */
  invite(role: 'moderator' | 'host'): string;
  /** The address of a moderator's desk that others know by this name. */
  deskLink(label: string): Promise<string>;
}

export async function openTwoNodes(): Promise<TwoNodes> {
  await using stack = new AsyncDisposableStack();
  const redis = stack.use(await startRedis());
  const node = async (): Promise<TestPlenary> => stack.use(await startPlenary({ redisUrl: redis.url, role: 'web' }));
  const worker = async (name: string): Promise<TestPlenary> => stack.use(await startPlenary({ redisUrl: redis.url, role: 'worker', env: { PLENARY_DATA: join(redis.folder, name) } }));
  const nodes = [await node(), await node()] as const;
  const workers = [await worker('worker-0'), await worker('worker-1')] as const;
  const balancer = stack.use(await startBalancer(nodes.map(({ url }) => Number(new URL(url).port))));
  const { url } = balancer;
  const people = stack.use(new AsyncDisposableStack());
  const owned = stack.move();
  return {
    redis, nodes, workers, url,
    join: async (options) => people.use(await joinPerson(url, nodes[0].ready.joinCode, options)),
    staff: async (role, of) => people.use(await redeemPerson(nodes[of].url, nodes[1].invite(role))),
    invite: (role) => nodes[1].invite(role),
    async deskLink(label) {
      const { token } = (await postSurely(`${url}/api/invitations/redeem`, { token: nodes[1].invite('host') })).body as { token: string };
      const link = (await postSurely(`${url}/api/invitations`, { role: 'moderator', label }, { authorization: `Bearer ${token}` })).body as { url: string };
      return `${url}/moderator${new URL(link.url).hash}`;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

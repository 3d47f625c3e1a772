// A hall for a test: one Redis, one or more server processes, a moderator; everything that it started ends with it.
import { startPlenary, type PlenaryOptions, type TestPlenary } from './plenary.ts';
import { joinPerson, redeemPerson, type JoinOptions, type Person } from './person.ts';
import { freePort, startRedis, type TestRedis } from './redis.ts';

export interface Hall extends AsyncDisposable {
  readonly redis: TestRedis;
  readonly port: number;
  server: TestPlenary;
  readonly url: string;
  join(options?: JoinOptions): Promise<Person>;
  moderator(): Promise<Person>;
  host(): Promise<Person>;
  /** Starts the server again on the same port. */
  restart(): Promise<void>;
}

/** `session` is brought on stage before anybody comes. `redis`: one that is prepared already; it ends with the hall too. */
export async function openHall(options: { session?: string; env?: PlenaryOptions['env']; redis?: TestRedis } = {}): Promise<Hall> {
  const redis = options.redis ?? (await startRedis());
  const port = await freePort();
  const start = (): Promise<TestPlenary> => startPlenary({ redisUrl: redis.url, port, env: options.env ?? {} });
  const first = await start().catch(async (error: unknown) => {
    await redis[Symbol.asyncDispose]();
    throw error;
  });
  const people: Person[] = [];
  const kept = (person: Person): Person => {
    people.push(person);
    return person;
  };
  const hall: Hall = {
    redis,
    port,
    server: first,
    url: `http://127.0.0.1:${port}`,
    join: async (who) => kept(await joinPerson(hall.url, hall.server.ready.joinCode, who)),
    moderator: async () => kept(await redeemPerson(hall.url, hall.server.invite('moderator'))),
    host: async () => kept(await redeemPerson(hall.url, hall.server.invite('host'))),
    async restart() {
      hall.server = await start();
    },
    async [Symbol.asyncDispose]() {
      for (const person of people) await person[Symbol.asyncDispose]();
      await hall.server[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
    },
  };
  if (options.session) {
    const moderator = await hall.moderator();
    await moderator.sendSurely('stage.goLive', { session: options.session });
  }
  return hall;
}

/** The code of a refusal, or `ok`. */
export const codeOf = (ack: { ok: true } | { ok: false; error: { code: string } }): string => (ack.ok ? 'ok' : ack.error.code);

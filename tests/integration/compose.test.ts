// The Compose file and the images that it names: every file, port, path and setting in them is there, nothing secret is written down, and
// what it starts is started here without containers: a first Redis, its replica, and the web and worker processes with their settings.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { readConfig, settingNames } from '@plenary/server/config';
import { joinPerson } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const root = resolve(import.meta.dirname, '../..');
const infra = join(root, 'infra');
const text = (file: string): string => readFileSync(join(infra, file), 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly build?: { readonly dockerfile: string; readonly target: string };
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly networks?: readonly string[] | Readonly<Record<string, { readonly ipv4_address?: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const compose = load(text('compose.yaml'), { schema: YAML11_SCHEMA }) as Compose;
const services = Object.entries(compose.services);
const nodes = services.filter(([, { build }]) => build?.target === 'plenary');
const dockerfile = text('Dockerfile');
const stages = dockerfile.split(/^FROM /m).slice(1);
const stageOf = (name: string): string => stages.find((stage) => stage.split('\n')[0]?.endsWith(` AS ${name}`)) ?? '';
/** As Compose reads them: a value, its default, or what must be given. */
const filled = (value: string): string => value.replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_all, name: string, fallback?: string) => fallback ?? `given-${name}`);
const environmentOf = ({ environment = {} }: Service): Record<string, string> => Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));
const service = (name: string): Service => compose.services[name] ?? {};

describe('the Compose file', () => {
  it('has a proxy, two web nodes, two workers, and Redis with a replica', () => {
    expect(services.map(([name]) => name).toSorted()).toEqual(['proxy', 'redis', 'redis-replica', 'web-1', 'web-2', 'worker-1', 'worker-2']);
    expect(nodes.map(([, each]) => readConfig(environmentOf(each)).role)).toEqual(['web', 'web', 'worker', 'worker']);
  });

  it('sets nothing that the server does not know, and each value is one that it takes', () => {
    const set = nodes.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(set.filter((name) => !settingNames.includes(name))).toEqual([]);
    const inImage = [...stageOf('plenary').matchAll(/([A-Z_]+)=/g)].map(([, name]) => name).filter((name) => name !== 'NODE_ENV');
    expect(inImage.filter((name) => !settingNames.includes(name ?? ''))).toEqual([]);
    for (const [, each] of nodes) expect(readConfig(environmentOf(each)).copies.replicas).toBe(1);
  });

  it('names only files, volumes, networks, stages and services that are there', () => {
    for (const [, each] of services) {
      for (const volume of each.volumes ?? []) {
        const [from = ''] = volume.split(':');
        expect(from.startsWith('.') ? existsSync(join(infra, from)) : Object.hasOwn(compose.volumes, from), volume).toBe(true);
      }
      if (each.build) expect(stageOf(each.build.target), each.build.target).not.toBe('');
      for (const other of Object.keys(each.depends_on ?? {})) expect(compose.services, other).toHaveProperty(other);
      const networks = Array.isArray(each.networks) ? each.networks : Object.keys(each.networks ?? {});
      for (const network of networks) expect(compose.networks, String(network)).toHaveProperty(String(network));
    }
  });

  it('asks everything whether it is well, by the port and path at which it answers', () => {
    expect(services.filter(([name, { healthcheck }]) => !healthcheck && !name.startsWith('worker')).map(([name]) => name)).toEqual([]);
    const port = environmentOf(service('web-1'))['PORT'];
    for (const name of ['web-1', 'proxy']) expect(service(name).healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/api/health/ready`);
    expect(stageOf('plenary')).toContain(`EXPOSE ${port}`);
    expect(stageOf('proxy')).toContain('curl');
  });

  it('has nginx ask the web nodes by their ports, and listen where the proxy is reached', () => {
    const asked = [...text('nginx/place/nodes.conf').matchAll(/^server ([\w-]+):(\d+)/gm)].map(([, name, port]) => `${name}:${port}`);
    expect(asked).toEqual(['web-1', 'web-2'].map((name) => `${name}:${environmentOf(service(name))['PORT']}`));
    const [, inside] = filled(service('proxy').ports?.[0] ?? '').split(':');
    expect(text('nginx/place/listen.conf')).toMatch(new RegExp(`^listen ${inside} `, 'm'));
  });

  it('writes no secret down: what nobody may choose is made by the script', () => {
    const source = text('compose.yaml');
    const wanted = new Set([...source.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    expect(wanted).toEqual(new Set(['REDIS_PASSWORD']));
    expect(source.match(/\$\{REDIS_PASSWORD(?!:\?)/g)).toBeNull();
    expect(text('scripts/compose-secrets.mjs')).toContain('REDIS_PASSWORD=');
  });
});

describe('the images', () => {
  it('copy only what is there and let in', () => {
    const letIn = text('Dockerfile.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const [, list = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)) {
      for (const from of list.trim().split(/\s+/).slice(0, -1)) {
        expect(existsSync(join(root, from)), from).toBe(true);
        expect(letIn.some((each) => from === each || from.startsWith(`${each}/`)), from).toBe(true);
      }
    }
    expect(statSync(join(root, 'infra/nginx')).isDirectory()).toBe(true);
  });

  it('start the server as `npm start` does', () => {
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(stageOf('plenary'))?.[1] ?? '[]') as string[];
    const flags = /^const serverFlags = \['([^\]]+)'\];$/m.exec(text('scripts/server.mjs'))?.[1]?.split("', '") ?? [];
    expect(flags).not.toEqual([]);
    expect(command).toEqual(['node', ...flags, 'server/src/main.ts']);
  });
});

describe('what the Compose file starts, without containers', () => {
  /** A service's settings of Redis, for a test's own ports and folders. */
  const settingsOf = (name: string): string[] => {
    const [, , ...own] = service(name).command ?? [];
    return ['--include', join(infra, 'redis/redis.conf'), ...withoutOf(own, { '--dir': 1, '--requirepass': 1, '--masterauth': 1, '--replicaof': 2 })];
  };

  it('takes a command once it is on the replica, by the settings that are in the files', async () => {
    await using first = await startRedis({ args: settingsOf('redis') });
    await using replica = await startRedis({ args: settingsOf('redis-replica') });
    await follow(replica, first);
    const env = (name: string): Record<string, string> => {
      const { REDIS_URL: _url, PORT: _port, PLENARY_URL: _address, PLENARY_ROLE: _role, ...rest } = environmentOf(service(name));
      return { ...rest, PLENARY_DRAIN_MS: '0' };
    };
    await using web = await startPlenary({ redisUrl: first.url, role: 'web', env: env('web-1') });
    await using _worker = await startPlenary({ redisUrl: first.url, role: 'worker', env: env('worker-1') });
    await expect.poll(async () => (await fetch(`${web.url}/api/health/ready`)).json()).toMatchObject({ ready: true });
    await using guest = await joinPerson(web.url, web.ready.joinCode);
    const asked = await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Is this on two machines?', anonymous: true });
    expect(asked.ok).toBe(true);
    await replica.kill();
    const refused = await guest.send('question.submit', { session: 'panel-1', text: 'And this?', anonymous: true });
    expect(refused.ok).toBe(false);
  });
});

function withoutOf(args: readonly string[], left: Readonly<Record<string, number>>): string[] {
  const kept: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const more = left[args[at] ?? ''];
    if (more === undefined) kept.push(args[at] ?? '');
    else at += more;
  }
  return kept;
}

/** Resolves once the first counts its replica. */
async function follow(copy: TestRedis, first: TestRedis): Promise<void> {
  const [direct, watching] = [new Redis(copy.url), new Redis(first.url)];
  await direct.replicaof('127.0.0.1', first.port);
  while (!(await watching.info('replication')).includes('state=online'));
  for (const line of [direct, watching]) line.disconnect();
}

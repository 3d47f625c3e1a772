// Configuration: defaults that work, and values that do not fit stop the start with a sentence.
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, role: 'both', publicUrl: null, trustedProxies: 0 });
  });
  it('treats an empty value as unset', () => {
    expect(readConfig({ PORT: '', PLENARY_URL: '' })).toMatchObject({ port: 8080, publicUrl: null });
  });
  it.each([['PORT', 'http'], ['PORT', '70000'], ['PLENARY_ROLE', 'queen'], ['PLENARY_URL', 'not a url']])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(/environment does not fit/);
  });
  it.each([
    [{ REDIS_URL: 'localhost:6379' }, 'must be an address like redis://host:6379'],
    [{ QUEUE_REDIS_URL: 'http://queue' }, 'must be an address like redis://host:6379'],
    [{ REDIS_SENTINELS: 'one,two', REDIS_MASTER: 'plenary' }, 'must be host:port'],
    [{ REDIS_CLUSTER: 'one:7000;two:7000' }, 'must be host:port'],
    [{ REDIS_SENTINELS: 'one:26379' }, 'REDIS_SENTINELS needs REDIS_MASTER'],
    [{ REDIS_MASTER: 'plenary' }, 'REDIS_MASTER needs REDIS_SENTINELS'],
    [{ REDIS_URL: 'redis://one', REDIS_CLUSTER: 'two:7000' }, 'only one of REDIS_URL, REDIS_SENTINELS and REDIS_CLUSTER'],
    [{ REDIS_URL: 'redis://one', REDIS_PASSWORD: 'secret' }, 'with REDIS_URL they belong into the address'],
    [{ PLENARY_DURABILITY: 'mostly' }, 'PLENARY_DURABILITY'],
    [{ PLENARY_REPLICAS: '6' }, 'PLENARY_REPLICAS'],
    [{ PLENARY_WAIT_MS: '1900' }, 'PLENARY_WAIT_MS'],
    [{ PLENARY_DRAIN_MS: '-1' }, 'PLENARY_DRAIN_MS'],
    [{ PLENARY_SNAPSHOT_EVERY: '0' }, 'PLENARY_SNAPSHOT_EVERY'],
    [{ METRICS_PORT: 'http' }, 'METRICS_PORT'],
    [{ SCREENING_URL: 'ftp://classifier' }, 'SCREENING_URL'],
    [{ SCREENING_URL: 'http://classifier', SCREENING_TOKEN: 'two\nlines' }, 'SCREENING_TOKEN'],
    [{ SCREENING_URL: 'http://classifier', SCREENING_TIMEOUT_MS: '5' }, 'SCREENING_TIMEOUT_MS'],
  ])('refuses %o with a sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
  it('finds Redis by its address, by sentinels, or as a cluster', () => {
    expect(readConfig({}).redis).toEqual({ kind: 'single', url: 'redis://127.0.0.1:6379' });
    const sentinels = readConfig({ REDIS_SENTINELS: 'one:26379,[::1]:26380', REDIS_MASTER: 'plenary', REDIS_PASSWORD: 'p', REDIS_SENTINEL_PASSWORD: 's' });
    const places = [{ host: 'one', port: 26379 }, { host: '::1', port: 26380 }];
    expect(sentinels.redis).toEqual({ kind: 'sentinels', sentinels: places, master: 'plenary', credentials: { username: undefined, password: 'p' }, sentinelPassword: 's' });
    expect(readConfig({ REDIS_CLUSTER: 'one:7000' }).redis).toMatchObject({ kind: 'cluster', nodes: [{ host: 'one', port: 7000 }] });
  });
  it('keeps the job queue where the log is, unless it has a Redis of its own', () => {
    expect(readConfig({ REDIS_CLUSTER: 'one:7000' }).queueRedis.kind).toBe('cluster');
    expect(readConfig({ REDIS_CLUSTER: 'one:7000', QUEUE_REDIS_URL: 'redis://two' }).queueRedis).toEqual({ kind: 'single', url: 'redis://two' });
  });
  it('asks a classifier outside only where there is one', () => {
    expect(readConfig({ SCREENING_TOKEN: 'secret' }).classifier).toBeNull();
    expect(readConfig({ SCREENING_URL: 'http://one/check' }).classifier).toEqual({ url: 'http://one/check', token: null, timeoutMs: 5000 });
  });
  it('drops the slash at the end of the public address', () => {
    expect(readConfig({ PLENARY_URL: 'https://join.example.org/' }).publicUrl).toBe('https://join.example.org');
  });
});

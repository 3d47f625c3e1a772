// Which settings of Redis are weaker than what is promised.
import { describe, expect, it } from 'vitest';
import { findWeak } from './self-check.ts';

const single = { appendonly: 'yes', appendfsync: 'always', 'no-appendfsync-on-rewrite': 'no', 'maxmemory-policy': 'noeviction', 'aof-load-truncated': 'yes' };
const weak = (settings: Record<string, string>, replicas = 0): string[] => findWeak(new Map(Object.entries(settings)), replicas).map(({ repair }) => repair);

describe('the self-check', () => {
  it('finds nothing where all five are as promised', () => {
    expect(weak(single)).toEqual([]);
    expect(weak({ ...single, 'min-replicas-to-write': '2' }, 2)).toEqual([]);
  });

  it.each([
    ['appendonly', 'no', 'CONFIG SET appendonly yes'],
    ['appendfsync', 'everysec', 'CONFIG SET appendfsync always'],
    ['no-appendfsync-on-rewrite', 'yes', 'CONFIG SET no-appendfsync-on-rewrite no'],
    ['maxmemory-policy', 'allkeys-lru', 'CONFIG SET maxmemory-policy noeviction'],
    ['aof-load-truncated', 'no', 'CONFIG SET aof-load-truncated yes'],
  ])('says of %s %s what repairs it', (setting, value, repair) => {
    expect(weak({ ...single, [setting]: value })).toEqual([repair]);
  });

  it('wants the master to refuse when replicas are away, where replicas are promised', () => {
    expect(weak({ ...single, 'min-replicas-to-write': '1' }, 2)).toEqual(['CONFIG SET min-replicas-to-write 2']);
  });

  it('takes what it cannot read for not as promised', () => {
    expect(findWeak(new Map(), 0)).toHaveLength(5);
    expect(findWeak(new Map(), 0).every(({ is }) => is === null)).toBe(true);
  });
});

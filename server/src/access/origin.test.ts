// Origins and addresses: only our own pages, and no address that the caller made up.
import { describe, expect, it } from 'vitest';
import { callerAddress, isOwnOrigin } from './origin.ts';

describe('origin', () => {
  it.each([
    [{ host: 'a.example' }, true],
    [{ host: 'a.example', origin: 'https://a.example' }, true],
    [{ host: '10.0.0.1:8080', origin: 'https://join.example' }, true],
    [{ host: 'a.example', origin: 'https://b.example' }, false],
    [{ host: 'a.example', origin: 'null' }, false],
  ])('%j is ours: %s', (headers, ours) => expect(isOwnOrigin(headers, 'https://join.example')).toBe(ours));
});

describe('address', () => {
  const headers = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };
  it('is the connection’s own without trusted proxies', () => expect(callerAddress(headers, '9.9.9.9', 0)).toBe('9.9.9.9'));
  it('is what the trusted proxy saw, not what the caller claims', () => expect(callerAddress(headers, '9.9.9.9', 1)).toBe('2.2.2.2'));
  it('is the connection’s own when the proxy says nothing', () => expect(callerAddress({}, '9.9.9.9', 1)).toBe('9.9.9.9'));
});

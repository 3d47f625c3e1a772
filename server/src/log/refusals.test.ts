// Which errors of an append are a certain no.
import { describe, expect, it } from 'vitest';
import { isCertainRefusal } from './refusals.ts';

const reply = (message: string): Error => Object.assign(new Error(message), { name: 'ReplyError' });

describe('an append that ended in an error', () => {
  it.each([
    "OOM command not allowed when used memory > 'maxmemory'. script: 3a1",
    'MISCONF Errors writing to the AOF file: No space left on device',
    "READONLY You can't write against a read only replica.",
    'LOADING Redis is loading the dataset in memory',
    'NOREPLICAS Not enough good replicas to write.',
    'CLUSTERDOWN The cluster is down',
    'MOVED 3999 127.0.0.1:6381',
    'WRONGTYPE Operation against a key holding the wrong kind of value script: 3a1, on @user_script:7.',
  ])('was certainly not written when Redis says: %s', (message) => {
    expect(isCertainRefusal(reply(message))).toBe(true);
  });

  it('was certainly not written when it never left', () => {
    expect(isCertainRefusal(new Error("Stream isn't writeable and enableOfflineQueue options is false"))).toBe(true);
  });

  it.each([reply('ERR upstream failure'), reply('upstream failure'), new Error('Command timed out'), new Error('read ECONNRESET'), new Error('Connection is closed.'), 'OOM', null])(
    'may have been written after %s',
    (error) => {
      expect(isCertainRefusal(error)).toBe(false);
    },
  );
});

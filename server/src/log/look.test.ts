// Reads what Redis says of itself.
import { expect, it } from 'vitest';
import { readInfo, replicaLags } from './look.ts';

it('tells how far each replica is behind', () => {
  const fields = readInfo('# Replication\r\nrole:master\r\nconnected_slaves:2\r\nslave0:ip=127.0.0.1,port=1,state=online,offset=900,lag=1\r\nslave1:ip=127.0.0.1,port=2,state=online,offset=1000,lag=0\r\nmaster_repl_offset:1000\r\n');
  expect(fields.get('role')).toBe('master');
  expect(replicaLags(fields)).toEqual([100, 0]);
});

it('knows no replica where there is none', () => {
  expect(replicaLags(readInfo('# Replication\r\nrole:master\r\nconnected_slaves:0\r\nmaster_repl_offset:0\r\n'))).toEqual([]);
});

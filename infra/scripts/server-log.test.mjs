// What a person at the terminal reads of the server: what is wrong, and what to do about it.
import { describe, expect, it } from 'vitest';
import { describeReady } from './faces.mjs';
import { inWords } from './server-log.mjs';

const why = 'The log is empty, and it was not when this server last read it.';
const repair = 'Bring the newest copy of the log back, or accept the loss: docs/run-books/lost-history.md';
const addresses = { participant: 'http://p', moderator: 'http://m', host: 'http://h', screen: 'http://s' };
const places = { logPath: 'log', dataPath: 'data' };

describe('a start that may only be looked at', () => {
  it('says why, and what to do, as soon as the server does', () => {
    const line = JSON.stringify({ level: 50, reason: 'log-empty', why, repair, msg: 'READ-ONLY: nothing new is taken' });
    expect(inWords(line)).toBe(`error  READ-ONLY: nothing new is taken: ${why} What to do: ${repair}`);
  });

  it('is not called ready, and says it again where the addresses are', () => {
    const said = describeReady({ type: 'ready', addresses, joinCode: 'IDM24', readOnly: { why, repair } }, places);
    expect(said).not.toContain('Plenary is ready');
    expect(said).toContain(why);
    expect(said).toContain(repair);
    expect(describeReady({ type: 'ready', addresses, joinCode: 'IDM24', readOnly: null }, places)).toContain('Plenary is ready.');
  });

  it('leaves other lines as they were', () => {
    expect(inWords(JSON.stringify({ level: 40, msg: 'append failed', error: 'no line' }))).toBe('warning  append failed: no line');
    expect(inWords(JSON.stringify({ level: 40, msg: 'no line', error: 'no line' }))).toBe('warning  no line');
  });
});

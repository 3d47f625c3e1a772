// Log entries: what is written is read back; what this version does not know is counted as unknown, never a crash.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StampedCommand } from '@plenary/domain/commands';
import { entryFields, entryTimeMs, readEntry } from './entry.ts';

const command: StampedCommand = {
  id: 'command-1',
  actor: { id: 'a', role: 'moderator', group: null, mode: null, language: null },
  print: 'p',
  newId: 'n',
  body: { type: 'stage.goLive', session: 'opening' },
};

describe('entries', () => {
  it('come back as they were written', () => {
    expect(readEntry('1732521600000-3', entryFields([command, command]))).toEqual({ id: '1732521600000-3', atMs: 1_732_521_600_000, commands: [command, command] });
  });
  it('carry the time of their id', () => expect(entryTimeMs('1732521600000-0')).toBe(1_732_521_600_000));
  it('of a later form are one unknown command', () => expect(readEntry('1-0', ['v', '2', 'c', '[]']).commands).toEqual([null]));
  it('with a command of an unknown type keep the others', () => {
    const later = { ...command, body: { type: 'tomorrow.idea' } };
    expect(readEntry('1-0', ['v', '1', 'c', JSON.stringify([later, command])]).commands).toEqual([null, command]);
  });
  it('with a command that has no actor, or a type of the prototype, count each as unknown', () => {
    const { actor: _actor, ...nobody } = command;
    const odd = { ...command, body: { type: 'toString' } };
    expect(readEntry('1-0', ['v', '1', 'c', JSON.stringify([nobody, odd, 7, command])]).commands).toEqual([null, null, null, command]);
  });
  it('of any content at all never throw', () => {
    fc.assert(fc.property(fc.array(fc.string()), (fields) => Array.isArray(readEntry('1-0', fields).commands)));
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readEntry('1-0', ['v', '1', 'c', text]).commands)));
  });
});

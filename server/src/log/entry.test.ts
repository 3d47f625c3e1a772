// Log entries: what is written is read back; what this version does not know is counted as unknown, never a crash.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StampedCommand } from '@plenary/domain/commands';
import { entryFields, entryTimeMs, readEntry } from './entry.ts';
import { OwnEntries } from './own-entries.ts';

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
  it('that this process wrote itself are read as everybody else reads them', () => {
    const person = fc.record({ id: fc.constant('p-1'), role: fc.constantFrom('participant', 'moderator'), group: fc.constantFrom(null, 'g'), mode: fc.constantFrom(null, 'room'), language: fc.constantFrom(null, 'en', 'x') });
    const body = fc.oneof(
      fc.record({ type: fc.constant('poll.vote'), poll: fc.string(), options: fc.array(fc.string()) }),
      fc.record({ type: fc.constant('question.support'), question: fc.string() }),
      fc.record({ type: fc.constant('poll.open'), poll: fc.string(), closesAfterMs: fc.constantFrom(undefined, 5, Number.NaN) }),
    );
    const commands = fc.array(fc.record({ id: fc.string(), actor: person, print: fc.string(), newId: fc.string(), body })) as fc.Arbitrary<unknown> as fc.Arbitrary<StampedCommand[]>;
    fc.assert(
      fc.property(commands, (batch) => {
        const own = new OwnEntries();
        const fields = entryFields(batch, own);
        expect(readEntry('1-0', fields, own)).toEqual(readEntry('1-0', fields));
      }),
    );
  });
  it('of any content at all never throw', () => {
    fc.assert(fc.property(fc.array(fc.string()), (fields) => Array.isArray(readEntry('1-0', fields).commands)));
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readEntry('1-0', ['v', '1', 'c', text]).commands)));
  });
});

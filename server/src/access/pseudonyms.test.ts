// Pseudonyms: stable for one event, telling nothing about the person, and not linkable between purposes and polls.
import { describe, expect, it } from 'vitest';
import type { Actor } from '@plenary/domain/core/roles';
import { boxesUnder, boxesUnderEvent } from './box-keys.fixture.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';

const house = () => Buffer.alloc(32, 9);
const one = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house, boxes: boxesUnderEvent });
const other = createPseudonyms({ secret: () => Buffer.alloc(32, 2), house, boxes: boxesUnderEvent });
const actor: Actor = { id: 'person-1', role: 'participant', group: null, mode: null, language: null };
const ask = (anonymous: boolean) => one.actorFor({ type: 'question.submit', session: 's', text: 't', anonymous }, actor);

const voter = (pseudonyms: Pseudonyms, poll: string): string => pseudonyms.namesOf('person-1').voterIn(poll);

describe('pseudonyms', () => {
  it('are the same whether or not they are kept, and others under another key', () => {
    let secret = Buffer.alloc(32, 1);
    const pseudonyms = createPseudonyms({ secret: () => secret, house, boxes: boxesUnderEvent });
    const names = () => [voter(pseudonyms, 'p1'), pseudonyms.namesOf('person-1').supporter, pseudonyms.namesOf('person-1').anonymous];
    const before = names();
    pseudonyms.keep('person-1');
    expect(names()).toEqual(before);
    expect(names()).toEqual(before);
    secret = Buffer.alloc(32, 2);
    const under2 = names();
    for (const name of under2) expect(before).not.toContain(name);
    secret = Buffer.alloc(32, 1);
    expect(names()).toEqual(before);
    pseudonyms.letGo('person-1');
    expect(names()).toEqual(before);
  });

  it('hide an anonymous author, and keep a signed one', () => {
    expect(ask(false)).toBe('person-1');
    expect(ask(true)).not.toContain('person-1');
    expect(ask(true)).toBe(ask(true));
  });
  it('give one person another name in each poll, as author and as supporter', () => {
    const names = [voter(one, 'p1'), voter(one, 'p2'), ask(true), one.namesOf('person-1').supporter];
    expect(new Set(names).size).toBe(names.length);
  });
  it('name voters under the key of the box: another name in each round, and none once the key is gone', () => {
    const boxes = boxesUnder('p1', 'p1-2');
    const pseudonyms = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house, boxes });
    pseudonyms.keep('person-1');
    const names = ['p1', 'p1-2'].map((box) => voter(pseudonyms, box));
    for (const name of names) expect(name).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(new Set(names).size).toBe(2);
    expect(names).toEqual(['p1', 'p1-2'].map((box) => voter(createPseudonyms({ secret: () => Buffer.alloc(32, 2), house, boxes }), box)));
    boxes.destroy('p1');
    expect([voter(pseudonyms, 'p1'), voter(pseudonyms, 'p1-2')]).toEqual(['', names[1]]);
  });
  it('mean nothing under another key', () => {
    expect(voter(other, 'p1')).not.toBe(voter(one, 'p1'));
  });
  it('name deciders in the ledger alike, also once the event’s key is gone', () => {
    expect(other.ledgerName('person-1')).toBe(one.ledgerName('person-1'));
    expect(one.ledgerName('person-2')).not.toBe(one.ledgerName('person-1'));
  });
  it('tell a repeat from another body', () => {
    const vote = (option: string) => one.print('v', { type: 'poll.vote', poll: 'p', options: [option] });
    expect(vote('a')).toBe(vote('a'));
    expect(vote('a')).not.toBe(vote('b'));
  });
  it('are ids that the log accepts', () => {
    for (const id of [ask(true), one.newId('command-1')]) expect(id).toMatch(/^[A-Za-z0-9_-]{16,20}$/);
  });
});

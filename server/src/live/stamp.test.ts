// Under which names anonymous questions go into the log.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../packages/testkit/src/bodies.ts';
import { createEmptyHall, type Hall } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import { twoRooms } from '../../../packages/testkit/src/programme.ts';
import { newPersonId } from '../access/people.ts';
import { boxesUnder, boxesUnderEvent } from '../access/box-keys.fixture.ts';
import { createPseudonyms } from '../access/pseudonyms.ts';
import { stamp, supportsOwn } from './stamp.ts';

const pseudonyms = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house: () => Buffer.alloc(32, 2), boxes: boxesUnderEvent });
const ana = person(newPersonId());

function createHall(namesApart: boolean): Hall {
  const hall = createEmptyHall();
  hall.did(people.system, { ...twoRooms, ...(namesApart && { namesApart }) });
  return hall;
}
let sent = 0;
const stamped = (hall: Hall, body: Parameters<typeof hall.send>[1], id = `command-${(sent += 1)}`) => stamp({ id, actor: ana, body }, pseudonyms, hall.state);
const send = (hall: Hall, body: Parameters<typeof hall.send>[1], id?: string) => {
  const command = stamped(hall, body, id);
  return { command, ...hall.replay(command) };
};
const asks = (hall: Hall, session = 'opening') => send(hall, ask('Why?', { anonymous: true, session }));

describe('stamping', () => {
  it('gives each anonymous question that waits a name of its own, five of them and no more', () => {
    const hall = createHall(true);
    const all = Array.from({ length: 6 }, () => asks(hall));
    expect(all.map(({ outcome }) => (outcome.ok ? 'ok' : outcome.code))).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'question-limit']);
    expect(new Set(all.slice(0, 5).map(({ command }) => command.actor.id)).size).toBe(5);
    expect(asks(hall, 'panel').outcome.ok).toBe(true);
    for (const { command } of all) expect(pseudonyms.authorOf(command.actor.id)).toBe(ana.id);
  });

  it('finds a name again that has nothing waiting any more', () => {
    const hall = createHall(true);
    const [first] = Array.from({ length: 5 }, () => asks(hall));
    const question = first?.outcome.ok ? String(first.outcome.result?.['question']) : '';
    hall.did(people.moderator, { type: 'question.approve', question });
    const next = asks(hall);
    expect([next.outcome.ok, next.command.actor.id]).toEqual([true, first?.command.actor.id]);
  });

  it('knows the same command sent again, also once its outcome is forgotten', () => {
    const hall = createHall(true);
    const first = send(hall, ask('Why?', { anonymous: true }), 'the-same-one');
    const again = stamped(hall, ask('Why?', { anonymous: true }), 'the-same-one');
    expect(again).toEqual(first.command);
    const other = stamped(hall, ask('Why not?', { anonymous: true }), 'the-same-one');
    expect(other.print).not.toBe(first.command.print);
  });

  it('lets an author alone act on their question, under the name that asked it', () => {
    const hall = createHall(true);
    const { command, outcome } = asks(hall);
    const question = outcome.ok ? String(outcome.result?.['question']) : '';
    const withdraw = { type: 'question.withdraw', question } as const;
    expect(stamped(hall, withdraw).actor.id).toBe(command.actor.id);
    const stranger = stamp({ id: 'command-of-ben', actor: person(newPersonId()), body: withdraw }, pseudonyms, hall.state);
    expect(stranger.actor.id).not.toBe(command.actor.id);
    expect(supportsOwn({ id: 'a', actor: ana, body: { type: 'question.support', question } }, pseudonyms, hall.state)).toBe(true);
    expect(supportsOwn({ id: 'a', actor: person(newPersonId()), body: { type: 'question.support', question } }, pseudonyms, hall.state)).toBe(false);
  });

  it('writes of what an author does afterwards nothing that the question may have gone without', () => {
    const hall = createHall(true);
    const { outcome } = asks(hall);
    const question = outcome.ok ? String(outcome.result?.['question']) : '';
    const diaspora = { ...ana, group: 'diaspora', mode: 'remote', language: 'fr' } as const;
    for (const body of [{ type: 'question.revise', question, text: 'Why, then?' }, { type: 'question.appeal', question, text: 'Please.' }, { type: 'question.withdraw', question }] as const) {
      expect(stamp({ id: 'command-of-ana', actor: diaspora, body }, pseudonyms, hall.state).actor).toMatchObject({ group: null, mode: null, language: null });
    }
  });

  it('keeps the one lasting name in events from before', () => {
    const hall = createHall(false);
    const names = [asks(hall), asks(hall)].map(({ command }) => command.actor.id);
    expect(new Set(names)).toEqual(new Set([pseudonyms.namesOf(ana.id).anonymous]));
  });

  it('gives a voter another name in each round, and their own in polls by name', () => {
    const hall = createHall(true);
    const boxes = boxesUnder('new-command-00009', 'new-command-00009-2');
    const named = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house: () => Buffer.alloc(32, 2), boxes: { ...boxes, keyOf: (box) => (box === 'by-name' ? 'named' : boxes.keyOf(box)) } });
    const writing = { title: { en: 'Ready?' }, setup: { kind: 'consent' } as const, options: [], results: 'live' as const, changeable: true, sealed: false, electorates: [], split: null };
    const made = hall.replay({ id: 'making-one', actor: people.moderator, print: '', newId: 'new-command-00009', body: { type: 'poll.write', session: 'opening', writing: { ...writing, named: false } } });
    const byName = hall.replay({ id: 'making-two', actor: people.moderator, print: '', newId: 'by-name', body: { type: 'poll.write', session: 'panel', writing: { ...writing, named: true } } });
    expect([made.outcome.ok, byName.outcome.ok]).toEqual([true, true]);
    for (const poll of ['new-command-00009', 'by-name']) hall.did(people.moderator, { type: 'poll.open', poll });
    const cast = (poll: string) => stamp({ id: `cast-${poll}-${(sent += 1)}`, actor: ana, body: { type: 'poll.cast', poll, ballot: { options: ['a'] } } }, named, hall.state).actor;
    const first = cast('new-command-00009');
    hall.did(people.moderator, { type: 'poll.close', poll: 'new-command-00009' });
    hall.did(people.moderator, { type: 'poll.reopen', poll: 'new-command-00009' });
    const second = cast('new-command-00009');
    for (const { id } of [first, second]) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(second.id).not.toBe(first.id);
    expect(cast('by-name')).toMatchObject({ id: ana.id, group: null, mode: null, language: null });
  });

  it('makes no second ballot of one that was on its way while the poll was closed and opened again', () => {
    const hall = createHall(true);
    const [id] = ['new-command-00009'];
    const inBoxes = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house: () => Buffer.alloc(32, 2), boxes: boxesUnder(id, `${id}-2`) });
    const writing = { title: { en: 'Ready?' }, setup: { kind: 'consent' } as const, options: [], results: 'live' as const, named: false, changeable: true, sealed: false, electorates: [], split: null };
    hall.replay({ id: 'making-it', actor: people.moderator, print: '', newId: id, body: { type: 'poll.write', session: 'opening', writing } });
    hall.did(people.moderator, { type: 'poll.open', poll: id });
    const cast = (option: string, more = {}) => stamp({ id: `cast-late-${(sent += 1)}`, actor: ana, body: { type: 'poll.cast', poll: id, ballot: { options: [option] }, ...more } }, inBoxes, hall.state);
    const late = cast('a');
    hall.did(people.moderator, { type: 'poll.close', poll: id });
    hall.did(people.moderator, { type: 'poll.reopen', poll: id });
    expect(hall.replay(cast('b')).outcome.ok).toBe(true);
    expect(hall.replay(late).outcome).toEqual({ ok: false, code: 'poll-closed' });
    expect(hall.replay(cast('c', { round: 1 })).outcome).toEqual({ ok: false, code: 'poll-closed' });
    expect(hall.state.polls.get(id)?.now.votes.size).toBe(1);
  });
});

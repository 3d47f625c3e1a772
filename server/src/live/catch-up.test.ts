// A crowd that missed the same is served from one look; nobody is served what is no longer so.
import { describe, expect, it } from 'vitest';
import { apply } from '@plenary/domain/apply';
import type { Command } from '@plenary/domain/commands';
import { noChanges } from '@plenary/domain/core/decision';
import type { Actor } from '@plenary/domain/core/roles';
import { emptyState } from '@plenary/domain/state';
import type { People } from '../access/people.ts';
import { createCatchUp } from './catch-up.ts';

const create: Command = {
  type: 'event.create', slug: 'day', title: { en: 'Day' }, summary: { en: '' }, organiser: '', place: '', timeZone: 'UTC', languages: ['en'], groups: [], joinCode: 'DAY',
  rooms: [{ id: 'hall', title: { en: 'Hall' } }],
  sessions: [{ id: 'one', room: 'hall', sessionKind: 'panel', title: { en: 'One' }, summary: { en: '' }, speakers: [], startsAtMs: 0, endsAtMs: 1, questionsOpen: true }],
};

/** A hall with as many questions as askers; it counts how often each asker's name was looked up. */
function hallOf(askers: number) {
  const state = emptyState();
  const looked = new Map<string, number>();
  const fetched: string[][] = [];
  const named = new Set<string>();
  let changes = 0;
  const people: Pick<People, 'knows' | 'nameOf' | 'ensure' | 'changes'> = {
    knows: (id) => named.has(id),
    nameOf: (id) => {
      looked.set(id, (looked.get(id) ?? 0) + 1);
      return `${id} (${changes})`;
    },
    changes: () => changes,
    async ensure(ids) {
      fetched.push([...ids]);
      for (const id of ids) named.add(id);
    },
  };
  const act = (id: string, role: Actor['role'], body: Command): void => {
    const actor: Actor = { id, role, group: null, mode: null, language: null };
    apply(state, { id: `c${state.seq}`, actor, print: '', newId: `n${state.seq}`, body }, { atMs: 1000 + state.seq, changes: noChanges() });
  };
  const ask = (id: string): void => act(id, 'participant', { type: 'question.submit', session: 'one', text: `What does ${id} ask?`, anonymous: false });
  act('system', 'system', create);
  act('host', 'host', { type: 'stage.goLive', session: 'one' });
  for (let n = 0; n < askers; n += 1) ask(`asker-${n}`);
  return {
    state, looked, fetched, ask,
    /** Approves all that was asked. */
    approve: () => state.questions.forEach(({ id, status }) => status !== 'live' && act('host', 'host', { type: 'question.approve', question: id })),
    support: (by: string, question: string) => act(by, 'participant', { type: 'question.support', question }),
    know: () => state.questions.forEach(({ author }) => named.add(author)),
    rename: () => void (changes += 1),
    catchUp: createCatchUp({ replica: { state, epoch: 'e' }, people: people as People }),
  };
}
const staff = { audience: 'moderator', watched: 'live' } as const;

describe('a crowd that catches up', () => {
  it('at one seq sees each record once, however many they are and whichever unusable cursor they bring', async () => {
    const hall = hallOf(20);
    hall.know();
    const cursors = [undefined, { epoch: 'lost', seq: 3 }, { epoch: 'e', seq: 9999 }, { epoch: 'e', seq: 4, session: 'another' }];
    const seen = await Promise.all(Array.from({ length: 1000 }, (_, n) => hall.catchUp({ ...staff, cursor: cursors[n % cursors.length] })));
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toMatchObject({ reset: true, session: 'one', cursor: { epoch: 'e', seq: hall.state.seq } });
    expect(seen[0]?.records.filter(({ kind }) => kind === 'question')).toHaveLength(20);
    expect([...hall.looked.values()]).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('waits together for names that are not there yet', async () => {
    const hall = hallOf(5);
    await Promise.all(Array.from({ length: 100 }, () => hall.catchUp(staff)));
    expect(hall.fetched).toHaveLength(1);
  });

  it('is told apart by audience, session and how far each has read', async () => {
    const hall = hallOf(3);
    hall.know();
    const from = hall.state.seq;
    hall.ask('late');
    const [all, missed, people, quiet] = await Promise.all([
      hall.catchUp(staff), hall.catchUp({ ...staff, cursor: { epoch: 'e', seq: from, session: 'one' } }),
      hall.catchUp({ audience: 'participant', watched: 'live' }), hall.catchUp({ ...staff, watched: 'elsewhere' }),
    ]);
    expect(missed?.records.map(({ kind }) => kind)).toEqual(['question']);
    expect([all, people, quiet].map((sight) => sight?.records.filter(({ kind }) => kind === 'question').length)).toEqual([4, 0, 0]);
  });

  it('sees what was applied since, and who was named otherwise since', async () => {
    const hall = hallOf(1);
    hall.know();
    const before = await hall.catchUp(staff);
    hall.ask('late');
    const after = await hall.catchUp(staff);
    expect(after.records.length).toBe(before.records.length + 1);
    hall.rename();
    const renamed = await hall.catchUp(staff);
    expect(renamed.cursor).toEqual(after.cursor);
    expect(renamed.records).toContainEqual(expect.objectContaining({ kind: 'question', author: 'late (1)' }));
  });

  it('begins with a window of a long session, catches up by what it missed, and begins anew when that is more than a window', async () => {
    const hall = hallOf(260);
    hall.approve();
    hall.know();
    const phone = { audience: 'participant', watched: 'one' } as const;
    const isQuestion = ({ kind }: { kind: string }): boolean => kind === 'question';
    const first = await hall.catchUp(phone);
    expect(first).toMatchObject({ reset: true, edges: { fair: expect.any(String), newest: expect.any(String) } });
    expect(first.records.filter(isQuestion).length).toBeLessThanOrEqual(200);
    const ids = [...hall.state.questions.keys()];
    for (const id of ids.slice(0, 30)) hall.support('somebody', id);
    const some = await hall.catchUp({ ...phone, cursor: first.cursor });
    expect(some).toMatchObject({ reset: false });
    expect(some).not.toHaveProperty('edges');
    expect(some.records.filter(isQuestion).length).toBeGreaterThanOrEqual(30);
    expect(some.records.filter(isQuestion).length).toBeLessThanOrEqual(50);
    for (const id of ids.slice(0, 201)) hall.support('somebody-else', id);
    const anew = await hall.catchUp({ ...phone, cursor: first.cursor });
    expect(anew).toMatchObject({ reset: true, edges: { supported: expect.any(String) } });
    expect((await hall.catchUp({ ...staff, cursor: first.cursor })).reset).toBe(false);
    expect((await hall.catchUp(staff)).records.filter(isQuestion)).toHaveLength(260);
  });
});

// The published list is made once for all who ask, as long as nothing of it changes, whatever else goes on in its poll.
import { expect, it } from 'vitest';
import { headOfRound } from '@plenary/ledger/ballots/of-poll';
import { casts, writing } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn } from '../../../packages/testkit/src/hall.ts';
import { people as actors, person } from '../../../packages/testkit/src/people.ts';
import type { People } from '../access/people.ts';
import { createBallotsReader } from './read-ballots.ts';

function opened() {
  const hall = createHall();
  const id = idIn(hall.did(actors.moderator, { type: 'poll.write', session: 'opening', writing: writing({ named: true, results: 'closed' }) }), 'poll');
  hall.did(actors.moderator, { type: 'poll.open', poll: id });
  const poll = hall.state.polls.get(id);
  if (!poll) throw new Error('no poll');
  const names = { asked: 0, changes: 0, ana: 'Ana' };
  const people = {
    changes: () => names.changes,
    ensure: async () => undefined,
    nameOf(voter: string) {
      names.asked += 1;
      return voter === 'ana' ? names.ana : undefined;
    },
  } as Partial<People> as People;
  const read = createBallotsReader({ replica: { epoch: 'first' }, people, slug: 'two-rooms' });
  const cast = (voter: string, option: string): unknown => hall.did(person(voter), casts(id, { options: [option] }));
  const act = (type: 'close' | 'reopen' | 'hide' | 'reveal'): unknown => hall.did(actors.moderator, { type: `poll.${type}`, poll: id });
  const seal = (): unknown => {
    const salt = 'x'.repeat(43);
    hall.wait(5000);
    return hall.did(actors.system, { type: 'poll.seal', poll: id, round: poll.now.round, head: headOfRound('two-rooms', poll, { round: poll.now, salt }), salt, couldVote: 9, refused: 0, repeated: 0 });
  };
  /** How often a list was made since this was asked last: each asks for the name of each of its voters. */
  const made = (): number => {
    const times = names.asked;
    names.asked = 0;
    return times;
  };
  return { poll, names, read, cast, act, seal, made };
}

it('ballots of the round that is open make no list anew; what is told does', async () => {
  const { poll, names, read, cast, act, seal, made } = opened();
  for (const voter of ['ana', 'ben']) cast(voter, 'a');
  expect(await read(poll, 'jsonl')).toBeNull();
  act('close');
  expect(await read(poll, 'jsonl')).toBeNull();
  seal();
  const list = await read(poll, 'jsonl');
  expect([list?.split('\n').length, made()]).toEqual([6, 2]);
  act('reopen');
  await read(poll, 'jsonl');
  made();
  for (const voter of ['ana', 'ben', 'cleo']) {
    cast(voter, 'b');
    expect([await read(poll, 'jsonl'), made()]).toEqual([list, 0]);
  }
  names.ana = 'Anna';
  names.changes += 1;
  expect([(await read(poll, 'jsonl'))?.includes('"Anna"'), made()]).toEqual([true, 2]);
  act('close');
  seal();
  expect([(await read(poll, 'jsonl'))?.split('\n').length, made()]).toEqual([10, 5]);
  act('hide');
  expect((await read(poll, 'jsonl'))?.split('\n').length).toBe(6);
  act('reveal');
  expect([(await read(poll, 'jsonl'))?.split('\n').length, (await read(poll, 'csv'))?.split('\r\n').length]).toEqual([10, 11]);
});

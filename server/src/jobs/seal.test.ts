// Sealing a round: what is committed to is what lies in the box, and the turnout is whole.
import { describe, expect, it } from 'vitest';
import { headOfRound } from '@plenary/ledger/ballots/of-poll';
import { casts, writing } from '../../../packages/testkit/src/bodies.ts';
import { createHall } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import type { Turnout } from '../live/turnout.ts';
import { sealing } from './seal.ts';

const turnout: Turnout = { couldVote: async () => Promise.resolve(1), attempts: async (box) => Promise.resolve({ refused: box.length, repeated: 2 }) };

function closed(more: Parameters<typeof writing>[0] = {}) {
  const hall = createHall();
  const poll = String(hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing(more) })['poll']);
  hall.did(people.moderator, { type: 'poll.open', poll });
  for (const [nth, option] of ['a', 'b', 'a'].entries()) hall.did(person(`voter-${nth}`, 'participant', { group: 'states' }), casts(poll, { options: [option] }));
  hall.did(people.moderator, { type: 'poll.close', poll });
  hall.wait(5000);
  return { hall, poll };
}

describe('sealing', () => {
  it('commits to the ballots, and tells of no fewer who could vote than have', async () => {
    const { hall, poll } = closed();
    const seal = await sealing(hall.state, { poll, round: 1 }, turnout);
    const asked = hall.state.polls.get(poll);
    if (!seal || !asked) throw new Error('nothing to seal');
    expect(seal).toMatchObject({ type: 'poll.seal', poll, round: 1, couldVote: 3, refused: poll.length, repeated: 2 });
    expect(seal.head).toBe(headOfRound('two-rooms', asked, { round: asked.now, salt: seal.salt, blind: seal.blind }));
    expect(seal).not.toHaveProperty('table');
    hall.did(people.system, seal);
    expect(await sealing(hall.state, { poll, round: 1 }, turnout)).toBeNull();
  });

  it('hides each round’s words with a salt of its own, and all behind its head with a blind', async () => {
    const { hall, poll } = closed();
    const seals = await Promise.all([1, 2].map(() => sealing(hall.state, { poll, round: 1 }, turnout)));
    const made = seals.flatMap((seal) => (seal ? [seal.salt, seal.blind ?? ''] : []));
    for (const each of made) expect(each).toMatch(/^[\w-]{43}$/);
    expect([new Set(made).size, new Set(seals.map((seal) => seal?.head)).size]).toEqual([4, 2]);
  });

  it('says the table that was told step by step', async () => {
    const { hall, poll } = closed({ split: { by: 'group', seenBy: 'staff', live: true } });
    const seal = await sealing(hall.state, { poll, round: 1 }, turnout);
    expect(seal?.table).toEqual(hall.state.polls.get(poll)?.now.table);
    expect(seal).toHaveProperty('table');
  });

  it('has nothing to say of what is not closed, or is not there', async () => {
    const { hall, poll } = closed();
    hall.did(people.moderator, { type: 'poll.reopen', poll });
    expect(await Promise.all([sealing(hall.state, { poll, round: 2 }, turnout), sealing(hall.state, { poll, round: 3 }, turnout), sealing(hall.state, { poll: 'none', round: 1 }, turnout)])).toEqual([null, null, null]);
    expect(await sealing(hall.state, { poll, round: 1 }, turnout)).toMatchObject({ round: 1 });
  });
});

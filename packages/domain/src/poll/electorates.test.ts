// Rules P-107 to P-109: who may vote, and what weights make of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { RawWriting } from './commands.ts';

type Bodies = RawWriting['electorates'];
const { moderator } = people;
const jury: Bodies[number] = { label: { en: 'Jury' }, groups: ['states'], roles: [], weight: 50 };
const everybody: Bodies[number] = { label: { en: 'Everybody' }, groups: [], roles: ['participant'], weight: 50 };
const write = (hall: Hall, more: Partial<RawWriting>) => hall.send(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) });

function opened(electorates: Bodies): { hall: Hall; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ electorates }) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  return { hall, poll };
}

const votes = (hall: Hall, poll: string, who: { id: string; inJury?: boolean; option: string }) =>
  codeOf(hall.send(person(who.id, 'participant', { group: who.inJury ? 'states' : null }), casts(poll, { options: [who.option] })));

describe('bodies of voters', () => {
  it('P-107 a body has a label, a whole weight from 1 to 100, and groups or roles of its own', () => {
    const hall = createHall();
    const codes = (bodies: Bodies) => codeOf(write(hall, { electorates: bodies }));
    const wrong = [0, -1, 0.5, 101, Number.NaN, Number.POSITIVE_INFINITY].map((weight) => codes([{ ...jury, weight }]));
    const others = [[{ ...jury, label: {} }], [{ ...jury, groups: [] }], [{ ...jury, groups: ['nowhere'] }], [jury, jury], [{ ...everybody, roles: ['host' as const] }], Array.from({ length: 11 }, () => jury)];
    expect(new Set([...wrong, ...others.map(codes)])).toEqual(new Set(['electorates-invalid']));
    expect(codes([jury, everybody])).toBe('accepted');
  });

  it('P-107 who is in none does not vote; who is in two votes in the first', () => {
    const { hall, poll } = opened([jury]);
    expect([votes(hall, poll, { id: 'x', option: 'a' }), votes(hall, poll, { id: 'y', inJury: true, option: 'a' })]).toEqual(['not-eligible', 'accepted']);
    const both = opened([jury, everybody]);
    votes(both.hall, both.poll, { id: 'y', inJury: true, option: 'a' });
    both.hall.did(moderator, { type: 'poll.close', poll: both.poll });
    expect(seenAs(both.hall.state, `poll:${both.poll}`, 'participant')).toMatchObject({ parts: [{ electorate: 'a', ballots: 1 }, { electorate: 'b', ballots: 0 }] });
  });

  it('P-108 a body decides by its weight, however many vote in it, and its own result stands beside the whole', () => {
    const { hall, poll } = opened([jury, everybody]);
    votes(hall, poll, { id: 'j', inJury: true, option: 'a' });
    for (const id of ['p1', 'p2', 'p3', 'p4']) votes(hall, poll, { id, option: id === 'p4' ? 'a' : 'b' });
    hall.did(moderator, { type: 'poll.close', poll });
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({
      electorates: [{ weight: 50 }, { weight: 50 }],
      result: { counts: [62.5, 37.5, 0] },
      parts: [{ ballots: 1, result: { counts: [1, 0, 0] } }, { ballots: 4, result: { counts: [1, 3, 0] } }],
    });
  });

  it('P-108 a body in which nobody voted decides nothing', () => {
    const { hall, poll } = opened([jury, everybody]);
    for (const id of ['p1', 'p2']) votes(hall, poll, { id, option: 'c' });
    hall.did(moderator, { type: 'poll.close', poll });
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ result: { counts: [0, 0, 100] } });
  });

  it('P-108 the order of ballots makes no difference to a weighted result, not by a bit', () => {
    const ballot = fc.record({ id: fc.uuid(), inJury: fc.boolean(), option: fc.constantFrom('a', 'b', 'c') });
    fc.assert(fc.property(fc.array(ballot, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (ballots, numbers) => {
      const shuffled = ballots.map((each) => ({ each, by: numbers.next().value })).toSorted((a, b) => a.by - b.by).map(({ each }) => each);
      const results = [ballots, shuffled].map((order) => {
        const { hall, poll } = opened([{ ...jury, weight: 33 }, { ...everybody, weight: 7 }]);
        for (const each of order) votes(hall, poll, each);
        hall.did(moderator, { type: 'poll.close', poll });
        const seen = seenAs(hall.state, `poll:${poll}`, 'participant');
        return typeof seen === 'object' && 'result' in seen ? JSON.stringify(seen.result) : seen;
      });
      expect(results[0]).toBe(results[1]);
    }), { numRuns: 60 });
  });

  it('P-109 words and texts have no weights; a weighted poll, and one without columns, has no split', () => {
    const hall = createHall();
    const split = { by: 'group', seenBy: 'everyone', live: false } as const;
    const cloud = { setup: { kind: 'cloud' as const, words: 2 }, options: [] };
    expect([{ ...cloud, electorates: [jury, everybody] }, { ...cloud, split }, { split, electorates: [jury, everybody] }, { split, electorates: [jury] }].map((more) => codeOf(write(hall, more)))).toEqual(
      ['weights-not-for-kind', 'split-not-for-kind', 'split-not-for-kind', 'accepted'],
    );
  });
});

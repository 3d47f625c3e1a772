// Rules P-101, P-104 to P-106, P-110, P-111, P-113 to P-115, P-119, P-120, P-154, E-12: writing in several languages, rounds, seals, awards and quizzes.
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { RawWriting } from './commands.ts';
import { boxOf } from './state.ts';

const { moderator, system } = people;
const write = (hall: Hall, more: Partial<RawWriting>) => hall.send(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) });
const act = (type: 'open' | 'close' | 'reopen' | 'reveal' | 'hide', poll: string) => ({ type: `poll.${type}`, poll }) as const;
const seal = (poll: string, round = 1) => ({ type: 'poll.seal', poll, round, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 9, refused: 2, repeated: 1 }) as const;

function opened(more: Partial<RawWriting> = {}, hall = createHall()): { hall: Hall; poll: string } {
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) }), 'poll');
  hall.did(moderator, act('open', poll));
  return { hall, poll };
}

/** One ballot for each letter, each of another voter. */
function voted(hall: Hall, poll: string, letters: string, of = 'voter'): void {
  for (const [index, letter] of [...letters].entries()) hall.did(person(`${of}-${index}`), casts(poll, { options: [letter] }));
}

describe('writing in languages', () => {
  it('P-101 a title and each option are in one of the event’s languages at least, and no two options read the same in one', () => {
    const hall = createHall();
    const option = (en?: string, fr?: string) => ({ text: { ...(en !== undefined && { en }), ...(fr !== undefined && { fr }) } });
    const codes = (['title', 'options'] as const).flatMap((what) => [
      what === 'title' ? { title: {} } : { options: [option('Yes'), option()] },
      what === 'title' ? { title: { en: ' ' } } : { options: [option('Yes', 'Oui'), option('No', 'oui')] },
      what === 'title' ? { title: { de: 'Was?' } } : { options: [option('Yes'), { text: { de: 'Nein' } }] },
    ].map((more) => codeOf(write(hall, more))));
    expect(codes).toEqual(['poll-title-empty', 'poll-title-empty', 'language-not-of-event', 'poll-options-invalid', 'poll-options-invalid', 'language-not-of-event']);
    expect(codeOf(write(hall, { title: { fr: 'Lequel ?' }, options: [option('Yes'), option(undefined, 'Non')] }))).toBe('accepted');
  });

  it('P-101 a list of 0, 1 or 1,000 options is refused; a yes-or-no poll has none of its own', () => {
    const hall = createHall();
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ text: { en: `Option ${index}` } }));
    expect([0, 1, 13, 1000].map((count) => codeOf(write(hall, { options: many(count) })))).toEqual(Array.from({ length: 4 }, () => 'poll-options-invalid'));
    expect([many(2), []].map((options) => codeOf(write(hall, { setup: { kind: 'consent' }, options })))).toEqual(['poll-options-invalid', 'accepted']);
  });

  it('P-115 a ballot of another kind is refused and leaves the old one as it was', () => {
    const { hall, poll } = opened();
    hall.did(people.ana, casts(poll, { options: ['a'] }));
    for (const ballot of [{ scores: [1, 2, 3] }, { order: ['a', 'b', 'c'] }, { number: 1 }, { text: 'a' }, { words: ['a'] }, { points: [100, 0, 0] }]) {
      expect(codeOf(hall.send(people.ana, casts(poll, ballot)))).toBe('ballot-invalid');
    }
    expect(hall.state.polls.get(poll)?.now.votes.get('ana')?.kept).toBe(1);
  });

  it('P-104 where ballots cannot be changed the first one stays', () => {
    const { hall, poll } = opened({ changeable: false });
    const codes = ['a', 'b'].map((option) => codeOf(hall.send(people.ana, casts(poll, { options: [option] }))));
    expect([codes, hall.state.polls.get(poll)?.now.votes.get('ana')?.kept]).toEqual([['accepted', 'ballot-final'], 1]);
  });
});

describe('rounds', () => {
  it('P-154 what was meant for the round before is not done to this one, however late it comes', () => {
    const { hall, poll } = opened();
    voted(hall, poll, 'ab');
    hall.did(moderator, act('close', poll));
    hall.did(moderator, act('reopen', poll));
    voted(hall, poll, 'cc');
    const before = JSON.stringify(seenAs(hall.state, `poll:${poll}`, 'moderator'));
    const meant = (round: number) => [
      { ...act('close', poll), round }, { ...act('reveal', poll), round }, { ...act('hide', poll), round }, { ...act('reopen', poll), round },
      { type: 'poll.setClosing', poll, round, closesAfterMs: 1000 }, { type: 'poll.unveil', poll, round, place: 3 },
    ] as const;
    for (const late of [...meant(1), ...meant(3)]) expect(codeOf(hall.send(moderator, late))).toBe('decision-changed');
    expect(JSON.stringify(seenAs(hall.state, `poll:${poll}`, 'moderator'))).toBe(before);
    const [close, reveal, hide, reopen] = meant(2);
    for (const now of [close, reveal, hide, reopen]) expect(codeOf(hall.send(moderator, now))).toBe('accepted');
  });

  it('P-105 a closed poll is asked again; the round before stays as it was, beside the new one', () => {
    const { hall, poll } = opened();
    voted(hall, poll, 'aab');
    expect(codeOf(hall.send(moderator, act('reopen', poll)))).toBe('poll-not-closed');
    hall.did(moderator, act('close', poll));
    hall.did(moderator, act('reopen', poll));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ status: 'open', round: 2, result: null, turnout: { voters: 0 }, past: [{ round: 1, result: { counts: [2, 1, 0] }, turnout: { voters: 3 } }] });
    voted(hall, poll, 'bbbb');
    hall.did(moderator, act('close', poll));
    expect(seenAs(hall.state, `poll:${poll}`, 'screen')).toMatchObject({ result: { counts: [0, 4, 0] }, past: [{ result: { counts: [2, 1, 0] } }] });
  });

  it('P-105 there are five rounds at most', () => {
    const { hall, poll } = opened();
    for (let round = 2; round <= 5; round += 1) {
      hall.did(moderator, act('close', poll));
      hall.did(moderator, act('reopen', poll));
    }
    hall.did(moderator, act('close', poll));
    expect(codeOf(hall.send(moderator, act('reopen', poll)))).toBe('poll-not-closed');
  });

  it('P-106 a ballot for another round is refused, and leaves that of the round that is open as it was', () => {
    const { hall, poll } = opened();
    hall.did(moderator, act('close', poll));
    hall.did(moderator, act('reopen', poll));
    const castsIn = (option: string, round?: number) => codeOf(hall.send(people.ana, { type: 'poll.cast', poll, ballot: { options: [option] }, ...(round !== undefined && { round }) }));
    expect([castsIn('a', 2), castsIn('b', 1), castsIn('b', 3)]).toEqual(['accepted', 'poll-closed', 'poll-closed']);
    expect(codeOf(hall.send(people.ana, { type: 'poll.vote', poll, options: ['b'], round: 1 }))).toBe('poll-closed');
    expect(hall.state.polls.get(poll)?.now.votes.get('ana')?.kept).toBe(1);
  });

  it('P-106 each round has a ballot box of its own', () => {
    expect(new Set([1, 2, 3].map((round) => boxOf('p', round))).size).toBe(3);
  });

  it('P-113 a closed round is sealed once: from then on its list of ballots has a head, and the turnout is whole', () => {
    const { hall, poll } = opened();
    voted(hall, poll, 'ab');
    expect(codeOf(hall.send(system, seal(poll)))).toBe('seal-invalid');
    hall.did(moderator, act('close', poll));
    hall.wait(5000);
    hall.did(system, seal(poll));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ head: 'a'.repeat(64), turnout: { voters: 2, couldVote: 9, refused: 2, repeated: 1 } });
    expect([seal(poll), seal(poll, 2)].map((again) => codeOf(hall.send(system, again)))).toEqual(['seal-invalid', 'seal-invalid']);
    expect(codeOf(hall.send(moderator, seal(poll)))).toBe('role-not-allowed');
  });

  it('P-119 is sealed five seconds after its votes ended, also while the event is closed, and no more once it is archived', () => {
    for (const isArchived of [false, true]) {
      const { hall, poll } = opened();
      hall.did(people.host, { type: 'event.close' });
      hall.wait(4999);
      expect(codeOf(hall.send(system, seal(poll)))).toBe('poll-time-invalid');
      hall.wait(1);
      if (isArchived) hall.did(people.host, { type: 'event.archive' });
      expect(codeOf(hall.send(system, seal(poll)))).toBe(isArchived ? 'event-closed' : 'accepted');
    }
  });

  it('P-120 the table that its seal says is that of the round', () => {
    const { hall, poll } = opened({ split: { by: 'mode', seenBy: 'staff', live: true } });
    hall.did(moderator, act('close', poll));
    hall.wait(5000);
    const table = { columns: ['a'], ballots: 9, totals: [9], rows: [], agreement: [] };
    hall.did(system, { ...seal(poll), table });
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ table });
  });

  it('E-12 ends with the event: who comes back finds it closed', () => {
    const { hall, poll } = opened();
    hall.did(people.host, { type: 'event.close' });
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ status: 'closed', closedAtMs: hall.state.atMs });
    hall.did(people.host, { type: 'event.reopen' });
    expect(codeOf(hall.send(person('late'), casts(poll, { options: ['a'] })))).toBe('poll-closed');
  });
});

describe('awards', () => {
  const bytesFor = (hall: Hall) => JSON.stringify((['participant', 'screen', 'moderator'] as const).map((audience) => sight(hall.state, { audience }).records.find(({ kind }) => kind === 'poll')));
  const closeAndSeal = (hall: Hall, poll: string): void => {
    hall.did(moderator, act('close', poll));
    hall.wait(5000);
    hall.did(system, seal(poll));
  };
  const awards = () => {
    const made = opened({ sealed: true, results: 'live' });
    voted(made.hall, made.poll, 'bbbccaa');
    voted(made.hall, made.poll, 'bbc', 'more');
    return made;
  };

  it('P-110 a sealed result is seen by nobody, staff neither, until it is revealed, and it is not revealed before it is closed', () => {
    const { hall, poll } = awards();
    expect(codeOf(hall.send(moderator, act('reveal', poll)))).toBe('poll-not-closed');
    hall.did(moderator, act('close', poll));
    expect(bytesFor(hall)).not.toContain('counts');
    expect(codeOf(hall.send(moderator, act('reveal', poll)))).toBe('poll-not-sealed');
    expect(codeOf(hall.send(moderator, { type: 'poll.unveil', poll, place: 3 }))).toBe('poll-not-sealed');
    hall.wait(5000);
    hall.did(system, seal(poll));
    expect(bytesFor(hall)).not.toContain('counts');
    hall.did(moderator, act('reveal', poll));
    expect(seenAs(hall.state, `poll:${poll}`, 'screen')).toMatchObject({ result: { counts: [2, 5, 3] }, places: null });
  });

  it('P-111 places are shown one by one from any on, none left out, and what is better is in no byte before', () => {
    const { hall, poll } = awards();
    const unveil = (place: number) => codeOf(hall.send(moderator, { type: 'poll.unveil', poll, place }));
    expect(unveil(3)).toBe('poll-not-closed');
    closeAndSeal(hall, poll);
    expect([unveil(4), unveil(3)]).toEqual(['place-invalid', 'accepted']);
    expect(seenAs(hall.state, `poll:${poll}`, 'screen')).toMatchObject({ result: null, places: [{ place: 3, options: ['a'], value: 2 }] });
    expect(bytesFor(hall)).not.toContain('"value":5');
    expect([unveil(1), unveil(3), unveil(2)]).toEqual(['place-invalid', 'place-invalid', 'accepted']);
    expect(unveil(1)).toBe('accepted');
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ revealed: true, result: { counts: [2, 5, 3] }, places: null });
    expect(unveil(1)).toBe('place-invalid');
  });

  it('P-111 asked again before all are shown, no place of either round is', () => {
    const { hall, poll } = awards();
    closeAndSeal(hall, poll);
    hall.did(moderator, { type: 'poll.unveil', poll, place: 3 });
    hall.did(moderator, act('reopen', poll));
    voted(hall, poll, 'bbbbbccccaaa', 'again');
    for (const audience of ['participant', 'screen', 'moderator'] as const) {
      expect(seenAs(hall.state, `poll:${poll}`, audience)).toMatchObject({ places: null, result: null, past: [{ result: null }] });
    }
  });

  it('P-111 those who are level share a place, and a place that is not there shows the better one', () => {
    const { hall, poll } = opened({ sealed: true });
    voted(hall, poll, 'aabbc');
    closeAndSeal(hall, poll);
    hall.did(moderator, { type: 'poll.unveil', poll, place: 3 });
    hall.did(moderator, { type: 'poll.unveil', poll, place: 2 });
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ revealed: true });
  });

  it('P-111 begins with the next better place where the first one asked for is not there', () => {
    const { hall, poll } = opened({ sealed: true });
    voted(hall, poll, 'abbcc');
    closeAndSeal(hall, poll);
    expect(codeOf(hall.send(moderator, { type: 'poll.unveil', poll, place: 0 }))).toBe('place-invalid');
    hall.did(moderator, { type: 'poll.unveil', poll, place: 2 });
    expect(seenAs(hall.state, `poll:${poll}`, 'screen')).toMatchObject({ revealed: true, result: { counts: [1, 2, 2] } });
  });
});

describe('quizzes', () => {
  it('P-114 which answers are right is in no byte for others before the poll is closed and its result shows', () => {
    const { hall, poll } = opened({ setup: { kind: 'quiz', right: ['b'], leaders: false }, results: 'live' });
    const right = (audience: 'participant' | 'moderator') => seenAs(hall.state, `poll:${poll}`, audience);
    expect([right('participant'), right('moderator')]).toMatchObject([{ setup: { right: [] } }, { setup: { right: ['b'] } }]);
    hall.did(moderator, act('close', poll));
    expect(right('participant')).toMatchObject({ setup: { right: ['b'] } });
  });
});

// Rules P-112, P-132: words and texts are read by others once they may be, and by moderators in steps.
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { isEntryTold } from './desk.ts';
import type { ModerationMode } from '../stage/state.ts';
import type { PollSetup } from './kinds/setups.ts';
import type { Ballot } from './kinds/setups.ts';

const { moderator, system } = people;

function closed(setup: PollSetup, ballots: readonly Ballot[], mode: ModerationMode = 'approve-first'): { hall: Hall; poll: string } {
  const hall = createHall();
  hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode });
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup, options: [] }) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  for (const [index, ballot] of ballots.entries()) hall.did(person(`voter-${index}`), casts(poll, ballot));
  hall.did(moderator, { type: 'poll.close', poll });
  return { hall, poll };
}

const screened = (poll: string, ...entries: [entry: string, flagged: boolean][]) => ({ type: 'poll.screened', poll, entries: entries.map(([entry, flagged]) => ({ entry, flagged })) }) as const;
const judge = (poll: string, entry: string, show: boolean) => ({ type: 'poll.judge', poll, entry, show }) as const;
const words = (hall: Hall, poll: string): unknown => {
  const seen = seenAs(hall.state, `poll:${poll}`, 'participant');
  return typeof seen === 'object' && 'result' in seen ? seen.result : seen;
};

describe('words', () => {
  const cloud = () => closed({ kind: 'cloud', words: 2 }, [{ words: ['Hope', 'mischief'] }, { words: ['hope'] }]);

  it('P-112 of a cloud show once they are screened and clean; others wait for moderators', () => {
    const { hall, poll } = cloud();
    expect(words(hall, poll)).toEqual({ words: [], different: 0 });
    hall.did(system, screened(poll, ['hope', false], ['mischief', true]));
    expect(words(hall, poll)).toMatchObject({ words: [{ count: 2 }], different: 1 });
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ desk: { held: ['mischief'], hidden: [], shows: 1 } });
    hall.did(moderator, judge(poll, 'mischief', true));
    expect(words(hall, poll)).toMatchObject({ different: 2 });
    hall.did(moderator, judge(poll, 'hope', false));
    expect(words(hall, poll)).toMatchObject({ words: [{ text: 'mischief' }], different: 1 });
  });

  it('P-112 that wait or are hidden are in no byte for others', () => {
    const { hall, poll } = cloud();
    hall.did(system, screened(poll, ['mischief', true]));
    for (const audience of ['participant', 'screen'] as const) expect(JSON.stringify(sight(hall.state, { audience }))).not.toMatch(/mischief|hope/i);
  });

  it('P-112 that moderators have judged stay so, whatever screening says later; what nobody wrote is not judged', () => {
    const { hall, poll } = cloud();
    hall.did(moderator, judge(poll, 'hope', false));
    hall.did(system, screened(poll, ['hope', false]));
    expect(hall.state.polls.get(poll)?.entries.get('hope')).toBe('hidden');
    expect(codeOf(hall.send(moderator, judge(poll, 'nothing', true)))).toBe('entry-unknown');
    expect(codeOf(hall.send(people.ana, judge(poll, 'hope', true)))).toBe('role-not-allowed');
  });

  it('P-112 that no result tells yet, or none that others may see, are nothing to them: no frame says that a ballot held a new one', () => {
    const hall = createHall();
    const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 2 }, options: [] }) }), 'poll');
    hall.did(moderator, { type: 'poll.open', poll });
    const cast = (voters: readonly string[], word: string): void => {
      for (const voter of voters) hall.did(person(voter), { type: 'poll.cast', poll, ballot: { words: [word] } });
    };
    const touched = (act: () => void): string[] => {
      hall.changes.everyone.clear();
      hall.changes.latest = null;
      act();
      return [...hall.changes.everyone];
    };
    cast(['v1'], 'hope');
    expect(touched(() => hall.did(system, screened(poll, ['hope', false])))).toEqual([]);
    cast(['v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10'], 'hope');
    cast(['v11'], 'courage');
    expect(touched(() => hall.did(system, screened(poll, ['courage', false])))).toEqual([]);
    expect(touched(() => hall.did(moderator, judge(poll, 'hope', false)))).toEqual([`poll:${poll}`]);
    expect(words(hall, poll)).toEqual({ words: [], different: 0 });
  });
});

describe('the desk', () => {
  const opened = (more: Partial<Parameters<typeof writing>[0]> = {}) => {
    const hall = createHall();
    const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 2 }, options: [], ...more }) }), 'poll');
    hall.did(moderator, { type: 'poll.open', poll });
    const cast = (voter: string, ...written: string[]) => hall.did(person(voter), casts(poll, { words: written }));
    const flags = (...entries: string[]) => hall.did(system, screened(poll, ...entries.map((entry): [string, boolean] => [entry, true])));
    const desk = (): unknown => {
      const seen = seenAs(hall.state, `poll:${poll}`, 'moderator');
      return typeof seen === 'object' && 'desk' in seen ? seen.desk : seen;
    };
    return { hall, poll, cast, flags, desk };
  };

  it('P-132 has a word that waits once nine others have voted since, and not just after somebody’s tap', () => {
    const { hall, poll, cast, flags, desk } = opened();
    cast('v1', 'mischief');
    flags('mischief');
    for (const voter of ['v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10']) {
      expect(desk()).toMatchObject({ held: [], holds: 0, checks: 0 });
      cast(voter, 'hope');
    }
    expect(desk()).toMatchObject({ held: ['mischief'], holds: 1, checks: 1 });
    cast('v11', 'trouble');
    flags('trouble', 'hope');
    expect(desk()).toMatchObject({ held: ['hope', 'mischief'], holds: 2, checks: 0 });
    hall.did(moderator, { type: 'poll.close', poll });
    expect(desk()).toMatchObject({ held: ['hope', 'mischief', 'trouble'], holds: 3 });
  });

  it('P-132 keeps the words of the round before while people are asked again, and has none of the new round yet', () => {
    const { hall, poll, cast, flags, desk } = opened();
    cast('v1', 'mischief');
    hall.did(moderator, { type: 'poll.close', poll });
    flags('mischief');
    hall.did(moderator, { type: 'poll.reopen', poll });
    cast('v1', 'trouble');
    flags('trouble');
    expect(desk()).toMatchObject({ held: ['mischief'], holds: 1 });
    const kept = hall.state.polls.get(poll);
    expect(['mischief', 'trouble', 'hope'].map((entry) => kept && isEntryTold(kept, entry))).toEqual([true, false, false]);
  });

  it('P-132 has no word that nobody has on their ballot any more: one person cannot fill it by changing theirs', () => {
    const { hall, poll, cast, flags, desk } = opened();
    for (let nth = 0; nth < 50; nth += 1) {
      cast('v1', `flood ${nth}`);
      flags(`flood ${nth}`);
    }
    cast('v1', 'calm');
    for (const voter of ['v2', 'v3', 'v4', 'v5']) cast(voter, 'hope');
    hall.did(moderator, { type: 'poll.close', poll });
    expect(desk()).toMatchObject({ held: [], holds: 0, checks: 2 });
  });
});

it('P-112 words that are told because the event is closed are screened all the same, and no more once it is archived', () => {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 2 }, options: [], results: 'closed' }) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  hall.did(person('v1'), casts(poll, { words: ['hope', 'courage'] }));
  hall.did(people.host, { type: 'event.close' });
  hall.did(system, screened(poll, ['hope', false]));
  expect(words(hall, poll)).toMatchObject({ words: [{ text: 'hope' }], different: 1 });
  expect(codeOf(hall.send(moderator, judge(poll, 'courage', true)))).toBe('event-closed');
  hall.did(people.host, { type: 'event.archive' });
  expect(codeOf(hall.send(system, screened(poll, ['courage', false])))).toBe('event-closed');
});

describe('texts', () => {
  it('P-112 of an open question wait for a person where the session’s questions do', () => {
    const modes = (['approve-first', 'clean-goes-live'] as const).map((mode) => {
      const { hall, poll } = closed({ kind: 'open' }, [{ text: 'More training for all' }], mode);
      // What is set later changes nothing of it.
      hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode: 'live-first' });
      hall.did(system, screened(poll, ['More training for all', false]));
      return words(hall, poll);
    });
    expect(modes).toMatchObject([{ clusters: [] }, { clusters: [{ texts: ['More training for all'], count: 1 }] }]);
  });
});

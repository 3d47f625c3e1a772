// Rule P-153: words that nobody holds go.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createEmptyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
import { restoreState, takeSnapshot } from '../snapshot.ts';
import { serialiseState } from '../serialise.ts';
import { rulesOf } from './kinds/rules.ts';
import { pollLimits, type Poll } from './state.ts';
import { sweepWords } from './sweep.ts';

const { moderator, system } = people;
const audiences = ['moderator', 'participant', 'screen'] as const;
const most = pollLimits.wordsBeforeSweep;

function opened(hall: Hall, kind: 'cloud' | 'open' = 'cloud'): string {
  const setup = kind === 'open' ? { kind } : { kind, words: 2 };
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup, options: [], results: 'live' }) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  return poll;
}
const ballot = (kind: 'cloud' | 'open', word: string) => (kind === 'open' ? { text: word } : { words: [word] });
const pollIn = (hall: Hall, id: string): Poll => {
  const poll = hall.state.polls.get(id);
  if (!poll) throw new Error('no poll');
  return poll;
};

describe('words that nobody holds', () => {
  it.each(['cloud', 'open'] as const)('P-153 go, so that one person who changes their ballot again and again keeps no more than so many in a %s', (kind) => {
    const hall = createHall();
    const id = opened(hall, kind);
    for (let nth = 0; nth < 3 * most; nth += 1) hall.did(person('v1'), casts(id, ballot(kind, `flood ${nth}`)));
    const { entries } = pollIn(hall, id);
    expect([entries.size <= most, entries.has(`flood ${3 * most - 1}`)]).toEqual([true, true]);
  });

  it('P-153 stay where they were judged, are told or wait to be, or are on a ballot of any round; no audience sees a difference, and a state that was put away goes on the same', () => {
    const deed = fc.record({ voter: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'), word: fc.constantFrom('hope', 'Hope', 'work', 'peace', 'home', 'law', 'sea', 'bread', 'road'), judged: fc.constantFrom('no', 'no', 'no', 'screened', 'shown', 'again') });
    fc.assert(fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const hall = createHall();
      const id = opened(hall);
      for (const { voter, word, judged } of deeds) {
        hall.did(person(voter), casts(id, { words: [word] }));
        const entry = word.toLowerCase();
        if (judged === 'screened') hall.did(system, { type: 'poll.screened', poll: id, entries: [{ entry, flagged: false }] });
        if (judged === 'shown') hall.did(moderator, { type: 'poll.judge', poll: id, entry, show: true });
        // After the last round it would be closed for good.
        if (judged === 'again' && pollIn(hall, id).now.round < pollLimits.rounds) for (const type of ['poll.close', 'poll.reopen'] as const) hall.send(moderator, { type, poll: id });
      }
      const restored = restoreState(takeSnapshot(hall.state));
      const before = audiences.map((audience) => sight(hall.state, { audience }));
      const poll = pollIn(hall, id);
      const was = new Map(poll.entries);
      poll.sweepAt = 0;
      sweepWords(poll, hall.state.event);
      expect(audiences.map((audience) => sight(hall.state, { audience }))).toEqual(before);
      const { entryOf } = rulesOf('cloud');
      const onBallots = new Set([...poll.past, poll.now].flatMap(({ cells }) => [...cells.values()].flatMap(({ marks }) => [...marks.keys()].map((mark) => entryOf?.(mark)))));
      for (const [entry, status] of was) if (status !== 'new' || onBallots.has(entry)) expect(poll.entries.get(entry)).toBe(status);
      const copy = restored.polls.get(id);
      if (copy) Object.assign(copy, { sweepAt: 0 });
      if (copy) sweepWords(copy, restored.event);
      expect(serialiseState(restored)).toBe(serialiseState(hall.state));
    }), { numRuns: 60 });
  });

  it('P-153 stay in events of before', () => {
    const hall = createEmptyHall();
    hall.did(system, { ...twoRooms, wordsGo: undefined });
    const id = opened(hall);
    for (let nth = 0; nth < most + 10; nth += 1) hall.did(person('v1'), casts(id, { words: [`flood ${nth}`] }));
    expect(pollIn(hall, id).entries.size).toBe(most + 10);
    for (const audience of audiences) expect(JSON.stringify(sight(createHall().state, { audience }))).not.toContain('wordsGo');
  });
});

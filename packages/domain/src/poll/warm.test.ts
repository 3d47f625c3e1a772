// Rule P-62: results that are made beforehand are the same results, and are made again only where something in them changed.
import { expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { restoreState, takeSnapshot } from '../snapshot.ts';
import { serialiseState } from '../serialise.ts';
import { outcomeOf } from './result.ts';
import { warming } from './warm.ts';

const { moderator, system } = people;

/** Two rounds of an open question, with answers of their own in each and one in both; all may be read. */
function twoRounds(): { hall: Hall; id: string } {
  const hall = createHall();
  const id = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'open' }, options: [] }) }), 'poll');
  for (const [round, texts] of [['safe routes', 'safe routes now', 'Jobs'], ['Housing', 'housing for families', 'Jobs']].entries()) {
    hall.did(moderator, { type: round === 0 ? 'poll.open' : 'poll.reopen', poll: id });
    for (const [index, text] of texts.entries()) hall.did(person(`voter-${round}-${index}`), casts(id, { text }));
    hall.did(moderator, { type: 'poll.close', poll: id });
    hall.did(system, { type: 'poll.screened', poll: id, entries: texts.map((entry) => ({ entry, flagged: false })) });
    for (const entry of texts) hall.did(moderator, { type: 'poll.judge', poll: id, entry, show: true });
  }
  return { hall, id };
}

it('P-62 made beforehand, results and state are the same', () => {
  const { hall } = twoRounds();
  const restored = restoreState(takeSnapshot(hall.state));
  expect([...warming(restored)].length).toBeGreaterThan(1);
  expect(serialiseState(restored)).toBe(serialiseState(hall.state));
  for (const audience of ['moderator', 'participant'] as const) expect(sight(restored, { audience })).toEqual(sight(hall.state, { audience }));
});

it('P-62 the clusters of a round stay while words of other rounds are judged, and are made again when its own are', () => {
  const { hall, id } = twoRounds();
  const poll = hall.state.polls.get(id);
  const outcomes = (): unknown[] => (poll ? [...poll.past, poll.now].map(({ cells }) => outcomeOf(poll, cells)) : []);
  const judge = (entry: string, show: boolean): void => void hall.did(moderator, { type: 'poll.judge', poll: id, entry, show });
  const [first, second] = outcomes();
  judge('Housing', false);
  expect(outcomes()[0]).toBe(first);
  expect(outcomes()[1]).not.toEqual(second);
  judge('Housing', true);
  expect(outcomes()[1]).toEqual(second);
  judge('Jobs', false);
  for (const [index, outcome] of outcomes().entries()) expect(outcome).not.toEqual([first, second][index]);
});

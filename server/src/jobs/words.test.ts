// Words of polls are screened in batches until none is left, and what is serious waits for a person.
import { expect, it } from 'vitest';
import { casts, writing } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import { dueJobs } from './due.ts';
import { screenWords } from './words.ts';

/** A cloud that is closed, so that all of its words are told. */
function cloudOf(words: readonly string[]) {
  const { hall, poll } = openCloudOf(words);
  hall.did(people.moderator, { type: 'poll.close', poll });
  return { hall, poll };
}

function openCloudOf(words: readonly string[]) {
  const hall = createHall();
  const poll = idIn(hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 1 }, options: [] }) }), 'poll');
  hall.did(people.moderator, { type: 'poll.open', poll });
  for (const [index, word] of words.entries()) hall.did(person(`voter-${index}`), casts(poll, { words: [word] }));
  return { hall, poll };
}
const due = (hall: ReturnType<typeof createHall>) => [...dueJobs(hall.state, { classifies: false })].filter(({ kind }) => kind === 'words');

it('words are due until each has been looked at, under an id of its own each time', () => {
  const { hall, poll } = cloudOf(Array.from({ length: 250 }, (_, index) => `word ${index}`));
  const ids = new Set<string>();
  for (let round = 0; round < 2; round += 1) {
    const jobs = due(hall);
    expect(jobs).toMatchObject([{ kind: 'words', poll }]);
    for (const { id } of jobs) ids.add(id);
    const body = screenWords(hall.state, poll);
    if (body) hall.did(people.system, body);
  }
  expect([ids.size, due(hall), screenWords(hall.state, poll), screenWords(hall.state, 'nowhere')]).toEqual([2, [], null, null]);
});

it('words that are not told yet are nobody’s work: a command just after a ballot would say that it held a new one', () => {
  const { hall, poll } = openCloudOf(['hope', 'courage', 'hope', 'trust']);
  expect([due(hall), screenWords(hall.state, poll)]).toEqual([[], null]);
  hall.did(people.moderator, { type: 'poll.close', poll });
  expect(due(hall)).toHaveLength(1);
  expect(screenWords(hall.state, poll)?.entries.map(({ entry }) => entry)).toEqual(['hope', 'courage', 'trust']);
});

it('words that are told because the event is closed are due all the same, until it is archived', () => {
  const { hall, poll } = openCloudOf(['hope', 'courage']);
  hall.did(people.host, { type: 'event.close' });
  expect(due(hall)).toMatchObject([{ kind: 'words', poll }]);
  const body = screenWords(hall.state, poll);
  expect(body?.entries).toHaveLength(2);
  if (body) hall.did(people.system, { ...body, entries: body.entries.slice(0, 1) });
  expect(due(hall)).toHaveLength(1);
  hall.did(people.host, { type: 'event.archive' });
  expect(due(hall)).toEqual([]);
});

it('addresses, numbers and insults wait for a moderator; a short or a loud word does not', () => {
  const { hall, poll } = cloudOf(['hope', 'ok', 'HOPE FOR ALL', 'me@example.org', '+41 22 717 91 11', 'asshole', 'www.example.org']);
  const body = screenWords(hall.state, poll);
  if (body) hall.did(people.system, body);
  const held = [...(hall.state.polls.get(poll)?.entries ?? [])].filter(([, status]) => status === 'held').map(([entry]) => entry);
  expect(held).toHaveLength(4);
  expect(held.join(' ')).not.toMatch(/hope|ok/);
});

import { expect, it } from 'vitest';
import type { WrittenPoll } from '@plenary/protocol/http/polls';
import { earlierBySession } from './earlier-polls.ts';

const written = (id: string, session: string): WrittenPoll => ({
  id, session, title: { en: id }, setup: { kind: 'single' }, options: [], results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null,
});
const polls = [
  { poll: written('a', 'opening'), title: 'Which first?' },
  { poll: written('b', 'panel'), title: 'Que faut-il décider ?' },
  { poll: written('c', 'panel'), title: 'Which word?' },
];
const sessions = [{ id: 'opening', title: 'Opening' }, { id: 'panel', title: 'Panel 1' }, { id: 'closing', title: 'Closing' }];
const found = (session: string, query = '') => earlierBySession(polls, { sessions, session, query }).map(({ title, polls: of }) => [title, ...of.map(({ poll }) => poll.id)]);

it('has those of the session that is written for first, then those of the others, and no session without any', () => {
  expect(found('panel')).toEqual([['Panel 1', 'b', 'c'], ['Opening', 'a']]);
  expect(found('closing')).toEqual([['Opening', 'a'], ['Panel 1', 'b', 'c']]);
});

it('finds words of a poll or of its session, whatever their case and their accents', () => {
  expect(found('closing', 'WHICH')).toEqual([['Opening', 'a'], ['Panel 1', 'c']]);
  expect(found('closing', 'decider')).toEqual([['Panel 1', 'b']]);
  expect(found('closing', 'panel word')).toEqual([['Panel 1', 'c']]);
  expect(found('closing', 'nothing')).toEqual([]);
});

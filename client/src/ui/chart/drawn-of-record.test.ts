import { describe, expect, it } from 'vitest';
import type { PollRecord } from '@plenary/domain/poll/record';
import { drawnPoll } from './drawn-of-record.ts';
import { english } from './english.fixture.ts';

const record: PollRecord = {
  kind: 'poll', id: 'p1', rev: 1, session: 's', title: { en: 'Which?', ar: 'ما الأهم؟' }, setup: { kind: 'single' },
  options: [{ id: 'a', text: { en: 'This', ar: 'هذا' }, picture: 'pic' }, { id: 'b', text: { fr: 'Cela' } }], results: 'live', named: false, changeable: true, sealed: false,
  electorates: [], split: null, status: 'open', places: null, leaders: null, past: [], round: 1, openedAtMs: 0, closesAtMs: null, closedAtMs: null, revealed: true,
  turnout: { voters: 9, changed: 0, couldVote: null, refused: null, repeated: null }, counted: 5, result: { counts: [3, 2] }, parts: null, table: null, head: null,
};
const how = { languages: ['en'], say: english, groups: [{ id: 'states', label: { en: 'States' } }], pictureOf: (id: string) => `/pictures/${id}` };
const drawn = (more: Partial<PollRecord>, languages = ['en']) => drawnPoll({ ...record, ...more }, { ...how, languages });

it('takes every text in the best language that it has, and grows the way that is read', () => {
  expect(drawn({}, ['ar', 'en'])).toMatchObject({ title: 'ما الأهم؟', direction: 'rtl', options: [{ text: 'هذا', picture: '/pictures/pic' }, { text: 'Cela' }] });
  expect(drawn({})).toMatchObject({ title: 'Which?', direction: 'ltr', voters: 9, counted: 5 });
});

it('says yes, no and abstain in the words of the page', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: {} }));
  expect(drawn({ setup: { kind: 'consent' }, options }).options.map(({ text }) => text)).toEqual(['Yes', 'No', 'Abstain']);
});

it('tells weights in percent of the whole', () => {
  const body = (id: string, weight: number) => ({ id, label: { en: id }, groups: [], roles: [], weight });
  const parts = [{ electorate: 'jury', ballots: 2, result: { counts: [2, 0] } }, { electorate: 'public', ballots: 8, result: { counts: [4, 4] } }];
  expect([drawn({}).isWeighted, drawn({ electorates: [body('jury', 1)] }).isWeighted, drawn({ electorates: [body('jury', 1), body('public', 3)] }).isWeighted]).toEqual([false, false, true]);
  expect(drawn({ electorates: [body('jury', 1), body('public', 3)], parts }).parts).toMatchObject([{ label: 'jury', weight: 25, ballots: 2 }, { label: 'public', weight: 75 }]);
});

it('names the rows of a split', () => {
  const row = (id: string | null) => ({ id, ballots: 5, cells: [5, 0] });
  const table = { columns: ['a', 'b'], ballots: 5, totals: [5, 0], agreement: [], rows: [row('states'), row('remote'), row(null)] };
  expect(drawn({ table }).split?.rows.map(({ label }) => label)).toEqual(['States', 'Remote', 'No group given']);
});

describe('places', () => {
  it('are those that are told, one by one', () => {
    expect(drawn({ places: [{ place: 3, options: ['b'], value: 1 }], result: null }).places).toEqual([{ place: 3, options: ['b'], value: 1 }]);
  });

  it('are all there are once a sealed poll is revealed, and none before', () => {
    expect(drawn({ sealed: true, status: 'closed' }).places).toEqual([{ place: 1, options: ['a'], value: 3 }, { place: 2, options: ['b'], value: 2 }]);
    expect(drawn({ sealed: true, status: 'closed', result: null }).places).toEqual([]);
  });

  it('are none of a poll that is open, or was never sealed', () => {
    expect([drawn({ sealed: true, result: null }).places, drawn({ status: 'closed' }).places]).toEqual([null, null]);
  });
});

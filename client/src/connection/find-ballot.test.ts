import { describe, expect, it } from 'vitest';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { findBallot, type Sought } from './find-ballot.ts';
import { refusal } from './made-up-http.fixture.ts';

const line = (more: object): string => JSON.stringify({ kind: 'ballot', round: 1, n: 1, receipt: 'R1', name: null, electorate: null, ballot: { options: ['a'] }, entries: null, ...more });
const list = ['{"kind":"poll"}', line({}), line({ receipt: 'R2', ballot: { options: ['b'] } }), line({ round: 2, ballot: { options: ['c'] } }), 'R1 and no JSON', ''].join('\n');
const mine: Sought = { round: 1, receipt: 'R1', ballot: { options: ['a'] } };

async function find(sought: Sought, body: string | Response = list): Promise<unknown> {
  const asked: string[] = [];
  const fetch = async (url: URL | RequestInfo): Promise<Response> => {
    asked.push(String(url));
    return typeof body === 'string' ? new Response(body) : body;
  };
  const found = await findBallot({ fetch, languages: () => ['en'] }, { code: 'IDM 24', poll: 'p1' }, sought);
  expect(asked).toEqual(['/api/events/IDM%2024/polls/p1/ballots.jsonl']);
  return found.ok ? found.value : found.error;
}

describe('my ballot in the list', () => {
  it('is found as it was cast, in its round', async () => {
    expect(await find(mine)).toEqual({ state: 'as-cast', withheld: 0 });
    expect(await find({ ...mine, round: 2, ballot: { options: ['c'] } })).toEqual({ state: 'as-cast', withheld: 0 });
  });

  it('is missed, and what stands in its place is said to be another', async () => {
    expect(await find({ ...mine, receipt: 'R3' })).toEqual({ state: 'missing', withheld: 0 });
    expect(await find({ ...mine, ballot: { options: ['c'] } })).toEqual({ state: 'other', withheld: 0 });
  });

  it('may be withheld in part where it was written', async () => {
    const written = line({ ballot: null, entries: [{ text: 'Hope', salt: 's' }, { withheld: 'f'.repeat(64) }] });
    expect(await find({ ...mine, ballot: { words: ['Hope', 'thief'] } }, written)).toEqual({ state: 'as-cast', withheld: 1 });
    expect(await find({ ...mine, ballot: { words: ['Jobs', 'thief'] } }, written)).toMatchObject({ state: 'other' });
    expect(await find({ ...mine, ballot: { words: ['Hope'] } }, written)).toMatchObject({ state: 'other' });
  });

  it('cannot be looked for before there is a list', async () => {
    expect(await find(mine, refusal('ballots-not-published', 409))).toEqual(errorBody('ballots-not-published', ['en']));
  });
});

// The list of a poll's ballots over HTTP: published with the result, checked by the command that anyone can run, and broken when it was touched.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortHead } from '@plenary/domain/poll/short-head';
import { openHall, type Hall } from '../harness/hall.ts';
import type { Payload, Person } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';

const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Line = Record<string, unknown> & { kind: string };
const linesOf = (list: string): Line[] => list.trimEnd().split('\n').map((text) => JSON.parse(text) as Line);
const again = (lines: readonly Line[]): string => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
/** As docs/verifying.md says how hashes are made, for whoever knows how and lies. */
function resealed(lines: readonly Line[]): string {
  let previous: unknown;
  return again(lines.map((line) => {
    const { hash: _, ...rest } = previous === undefined ? line : { ...line, previous };
    previous = sha256(JSON.stringify(rest));
    return { ...rest, hash: previous } as unknown as Line;
  }));
}
/** As docs/verifying.md says what a head stands for. */
function headIn([first, ...rest]: readonly Line[], round: number): string {
  const { event, poll, title, setup, options, named, electorates }: Partial<Line> = first ?? {};
  const ballots = rest.filter((line) => line.kind === 'ballot' && line['round'] === round);
  const blind = rest.find((line) => line.kind === 'round' && line['round'] === round)?.['blind'];
  return sha256([{ event, poll, title, setup, options, named, electorates, round, blind }, ...ballots.map(({ receipt, electorate, ballot }) => [receipt, electorate, ballot])].map((each) => JSON.stringify(each)).join('\n'));
}

describe('the list of ballots', () => {
  let hall: Hall;
  let folder: string;
  let moderator: Person;
  let voters: Person[];

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    folder = await mkdtemp(join(tmpdir(), 'plenary-ballots-'));
    moderator = await hall.moderator();
    voters = [await hall.join({ name: 'Somebody Particular', group: 'states', mode: 'remote' }), ...(await Promise.all(Array.from({ length: 5 }, () => hall.join())))];
  });
  afterAll(async () => {
    await hall[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const get = (poll: string, form: 'jsonl' | 'csv' = 'jsonl', at: { url?: string; code?: string } = {}): Promise<Response> =>
    fetch(`${at.url ?? hall.url}/api/events/${at.code ?? 'idm-2024-geneva'}/polls/${poll}/ballots.${form}`);
  const refusalOf = async (response: Promise<Response>): Promise<[number, string]> => {
    const { status, ...answer } = await response.then(async (each) => ({ status: each.status, ...((await each.json()) as { error: { code: string } }) }));
    return [status, answer.error.code];
  };
  const verify = async (text: string, ...asked: string[]): Promise<{ code: number; said: string }> => {
    const file = join(folder, 'list');
    await writeFile(file, text);
    return new Promise((done) => execFile(process.execPath, [program, 'verify', file, ...asked], (error, said) => done({ code: typeof error?.code === 'number' ? error.code : 0, said })));
  };

  type Writing = Payload<'poll.write'>['writing'];
  const written = async (more: Partial<Writing> = {}): Promise<string> => {
    const writing: Writing = {
      title: { en: '=Which first?' }, setup: { kind: 'single' }, options: ['Skills', 'Rights', 'Data'].map((en) => ({ text: { en } })),
      results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: null, ...more,
    };
    const made = await moderator.sendSurely('poll.write', { session: 'panel-1', writing });
    return made.ok ? String(made.result?.['poll']) : '';
  };
  const vote = async (poll: string, options: readonly string[], round = 1): Promise<string[]> => {
    for (const [index, option] of options.entries()) expect((await voters[index]?.sendSurely('poll.cast', { poll, ballot: { options: [option] } }))?.ok).toBe(true);
    return Promise.all(voters.slice(0, options.length).map((each) => each.until('the receipt', ({ me }) => me?.receipts[poll]?.round === round && me.receipts[poll].receipt)));
  };
  const sealed = async (poll: string): Promise<string> => {
    await moderator.sendSurely('poll.close', { poll });
    return moderator.until('the seal', (m) => m.get('poll', poll)?.head);
  };
  const published = async (poll: string): Promise<string> => {
    await moderator.sendSurely('poll.reveal', { poll });
    const answer = await get(poll);
    expect([answer.status, answer.headers.get('content-disposition'), answer.headers.get('access-control-allow-origin')]).toEqual([200, `attachment; filename=ballots-idm-2024-geneva-${poll}.jsonl`, '*']);
    return answer.text();
  };

  it('is published with the result and not before, to whoever has the event’s code', async () => {
    const poll = await written();
    expect(await refusalOf(get(poll))).toEqual([404, 'poll-unknown']);
    await moderator.sendSurely('poll.open', { poll });
    await vote(poll, ['a', 'b']);
    expect(await refusalOf(get(poll))).toEqual([409, 'ballots-not-published']);
    await sealed(poll);
    expect(await refusalOf(get(poll, 'csv'))).toEqual([409, 'ballots-not-published']);
    await published(poll);
    expect(await refusalOf(get(poll, 'jsonl', { code: 'another-event' }))).toEqual([404, 'join-code-wrong']);
    expect(await refusalOf(get('nothing'))).toEqual([404, 'poll-unknown']);
    await moderator.sendSurely('poll.hide', { poll });
    expect(await refusalOf(get(poll))).toEqual([409, 'ballots-not-published']);
  });

  it('is found whole by anyone, is what was committed to, holds each voter’s ballot, and fails when it was touched', async () => {
    const poll = await written();
    await moderator.sendSurely('poll.open', { poll });
    const receipts = await vote(poll, ['a', 'b', 'a', 'c', 'a', 'b']);
    await voters[0]?.sendSurely('poll.cast', { poll, ballot: { options: ['c'] } });
    const head = await sealed(poll);
    const list = await published(poll);
    const lines = linesOf(list);

    expect(await verify(list, '--head', head)).toEqual({ code: 0, said: expect.stringContaining('Whole: 6 ballots') as string });
    expect(await verify(list, '--head', ...shortHead(head).split(' '), '--receipt', receipts[0] ?? '')).toEqual({ code: 0, said: expect.stringContaining('Your ballot in round 1: c – Data') as string });
    expect(lines[1]).toMatchObject({ result: { counts: [2, 2, 2] }, turnout: { voters: 6, changed: 1 }, head });
    expect(headIn(lines, 1)).toBe(head);
    // Nothing that was sent before the list says what the head was made with.
    expect(lines[1]?.['blind']).toMatch(/^[\w-]{43}$/);
    for (const person of [moderator, ...voters]) expect(person.frames.join()).not.toContain(String(lines[1]?.['blind']));
    expect(lines.slice(2, -1).map(({ receipt }) => receipt)).toEqual(receipts.toSorted());
    for (const hidden of ['Somebody Particular', 'states', 'remote']) expect(again(lines.slice(1))).not.toContain(hidden);

    const ballot: Line = lines[3] ?? { kind: '' };
    const other = { options: [JSON.stringify(ballot).includes('["a"]') ? 'b' : 'a'] };
    const touched = {
      changed: lines.with(3, { ...ballot, ballot: other }),
      removed: lines.toSpliced(3, 1),
      added: lines.toSpliced(4, 0, { ...ballot, receipt: `${String(ballot['receipt'])}0` }),
      reordered: [...lines.slice(0, 3), lines[4] ?? ballot, ballot, ...lines.slice(5)],
    };
    for (const [how, forged] of Object.entries(touched)) {
      expect(await verify(again(forged)), how).toEqual({ code: 1, said: expect.stringMatching(/^Broken at line \d+: it (was changed after|does not follow)/) as string });
      expect(await verify(resealed(forged)), how).toEqual({ code: 1, said: expect.stringMatching(/^Broken at line \d+: /) as string });
    }
    // Whoever also counts again and commits again is found by the head that people have.
    const told = { ...lines[1], kind: 'round', result: { counts: [0, 1, 2].map((place) => touched.changed.filter(({ kind, ballot: said }) => kind === 'ballot' && JSON.stringify(said).includes('abc'.charAt(place))).length) } };
    const anew = resealed(touched.changed.with(1, { ...told, head: headIn(touched.changed, 1) }));
    expect(await verify(anew)).toMatchObject({ code: 0 });
    expect(await verify(anew, '--head', head)).toEqual({ code: 1, said: expect.stringContaining('No round here has the head that you gave') as string });

    const table = await (await get(poll, 'csv')).text();
    expect(await verify(table, '--head', head)).toMatchObject({ code: 0 });
    expect(await verify(table.replace(`,${receipts[1]},`, ',NOBODY,'))).toMatchObject({ code: 1 });

    await using second = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    expect(await (await get(poll, 'jsonl', { url: second.url })).text()).toBe(list);
  });

  it('holds two rounds side by side, under receipts that do not tell who is who', async () => {
    const poll = await written({ results: 'closed' });
    await moderator.sendSurely('poll.open', { poll });
    const first = await vote(poll, ['a', 'b', 'c']);
    const heads = [await sealed(poll)];
    await moderator.sendSurely('poll.reopen', { poll });
    const second = await vote(poll, ['b', 'b', 'c'], 2);
    expect(new Set([...first, ...second]).size).toBe(6);
    await moderator.sendSurely('poll.close', { poll });
    heads.push(await moderator.until('the seal', (m) => m.get('poll', poll)?.round === 2 && m.get('poll', poll)?.head));
    const list = await (await get(poll)).text();
    expect(linesOf(list).map(({ kind }) => kind)).toEqual(['poll', 'round', 'ballot', 'ballot', 'ballot', 'round', 'ballot', 'ballot', 'ballot', 'end']);
    expect(await verify(list, ...heads.flatMap((head) => ['--head', head]))).toMatchObject({ code: 0 });
  });

  it('shows names where a poll is by name, and said so', async () => {
    const poll = await written({ named: true });
    await moderator.sendSurely('poll.open', { poll });
    expect((await voters[0]?.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } }))?.ok).toBe(true);
    const head = await sealed(poll);
    const list = await published(poll);
    expect(linesOf(list)[2]).toMatchObject({ name: 'Somebody Particular', ballot: { options: ['a'] } });
    expect(await verify(list, '--head', head)).toMatchObject({ code: 0 });
  });

  it('says plainly what it was not asked rightly', async () => {
    const said = await new Promise<string>((done) => execFile(process.execPath, [program, 'verify'], (_, __, complaint) => done(complaint)));
    expect(said).toContain('plenary verify <export> --head');
    expect(await verify('{"kind":"poll"}\n')).toEqual({ code: 1, said: expect.stringMatching(/^Broken at line 1: it is not as Plenary writes it/) as string });
  });
});

// Exports of polls of every kind, as a running server makes them: found whole by the program that anyone can run, and broken by any lie in them.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawWriting } from '@plenary/domain/poll/commands';
import { ballotsTable } from '@plenary/ledger/ballots/export';
import { verifyBallots } from '@plenary/ledger/ballots/verify';
import { hashOf, type Line } from '@plenary/ledger/lines';
import { linesIn } from '@plenary/ledger/table';
import { openHall, type Hall } from '../harness/hall.ts';
import { holdPoll, pollSample, pollSamples, type PollSample } from '../harness/sample-polls.ts';
import type { Person } from '../harness/person.ts';

const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');
const said = { tongue: 'en', title: 'Which first?', options: ['Skills', 'Rights', 'Data', 'Cities'], words: ['hope', 'Work', 'rights', 'papers', 'hôpe'] } as const;

type Read = Line & Record<string, unknown>;
const linesOf = (list: string): Read[] => list.trimEnd().split('\n').map((text) => JSON.parse(text) as Read);
/** Every line sealed anew, as whoever writes the server can. */
function sealedAnew(lines: readonly Read[]): string {
  let previous: string | undefined;
  return lines.map((line) => {
    const rest = previous === undefined ? line : { ...line, previous };
    previous = hashOf(rest);
    return `${JSON.stringify({ ...rest, hash: previous })}\n`;
  }).join('');
}
const problems = (text: string): string[] => {
  const verdict = verifyBallots(text);
  return verdict.ok ? [] : verdict.broken.map(({ problem }) => problem);
};

/** The same with the first figure in it one more. */
function oneMore(result: unknown): unknown {
  let isDone = false;
  return JSON.parse(JSON.stringify(result), (_key, value: unknown) => {
    if (isDone || typeof value !== 'number') return value;
    isDone = true;
    return value + 1;
  });
}

type Asked = readonly [name: string, kind: PollSample, more: Partial<RawWriting>];
const asked: Asked[] = [...pollSamples.map((kind): Asked => [kind, kind, {}]), ['runoff by name', 'runoff', { named: true }]];

describe('a real export', () => {
  let hall: Hall;
  let folder: string;
  let moderator: Person;
  const polls = new Map<string, string>();

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    folder = await mkdtemp(join(tmpdir(), 'plenary-exports-'));
    moderator = await hall.moderator();
    const voters = await Promise.all(Array.from({ length: 7 }, (_, index) => hall.join({ name: `Voter ${index}`, group: index % 2 ? 'states' : 'civil-society' })));
    // All at once, for each is sealed five seconds after its close.
    for (const [name, kind, more] of asked) {
      const { writing, ballotOf } = pollSample(kind, said);
      polls.set(name, await holdPoll({ moderator, voters, session: 'panel-1' }, { writing: { ...writing, ...more }, ballotOf }));
    }
  });
  afterAll(async () => {
    await hall[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it.each(asked)('of a poll by %s is whole, and a lie about what it came to, a ballot or the poll is found', async (name) => {
    const poll = polls.get(name) ?? '';
    const head = await moderator.until('the seal', (it) => it.get('poll', poll)?.head);
    await moderator.sendSurely('poll.reveal', { poll });
    const get = async (form: string): Promise<string> => (await fetch(`${hall.url}/api/events/IDM-2024/polls/${poll}/ballots.${form}`)).text();
    const list = await get('jsonl');
    const lines = linesOf(list);
    const [sheet, round, one, two] = lines;
    if (!sheet || !round || !one || !two) throw new Error('no list');

    const file = join(folder, 'list.jsonl');
    await writeFile(file, list);
    const told = await new Promise<string>((done) => execFile(process.execPath, [program, 'verify', file, '--head', head], (_, out) => done(out)));
    expect(told).toMatch(/^Whole: 7 ballots[^]*The head that you gave is that of round 1\.\n$/);
    expect(problems(await get('csv'))).toEqual([]);
    expect(linesIn(await get('csv'), ballotsTable)).toEqual(lines.map((line) => JSON.stringify(line)));

    expect(sealedAnew(lines)).toBe(list);
    const forged = (place: number, change: object): string => sealedAnew(lines.with(place, { ...lines[place], ...change } as Read));
    expect(problems(forged(1, { result: oneMore(round['result']) }))).toEqual(['result']);
    if (round['parts']) expect(problems(forged(1, { parts: oneMore(round['parts']) }))[0]).toBe('parts');
    expect(problems(forged(1, { turnout: { ...(round['turnout'] as object), voters: 6 } }))).toEqual(['voters']);
    expect(problems(forged(0, { title: { en: 'Which last?' } }))).toEqual(['head']);
    expect(problems(forged(2, { receipt: '0000000000000000' }))).toContain('head');
    // Two ballots in each other's place, a ballot less, a ballot twice, a file cut short, and one that another program wrote.
    expect(problems(sealedAnew([sheet, round, two, one, ...lines.slice(4)]))).not.toEqual([]);
    expect(problems(sealedAnew(lines.toSpliced(3, 1)))).not.toEqual([]);
    expect(problems(sealedAnew(lines.toSpliced(3, 0, two)))).not.toEqual([]);
    for (const cut of [1, 2, list.length >> 1]) expect(problems(list.slice(0, -cut))).not.toEqual([]);
    const others = [`\uFEFF${list}`, list.replaceAll('\n', '\r\n'), list.replace('\n', ' \n'), `${list}\n`, list.replace('"round":1', '"round":1.0'), list.replace('"round":1', '"round":1,"round":1'), list.replace('"kind"', '"k\\u0069nd"')];
    for (const other of others) expect(problems(other)).not.toEqual([]);
  });
});

// The awards ceremony: a jury and the public vote on nominees with pictures. The result is sealed; when the poll closes the hall is shown the
// seal; then the third, the second and the first place are revealed on the hall's screen and on every phone, and nothing of them comes before
// its turn. The ballots are published, and anybody's own computer checks them.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainBallots } from '@plenary/ledger/ballots/chain';
import { lineSchema, type BallotLine, type BallotsLine } from '@plenary/ledger/ballots/format';
import { headOf } from '@plenary/ledger/ballots/head';
import { recount } from '@plenary/ledger/ballots/recount';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant, screen } from '../harness/faces.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { settled } from '../harness/looks.ts';
import { Person, postSurely, redeemPerson } from '../harness/person.ts';
import { keepPicture } from '../harness/keep-picture.ts';
import { uploadPicture } from '../harness/pictures.ts';
import { pairScreen } from '../harness/setting.ts';

const output = resolve(import.meta.dirname, '../output');
const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');
const session = 'awards';
const nominees = ['Ana Diop', 'Ben Okoro', 'Carla Ruiz', 'Dina Haddad'] as const;
/** The jury has half of the say: Okoro wins by the public, Diop has the jury. In percent of the whole: 41.7, 39.6, 18.8 and 0. */
const jurors = ['a', 'a', 'b'] as const;
const people = ['b', 'b', 'b', 'b', 'c', 'c', 'c', 'a'] as const;

describe('the awards ceremony', () => {
  let hall: Hall;
  let browser: TestBrowser;
  let folder: string;
  let moderator: Person;
  let [wall, desk, juror, guest]: Visit[] = [];
  let poll = '';
  let head = '';
  let receipt = '';
  let list = '';
  const crowd: Person[] = [];

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'plenary-awards-'));
    hall = await openHall({ session });
    browser = await startBrowser();
    moderator = await hall.moderator();
    [wall, desk, juror, guest] = [await browser.visit(sizes.hall), await browser.visit(sizes.laptop), await browser.visit(sizes.phone), await browser.visit(sizes.phone)];
    await wall.page.goto(`${hall.url}/screen`);
    await pairScreen(hall, await screen.code(wall.page));
    await arrive(desk.page, hall.server.ready.addresses.moderator);
    await arrive(guest.page, hall.server.ready.addresses.participant);
  });
  afterAll(async () => {
    for (const person of crowd) await person[Symbol.asyncDispose]();
    await browser[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const pageOf = (visit: Visit | undefined): Page => (visit ?? expect.fail('nobody has come')).page;
  const hostToken = async (): Promise<string> => ((await postSurely(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('host') })).body as { token: string }).token;

  /** A link that makes whoever opens it a juror, three at most. */
  async function juryLink(): Promise<{ url: string; group: string }> {
    await using host = await redeemPerson(hall.url, hall.server.invite('host'));
    const added = await host.sendSurely('event.addGroup', { label: { en: 'Jury', fr: 'Jury' }, reserved: true });
    const group = added.ok ? String(added.result?.['group']) : '';
    const { body } = await postSurely(`${hall.url}/api/invitations`, { role: 'participant', label: 'Jury', group, seats: 3 }, { authorization: `Bearer ${await hostToken()}` });
    return { url: (body as { url: string }).url, group };
  }

  async function jurorBy(link: string): Promise<Person> {
    const { body } = await postSurely(`${hall.url}/api/invitations/redeem`, { token: link });
    const { token, identity } = body as { token: string; identity: { event: string } };
    return new Person(hall.url, { as: 'participant', token, event: identity.event });
  }

  const step = (visit: Visit | undefined, place: number, isEmpty?: boolean) => pageOf(visit).locator(`[data-chart="podium"] [data-place="${place}"]${isEmpty === undefined ? '' : `[data-empty="${isEmpty}"]`}`);
  /** What a page shows on each step of the podium, third to first. */
  const podium = (visit: Visit | undefined): Promise<(string | null)[]> => Promise.all([3, 2, 1].map(async (place) => {
    const column = step(visit, place);
    const told = await column.innerText();
    return (await column.getAttribute('data-empty')) === 'true' ? null : nominees.find((name) => told.includes(name)) ?? told;
  }));

  /** No byte that anybody was sent so far tells more than the places from this one down; the moderator's neither. */
  function expectNothingBetterThan(place: number): void {
    for (const person of [...crowd, moderator]) {
      for (const frame of person.frames.filter((each) => each.includes(poll))) {
        expect(frame).not.toMatch(/"counts":\[|"result":\{|"parts":\[/);
        for (const [, told] of frame.matchAll(/"place":(\d+)/g)) expect(Number(told)).toBeGreaterThanOrEqual(place);
      }
    }
  }

  it('the poll is opened: nominees with pictures, half of it the jury’s say, sealed', async () => {
    const { url, group } = await juryLink();
    const pictures = await Promise.all(['told.jpg', 'told.png', 'plain.png'].map((name) => uploadPicture(hall, name)));
    const options = nominees.map((name, n) => ({ text: { en: name }, detail: { en: `Nominee ${n + 1}` }, ...(pictures[n] !== undefined && { picture: pictures[n] }) }));
    const body = (label: string, more: object) => ({ label: { en: label }, groups: [], roles: [], weight: 50, ...more });
    const made = await moderator.sendSurely('poll.write', { session, writing: {
      title: { en: 'Who wins the award?', fr: 'Qui remporte le prix ?' }, setup: { kind: 'single' }, options, results: 'revealed', named: false, changeable: true, sealed: true,
      electorates: [body('Jury', { groups: [group] }), body('Public', { roles: ['participant'] })], split: null,
    } });
    poll = made.ok ? String(made.result?.['poll']) : '';
    expect(await moderator.sendSurely('poll.open', { poll })).toMatchObject({ ok: true });
    await arrive(pageOf(juror), url);
    const link = new URL(url).hash.slice('#invite='.length);
    for (let n = 1; n < jurors.length; n += 1) crowd.push(await jurorBy(link));
    for (let n = 1; n < people.length; n += 1) crowd.push(await hall.join());
  });

  it('the juror and everybody else vote, and are told that the result is sealed; nobody sees how it stands, staff neither', async () => {
    for (const visit of [juror, guest]) {
      await pageOf(visit).getByText('The result is sealed: nobody sees it before it is revealed.').waitFor();
      expect(await pageOf(visit).locator(`[data-kind="poll"][data-id="${poll}"] img`).count()).toBe(3);
    }
    await participant.vote(pageOf(juror), nominees[0]);
    await participant.vote(pageOf(guest), nominees[1]);
    for (const visit of [juror, guest]) await pageOf(visit).locator('[data-vote="counted"]').waitFor();
    for (const [n, option] of [...jurors.slice(1), ...people.slice(1)].entries()) expect(await crowd[n]?.sendSurely('poll.cast', { poll, ballot: { options: [option] } })).toMatchObject({ ok: true });
    receipt = await (crowd[0] ?? expect.fail('no juror')).until('a receipt', (p) => p.me?.receipts[poll]?.receipt);
    await screen.scene(pageOf(wall), 'poll').waitFor();
    await pageOf(wall).getByText('11', { exact: true }).first().waitFor();
    await settled(pageOf(wall));
    await keepPicture(pageOf(wall), join(output, 'awards-open.png'));
    await moderator.until('all of them', (m) => m.get('poll', poll)?.turnout.voters === 11);
    expect(await moderator.sendSurely('poll.reveal', { poll })).toMatchObject({ ok: false, error: { code: 'poll-not-closed' } });
    expectNothingBetterThan(9);
  });

  it('the poll is closed, and the hall is shown the seal of its ballots before anybody knows a result', async () => {
    await moderator.sendSurely('poll.close', { poll });
    const seal = pageOf(wall).locator('[data-seal]');
    await seal.waitFor();
    head = (await seal.getAttribute('data-seal')) ?? '';
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    await settled(pageOf(wall));
    await keepPicture(pageOf(wall), join(output, 'awards-sealed.png'));
    await pageOf(guest).getByText('The poll is closed. The result is sealed until it is revealed.').waitFor();
    const early = await fetch(`${hall.url}/api/events/IDM-2024/polls/${poll}/ballots.jsonl`);
    expect([early.status, await early.json()]).toMatchObject([409, { error: { code: 'ballots-not-published' } }]);
    expectNothingBetterThan(9);
  });

  it.each([
    ['Reveal third place', 3, ['Carla Ruiz', null, null]],
    ['Reveal second place', 2, ['Carla Ruiz', 'Ana Diop', null]],
  ] as const)('“%s”: the hall and every phone see it and nothing better', async (button, place, steps) => {
    await pageOf(desk).getByRole('button', { name: button }).click();
    for (const visit of [wall, juror, guest]) {
      await step(visit, place, false).waitFor();
      await expect.poll(() => podium(visit)).toEqual(steps);
    }
    await settled(pageOf(wall));
    await keepPicture(pageOf(wall), join(output, `awards-place-${place}.png`));
    for (const person of crowd) await person.until('the places', (p) => p.get('poll', poll)?.places?.[0]?.place === place);
    expectNothingBetterThan(place);
  });

  it('“Reveal the winner”: the winner stands on the first step, and the result is there with each one’s say', async () => {
    await pageOf(desk).getByRole('button', { name: 'Reveal the winner' }).click();
    const record = await moderator.until('the result', (m) => { const it = m.get('poll', poll); return it?.result ? it : undefined; });
    expect(record.parts).toMatchObject([{ ballots: 3, result: { counts: [2, 1, 0, 0] } }, { ballots: 8, result: { counts: [1, 4, 3, 0] } }]);
    expect('counts' in (record.result ?? {}) && record.result && 'counts' in record.result ? record.result.counts.map((count) => Number(count.toFixed(1))) : []).toEqual([39.6, 41.7, 18.8, 0]);
    for (const visit of [wall, juror, guest]) {
      await step(visit, 1, false).waitFor();
      await expect.poll(() => podium(visit)).toEqual(['Carla Ruiz', 'Ana Diop', 'Ben Okoro']);
    }
    await settled(pageOf(wall));
    await keepPicture(pageOf(wall), join(output, 'awards-winner.png'));
    await keepPicture(pageOf(guest), join(output, 'awards-winner-phone.png'), { fullPage: true });
    for (const visit of [wall, desk, juror, guest]) expect(visit?.complaints).toEqual([]);
  });

  const check = async (text: string, ...more: string[]): Promise<{ code: number; said: string }> => {
    const file = join(folder, 'ballots.jsonl');
    await writeFile(file, text);
    return new Promise((done) => execFile(process.execPath, [program, 'verify', file, ...more], (error, said) => done({ code: typeof error?.code === 'number' ? error.code : 0, said })));
  };
  const linesIn = (text: string): string[] => text.trimEnd().split('\n');
  const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const isBallot = (line: string): boolean => line.startsWith('{"kind":"ballot"');

  it('the ballots are published: anybody checks them against the seal that the hall saw, and each finds their own', async () => {
    list = await (await fetch(`${hall.url}/api/events/IDM-2024/polls/${poll}/ballots.jsonl`)).text();
    expect(linesIn(list).filter(isBallot)).toHaveLength(11);
    expect(await check(list, '--head', head, '--receipt', receipt)).toMatchObject({ code: 0, said: expect.stringContaining('Ana Diop') as string });
  });

  const tampered: Readonly<Record<string, (lines: string[]) => string[]>> = {
    'a changed ballot': (lines) => lines.map((line) => (isBallot(line) ? line.replace('"options":["c"]', '"options":["a"]') : line)),
    'a removed ballot': (lines) => lines.toSpliced(lines.findIndex(isBallot), 1),
    'an added ballot': (lines) => lines.toSpliced(lines.findIndex(isBallot), 0, lines.find(isBallot) ?? ''),
    'a chain in another order': (lines) => {
      const first = lines.findIndex(isBallot);
      return lines.toSpliced(first, 2, lines[first + 1] ?? '', lines[first] ?? '');
    },
  };
  it.each(Object.keys(tampered))('a list with %s is told to be broken', async (what) => {
    const other = joined(tampered[what]?.(linesIn(list)) ?? []);
    expect(other).not.toBe(list);
    expect((await check(other)).code).toBe(1);
  });

  /** Whoever can write the whole list anew, with a result and hashes that fit, has another head. */
  const forgeries: Readonly<Record<string, (ballots: BallotLine[]) => BallotLine[]>> = {
    'a changed ballot': (ballots) => ballots.map((line, n) => (n === 0 ? { ...line, ballot: { options: ['d'] } } : line)),
    'a removed ballot': (ballots) => ballots.slice(1),
    'an added ballot': (ballots) => [...ballots, ...ballots.slice(0, 1).map((line) => ({ ...line, receipt: '0000000000000000' }))],
  };
  it.each(Object.keys(forgeries))('a list written anew around %s is whole in itself, and is not the one that was sealed', async (what) => {
    const lines = linesIn(list).map((line): BallotsLine => lineSchema.parse(JSON.parse(line)));
    const [sheet, told] = lines;
    if (sheet?.kind !== 'poll' || told?.kind !== 'round') throw new Error('no list of ballots');
    const forgedLines = forgeries[what]?.(lines.filter((line) => line.kind === 'ballot')) ?? [];
    const ballots = forgedLines.map(({ receipt: of, name, electorate, ballot, entries }) => ({ receipt: of, name, electorate, ballot, entries }));
    const anew = recount(sheet, ballots);
    const forged = chainBallots(sheet, [{ ...told, ...anew, turnout: { ...told.turnout, voters: ballots.length, couldVote: null }, head: headOf(sheet, told, ballots), ballots }]);
    const text = joined(forged.map((line) => JSON.stringify(line)));
    expect((await check(text)).code).toBe(0);
    expect((await check(text, '--head', head)).code).toBe(1);
  });
});

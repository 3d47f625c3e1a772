// A session of sixty questions on two nodes with two workers: five people on their phones and two moderators at their desks, one worker killed
// in the middle. At the end ledger, counters, desks, phones and the hall's screen say what a recount of the log says.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Command } from '@plenary/domain/commands';
import { isPublic, type Question } from '@plenary/domain/question/state';
import type { EventState } from '@plenary/domain/state';
import { readLog, replay } from '../chaos/oracle/replay.ts';
import { sizes, startBrowser, type TestBrowser, type Visit } from '../harness/browser.ts';
import { arrive, participant, screen } from '../harness/faces.ts';
import { tooLong } from '../harness/looks.ts';
import { postSurely, type Payload, type Person } from '../harness/person.ts';
import { screenedIn } from '../harness/screened.ts';
import { openTwoNodes, type TwoNodes } from '../harness/two-nodes.ts';

const output = resolve(import.meta.dirname, '../output');
const session = 'panel-1';
const subjects = ['Seasonal workers', 'Island States', 'Returning nurses', 'Young people', 'Border towns', 'Remittances', 'Work permits', 'Language courses', 'Family reunion', 'Health at work', 'Fair recruitment', 'Climate losses'];
const aspects = ['who pays in the end?', 'what changed since last year?', 'where are the figures?', 'which rule holds today?', 'who was asked beforehand?'];
const texts = subjects.flatMap((subject) => aspects.map((aspect) => `${subject}: ${aspect}`));

describe('a long session', () => {
  let house: TwoNodes;
  let browser: TestBrowser;
  let phones: Visit[];
  let desks: readonly [Visit, Visit];
  let wall: Visit;
  let near: Person;
  let far: Person;
  const crowd: Person[] = [];
  /** Ids by text. */
  const ids = new Map<string, string>();
  const askers = new Map<string, Person>();
  /** What the story has decided about other people's words, as the ledger calls it. */
  const decided = new Map<string, number>();
  const decision = (action: string): void => void decided.set(action, (decided.get(action) ?? 0) + 1);

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    house = await openTwoNodes();
    browser = await startBrowser();
    [near, far] = [await house.staff('host', 0), await house.staff('moderator', 1)];
    await near.sendSurely('stage.goLive', { session });
    for (const person of [near, far]) await person.until(session, (p) => p.session === session);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await house[Symbol.asyncDispose]();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, visit] of Object.entries({ left: desks?.[0], right: desks?.[1], wall, phone: phones?.[0] })) await visit?.page.screenshot({ path: join(output, `long-${name}.png`) });
  });

  const idOf = (text: string): string => ids.get(text) ?? '';
  const becomes = (id: string, status: string): Promise<unknown> => near.until(`${id}: ${status}`, (m) => m.get('question', id)?.status === status);
  async function decide<T extends Command['type']>(by: Person, type: T, payload: Payload<T>): Promise<void> {
    const ack = await by.sendSurely(type, payload);
    if (!ack.ok) throw new Error(`${type}: ${ack.error.code}`);
  }

  /** The question that has the keyboard on a desk, once one has. */
  async function inFocus(page: Page, not = ''): Promise<string> {
    const found = await page.waitForFunction((before) => {
      const focused = document.activeElement?.closest('[data-in-focus]')?.closest('[data-kind="question"]');
      const id = focused?.getAttribute('data-id');
      return id && id !== before ? id : null;
    }, not);
    return String(await found.jsonValue());
  }

  /** One key, or several, for the question in focus; gives back its id once it stands as it should. */
  async function press(page: Page, keys: readonly string[], status: string): Promise<string> {
    const id = await inFocus(page);
    for (const key of keys) {
      await page.keyboard.press(key);
      if (key === 'r') await page.getByRole('dialog').waitFor();
    }
    await becomes(id, status);
    return id;
  }

  /** The newest decision about a question, if it is of this kind. */
  const decisionOf = (person: Person, question: string, action: string) => {
    const decision = person.get('question', question)?.desk?.decision;
    return decision?.action === action && decision;
  };
  const waitsNoLonger = (page: Page, id: string): Promise<void> => page.locator(`[data-id="${id}"][data-status="waiting"]`).waitFor({ state: 'detached' });

  it('people arrive: two desks, five phones, ten more, and a screen in the hall', async () => {
    const visits = await Promise.all([sizes.laptop, sizes.laptop, sizes.hall, ...Array.from({ length: 5 }, () => sizes.phone)].map((size) => browser.visit(size)));
    const [left, right, hall, ...others] = visits;
    if (!left || !right || !hall) throw new Error('no browser came');
    [desks, wall, phones] = [[left, right], hall, others];
    await wall.page.goto(`${house.url}/screen`);
    const code = await screen.code(wall.page);
    const entry = await postSurely(`${house.url}/api/invitations/redeem`, { token: house.invite('host') });
    const cookie = entry.cookies.map((one) => one.split(';')[0]).join('; ');
    expect((await postSurely(`${house.url}/api/screens/pair`, { code, name: 'Left wall', room: 'plenary-hall' }, { cookie })).status).toBeLessThan(300);
    await arrive(left.page, await house.deskLink('Left desk'));
    await arrive(right.page, await house.deskLink('Right desk'));
    for (const { page } of phones) await arrive(page, `${house.url}/j/IDM-2024`);
    for (let n = 0; n < 10; n += 1) crowd.push(await house.join({ mode: n % 2 ? 'remote' : 'room' }));
  });

  it('sixty questions are asked; a worker is killed in the middle, and the other one checks what it left', async () => {
    const [first, second, byPhone] = [texts.slice(0, 25), texts.slice(25, 50), texts.slice(50)];
    const ask = async (text: string, n: number): Promise<void> => {
      const asker = crowd[n % crowd.length];
      const ack = await asker?.sendSurely('question.submit', { session, text, anonymous: n % 3 > 0 });
      if (!asker || !ack?.ok) throw new Error(`not taken: ${text}`);
      askers.set(text, asker);
    };
    await Promise.all(first.map(ask));
    await near.until('the first are checked', (m) => m.all('question').some(({ desk }) => desk?.screened));
    const more = second.map((text, n) => ask(text, n + 25));
    await house.workers[0].kill();
    await Promise.all([...more, ...phones.map(async ({ page }, n) => {
      for (const text of byPhone.slice(2 * n, 2 * n + 2)) {
        await participant.ask(page, text);
        await page.locator('[data-own]', { hasText: text }).first().waitFor();
      }
    })]);
    for (const person of [near, far]) await person.until('all are checked', (m) => m.all('question').filter(({ status }) => status === 'waiting').length === texts.length);
    for (const { id, text } of near.all('question')) ids.set(text, id);
    expect([...ids.keys()].toSorted()).toEqual(texts.toSorted());
    expect(new Set(await screenedIn(house.redis.url))).toEqual(new Set(ids.values()));
    expect(house.workers[0].process.child.signalCode).toBe('SIGKILL');
  });

  it('two moderators work the queue by keys, in turns', async () => {
    const [left, right] = [desks[0].page, desks[1].page];
    await left.keyboard.press('w');
    await right.keyboard.press('w');
    for (let round = 0; round < 6; round += 1) {
      const approved = await press(left, ['a'], 'live');
      await inFocus(left, approved);
      await waitsNoLonger(right, approved);
      const rejected = await press(right, ['r', `${1 + (round % 3)}`], 'rejected');
      decision('reject');
      await inFocus(right, rejected);
      await waitsNoLonger(left, rejected);
    }
    // One is taken back: the words were fine.
    const hasty = await press(left, ['r', '5'], 'rejected');
    decision('reject');
    await left.keyboard.press('u');
    await becomes(hasty, 'waiting');
    decision('restore undone');
    const edited = await inFocus(right, hasty);
    await right.keyboard.press('e');
    await right.getByRole('dialog').getByRole('textbox').fill('In other words: who pays, and since when?');
    await right.keyboard.press('ControlOrMeta+Enter');
    await near.until('edited', (m) => m.get('question', edited)?.edited);
    decision('edit');
  });

  it('the rest is decided in every other way', async () => {
    const waiting = (): string[] => near.all('question').filter(({ status, id }) => status === 'waiting' && !phoneIds().includes(id)).map(({ id }) => id).toSorted();
    const [merged = '', undone = '', takenOut = '', ...others] = waiting();
    for (const question of [...others.slice(0, 20), ...phoneIds().slice(2)]) await decide(near, 'question.approve', { question });
    for (const question of others.slice(20, 24)) {
      await decide(far, 'question.reject', { question, reason: 'duplicate' });
      decision('reject');
    }
    const [whole = '', onNotice = '', inWriting = '', pushed = '', hidden = '', staged = '', next = ''] = others;
    for (const question of [merged, undone, takenOut]) {
      await decide(far, 'question.merge', { question, into: whole });
      decision('merge');
    }
    await decide(far, 'question.unmerge', { question: takenOut });
    const { seq } = await far.until('merged', (m) => decisionOf(m, undone, 'merge'));
    await decide(far, 'question.undo', { question: undone, decision: seq });
    for (const _each of [takenOut, undone]) decision('merge undone');
    await decide(near, 'question.notice', { question: onNotice, who: 'The secretariat', untilMs: null });
    await decide(far, 'question.write', { question: inWriting, text: 'It is in the report.', links: [{ url: 'https://example.org/report', title: 'Report' }] });
    await decide(near, 'question.context', { question: whole, text: 'Counted in 2023.', sources: [{ url: 'https://example.org/2023', title: 'Figures' }] });
    for (const person of crowd) for (const question of [whole, pushed, next]) await person.sendSurely('question.support', { question });
    await Promise.all(phones.map(({ page }) => participant.support(page, near.get('question', whole)?.text ?? '')));
    await near.until('the phones’ support', (m) => (m.get('question', whole)?.supporters ?? 0) >= phones.length + crowd.length - 2);
    await decide(near, 'question.freeze', { question: pushed });
    decision('freeze');
    await decide(near, 'question.reject', { question: hidden, reason: 'personal-data' });
    decision('unpublish');
    for (const question of [staged, next]) {
      await decide(far, 'question.stage', { question });
      if (question === staged) await decide(far, 'question.answer', { question });
    }
  });

  it('two of the five were not taken, ask for another look, and other moderators look', async () => {
    for (const [n, question] of phoneIds().slice(0, 2).entries()) {
      const { page } = phones[0] ?? {};
      if (!page) throw new Error('no phone');
      await decide(near, 'question.reject', { question, reason: 'off-topic' });
      decision('reject');
      const own = page.locator(`li[data-own][data-id="${question}"]`).first();
      await own.getByRole('button', { name: 'Ask for another look' }).click();
      const form = page.locator('[data-form="appeal"]');
      await form.getByRole('textbox').fill('It is about this session: the speaker said so.');
      await form.getByRole('button', { name: 'Send' }).click();
      await far.until('the appeal', (m) => m.get('question', question)?.desk?.appeal);
      if (n === 0) await decide(far, 'question.approve', { question });
      else await decide(far, 'question.uphold', { question, note: 'It was said in another one.' });
      decision(n === 0 ? 'restore' : 'uphold');
      await own.getByText(n === 0 ? 'It was looked at again, and was taken after all.' : 'It was looked at again, and stays not taken.').waitFor();
    }
  });

  it('ledger, counters, desks, phones and the screen say what the log says', async () => {
    const redis = new Redis(house.redis.url);
    const { state } = replay(await readLog(redis, 'plenary:{idm-2024-geneva}:log'));
    redis.disconnect();
    const questions = [...state.questions.values()];
    expect(questions).toHaveLength(texts.length);
    await checkLedger();
    await checkCounters(questions);
    await checkDesks(questions);
    await checkPhones(questions);
    await checkStage(state);
    checkSecrets(questions);
    for (const [name, visit] of Object.entries({ left: desks[0], wall, phone: phones[0] })) await visit?.page.screenshot({ path: join(output, `long-${name}.png`) });
    for (const { complaints } of [...desks, ...phones, wall]) expect(complaints).toEqual([]);
  });

  const phoneIds = (): string[] => texts.slice(50).map(idOf);
  const standing = (questions: readonly Question[], ...statuses: string[]): Question[] => questions.filter(({ status }) => statuses.includes(status));

  async function checkLedger(): Promise<void> {
    const { token } = (await postSurely(`${house.url}/api/invitations/redeem`, { token: house.invite('host') })).body as { token: string };
    let exports: readonly string[] = [];
    // One node may be a moment behind the other.
    await expect.poll(async () => {
      exports = await Promise.all(house.nodes.map(async ({ url }) => (await fetch(`${url}/api/ledger.jsonl`, { headers: { authorization: `Bearer ${token}` } })).text()));
      return exports[1] === exports[0];
    }).toBe(true);
    const lines = (exports[0] ?? '').trim().split('\n').map((line) => JSON.parse(line) as { action?: string; undoes?: boolean });
    const told = new Map<string, number>();
    for (const { action, undoes } of lines) if (action) told.set(undoes ? `${action} undone` : action, (told.get(undoes ? `${action} undone` : action) ?? 0) + 1);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(decided));
    expect(await verify(exports[0] ?? '')).toContain(`Whole: ${[...decided.values()].reduce((sum, count) => sum + count, 0)} decisions`);
  }

  /** What every face tells: 60 asked, for all that still wait are told in fives. */
  async function checkCounters(questions: readonly Question[]): Promise<void> {
    const taken = questions.filter(({ status }) => isPublic(status) || status === 'merged').length;
    const notTaken = standing(questions, 'rejected').length;
    const waiting = standing(questions, 'waiting').length;
    const asked = taken + notTaken + waiting;
    expect(asked).toBe(texts.length);
    const told = await near.until('the counters', (m) => {
      const tally = m.get('tally', session);
      return tally?.taken === taken && Object.values(tally.notTaken).reduce((sum, count) => sum + count, 0) === notTaken && tally;
    });
    for (const { page } of [...desks, ...phones]) await page.locator(`[data-counters="${told.asked}/${taken}/${notTaken}"]`).first().waitFor({ state: 'attached' });
  }

  async function checkDesks(questions: readonly Question[]): Promise<void> {
    const counts = [['Rejected', standing(questions, 'rejected').length], ['Merged', standing(questions, 'merged').length]] as const;
    for (const { page } of desks) {
      await page.locator('dl[aria-label] dd').first().getByText(`${standing(questions, 'waiting').length}`, { exact: true }).waitFor();
      // What is only heard of so many rows makes no page longer.
      expect(await tooLong(page)).toBe(0);
      for (const [title, count] of counts) await page.locator('summary', { hasText: title }).getByText(`${count}`, { exact: true }).first().waitFor();
    }
    for (const person of [near, far]) {
      const held = () => person.all('question').map(({ id, status, supporters }) => [id, status, supporters]).toSorted();
      await expect.poll(held).toEqual(questions.map(({ id, status, supporters, counted }) => [id, status, (counted ?? supporters).size]).toSorted());
    }
  }

  async function checkPhones(questions: readonly Question[]): Promise<void> {
    for (const [n, { page }] of phones.entries()) {
      await page.getByRole('link', { name: 'Mine', exact: true }).click();
      for (const id of phoneIds().slice(2 * n, 2 * n + 2)) {
        const status = questions.find((question) => question.id === id)?.status;
        await page.locator(`li[data-own][data-id="${id}"][data-status="${status}"]`).first().waitFor();
      }
    }
    const open = questions.filter(({ status }) => isPublic(status)).map(({ id, status, supporters, counted }) => [id, status, (counted ?? supporters).size]);
    for (const person of [crowd[0], crowd[1]]) {
      await person?.until('what everyone sees', (p) => JSON.stringify(p.all('question').map(({ id, status, supporters }) => [id, status, supporters]).toSorted()) === JSON.stringify(open.toSorted()));
    }
  }

  async function checkStage({ rooms, questions }: EventState): Promise<void> {
    const onStage = questions.get(rooms.get('plenary-hall')?.onStage ?? '');
    expect(onStage?.status).toBe('onStage');
    await screen.scene(wall.page, 'question').getByText(onStage?.text ?? '').waitFor();
    for (const { page } of phones) {
      await page.getByRole('link', { name: 'Now', exact: true }).click();
      await page.getByText(onStage?.text ?? '').first().waitFor();
    }
  }

  /** Nobody was ever sent who asked anonymously or who supports what, nor, but for its author, a word of what never was public. */
  function checkSecrets(questions: readonly Question[]): void {
    const names = new Set(questions.flatMap(({ supporters, anonymous, author }) => [...supporters, ...(anonymous ? [author] : [])]));
    expect(names.size).toBeGreaterThan(crowd.length);
    for (const person of [near, far, ...crowd]) {
      const bytes = person.frames.join('\n');
      expect([...names].filter((name) => bytes.includes(name))).toEqual([]);
      const never = questions.filter(({ everPublic, text, originalText }) => !everPublic && person !== near && person !== far && askers.get(originalText ?? text) !== person);
      expect(never.filter(({ id, text }) => bytes.includes(id) || bytes.includes(text))).toEqual([]);
    }
  }

  async function verify(text: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-long-'));
    await writeFile(join(folder, 'ledger.jsonl'), text);
    const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');
    const said = await new Promise<string>((done) => execFile(process.execPath, [program, 'verify', join(folder, 'ledger.jsonl')], (_error, out) => done(out)));
    await rm(folder, { recursive: true });
    return said;
  }
});

// A hall screen while a hall votes: a real page in Chromium at 1920 × 1080 shows the poll live, and its own trace tells how far apart its
// pictures were and how long its main thread was busy at a time; beside the same page at rest, in the same run.
// By hand, after a build: node tests/bench/hall-screen.ts [--n 5000] [--kind single|multiple|consent|rating|points|estimate|ranking|cloud|groups]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import { sizes, startBrowser, type TestBrowser } from '../harness/browser.ts';
import { screen as face } from '../harness/faces.ts';
import { post } from '../harness/person.ts';
import { startCrowd, type Crowd } from './crowd/start.ts';
import { hallPolls, screenKinds, type ScreenKind } from './hall-polls.ts';
import { openHouse, plenarySubject, type House, type PlenarySubject } from './house.ts';
import { readTrace, traceCategories, type TraceFigures } from './trace/read-trace.ts';

export interface ScreenRow {
  readonly kind: ScreenKind;
  readonly n: number;
  readonly acked: number;
  /** Whether the page says at the end what the crowd was told. */
  readonly exact: boolean;
  /** Messages that the page got while people voted, and their kB. */
  readonly frames: number;
  readonly kb: number;
  readonly idle: TraceFigures;
  readonly voting: TraceFigures;
}

const withinMs = 2000;
const idleMs = 3000;

/** The page comes before everything else: in a hall its screen is a machine of its own. */
async function goFirst({ browser }: TestBrowser): Promise<void> {
  const chromium = await browser.newBrowserCDPSession();
  const { processInfo } = (await chromium.send('SystemInfo.getProcessInfo')) as { processInfo: { id: number }[] };
  for (const { id } of processInfo) {
    if (sharesBySession()) raiseSession(id);
    else for (const thread of threadsOf(id)) raise(thread);
  }
}

/** Where Linux shares cores out among sessions, priorities count only within one: Chromium's own goes before the others as a whole. */
function sharesBySession(): boolean {
  const setting = '/proc/sys/kernel/sched_autogroup_enabled';
  return existsSync(setting) && readFileSync(setting, 'utf8').trim() === '1';
}

const raiseSession = (pid: number): void => asAdministrator(() => writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_HIGHEST)));

/** Linux gives each thread a priority of its own; elsewhere the process has one. */
function threadsOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  return existsSync(folder) ? readdirSync(folder).map(Number) : [pid];
}

const raise = (pid: number): void => asAdministrator(() => setPriority(pid, constants.priority.PRIORITY_HIGHEST));

/** Only an administrator may; others measure what is left to the page. */
function asAdministrator(task: () => void): void {
  try {
    task();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['ERR_SYSTEM_ERROR', 'EACCES', 'EPERM'].includes(String(error.code)))) throw error;
  }
}

export async function hallScreenAt(house: House, { n, kind }: { n: number; kind: ScreenKind }): Promise<ScreenRow> {
  await using first = await plenarySubject(house, { name: 'Plenary', people: n });
  await using second = await house.node();
  await using browser = await startBrowser();
  await using crowd = startCrowd();
  const auths = first.auths(n);
  const half = Math.ceil(n / 2);
  for (const [port, some] of [[first.line.port, auths.slice(0, half)], [second.port, auths.slice(half)]] as const) {
    const came = await crowd.ask('connect', { line: { ...first.line, port }, auths: some, inFlight: 64 });
    if (came.failed > 0) throw new Error(`${came.failed} of ${some.length} could not connect: ${came.why}`);
  }
  const asked = hallPolls[kind];
  const poll = await openPoll(first, asked.writing);
  const { page, got } = await showHall(browser, first);
  if (asked.by) await showBy(first, poll);
  await face.scene(page, 'poll').waitFor();
  await goFirst(browser);
  await pause(1000);
  const idle = await traced(browser, page, () => pause(idleMs));
  got.reset();
  let acked = 0;
  const voting = await traced(browser, page, async () => {
    acked = (await vote(crowd, { poll, ballots: asked.ballots })).acked;
    // More than were acknowledged may have been counted.
    if (acked === n) await page.getByText(new Intl.NumberFormat('en').format(n)).first().waitFor();
    await pause(500);
  });
  const { frames, bytes } = got;
  await first.moderator.person.sendSurely('poll.close', { poll });
  const counted = await first.moderator.person.until('the result', (it) => it.get('poll', poll)?.status === 'closed' && it.get('poll', poll)?.counted);
  return { kind, n, acked, exact: counted === acked, frames, kb: Math.round(bytes / 1000), idle, voting };
}

async function openPoll({ moderator }: PlenarySubject, more: Partial<RawWriting>): Promise<string> {
  for (const { id, status } of moderator.person.all('poll')) if (status === 'open') await moderator.person.sendSurely('poll.close', { poll: id });
  const writing: RawWriting = { title: { en: 'What should come first?' }, setup: { kind: 'single' }, options: [], results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null, ...more };
  const made = await moderator.person.sendSurely('poll.write', { session: moderator.session, writing });
  if (!made.ok) throw new Error(made.error.code);
  const poll = String(made.result?.['poll']);
  await moderator.person.sendSurely('poll.open', { poll });
  return poll;
}

interface Got { frames: number; bytes: number; reset(): void }

async function showHall(browser: TestBrowser, { node, moderator }: PlenarySubject): Promise<{ page: Page; got: Got }> {
  const { page } = await browser.visit(sizes.hall);
  const got: Got = { frames: 0, bytes: 0, reset: () => Object.assign(got, { frames: 0, bytes: 0 }) };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      got.frames += 1;
      got.bytes += payload.length;
    });
  });
  await page.goto(`${node.url}/screen`);
  await post(`${node.url}/api/screens/pair`, { code: await face.code(page), name: 'Main wall', room: 'plenary-hall' }, { cookie: moderator.cookie });
  return { page, got };
}

/** On the screen that was paired last. */
async function showBy({ moderator: { person } }: PlenarySubject, poll: string): Promise<void> {
  const screen = await person.until('the screen', (it) => it.all('screen').at(-1)?.id);
  const shown = await person.sendSurely('screen.show', { screen, scene: { kind: 'poll', id: poll, by: 'groups' } });
  if (!shown.ok) throw new Error(shown.error.code);
}

/** All of them, once each, somewhen within two seconds. */
const vote = (crowd: Crowd, { poll, ballots }: { poll: string; ballots: readonly Ballot[] }): Promise<{ acked: number }> =>
  crowd.ask('commands', { bodies: ballots.map((ballot) => `"type":"poll.cast","poll":"${poll}","ballot":${JSON.stringify(ballot)}`), pace: { withinMs }, seconds: 30, maxEach: 1 });

/** A point that moves with every picture: without it a page at rest draws none, and nothing could be dropped. */
async function traced(browser: TestBrowser, page: Page, doing: () => Promise<unknown>): Promise<TraceFigures> {
  await page.evaluate(() => {
    const point = document.body.appendChild(document.createElement('i'));
    point.id = 'point';
    Object.assign(point.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0', inlineSize: '2px', blockSize: '2px', background: 'gray', willChange: 'transform' });
    let n = 0;
    const move = (): void => {
      if (!point.isConnected) return;
      point.style.transform = `translateX(${(n += 1) % 2}px)`;
      requestAnimationFrame(move);
    };
    move();
  });
  await browser.browser.startTracing(page, { categories: traceCategories });
  await doing();
  const trace = await browser.browser.stopTracing();
  await page.evaluate(() => document.getElementById('point')?.remove());
  return readTrace(trace);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { n: { type: 'string', default: '5000' }, kind: { type: 'string', default: 'single' } } });
  const kind = screenKinds.find((each) => each === values.kind) ?? 'single';
  await using house = await openHouse();
  console.log(JSON.stringify(await hallScreenAt(house, { n: Math.min(10_000, Number(values.n)), kind }), null, 1));
}
